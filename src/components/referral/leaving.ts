import type { Filled } from './filled.ts';

/** Asks a reader who is leaving the page whether what is filled in and not saved may go. */
export function warnOfLeaving(filled: Filled): void {
  addEventListener('beforeunload', (event) => {
    // Nothing may hold up someone who has pressed "Leave this site".
    if (!filled.isUnsaved || document.documentElement.hidden) return;
    event.preventDefault();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- older browsers heed only this
    event.returnValue = true;
  });
}
