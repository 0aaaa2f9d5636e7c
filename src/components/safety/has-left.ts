/** The mark of the last leaving that all tabs share, which the exit guard changes. */
function readMark(): string | null {
  try {
    return localStorage.getItem('v');
  } catch {
    return null;
  }
}

const found = readMark();

/**
 * Whether somebody has pressed "Leave this site" since this page was opened, here or in another
 * tab: the exit guard leaves these marks. Nothing may be stored from then on.
 */
export function hasLeft(): boolean {
  try {
    return sessionStorage.getItem('left') !== null || readMark() !== found;
  } catch {
    // Where the stores are denied there is no mark, and nothing can be stored.
    return false;
  }
}
