/** How long after a file is saved a browser may put it in this page's place, in milliseconds. */
const grace = 3000;
/**
 * Since when a file is saved, with nothing pressed since, in milliseconds of this page: some
 * browsers show it in this tab. Undefined for none.
 */
let savedAt: number | undefined;
for (const type of ['click', 'keydown']) {
  document.addEventListener(type, () => {
    savedAt = undefined;
  });
}

/** Whether a file was handed over a moment ago, and nothing was pressed since. */
export const hasJustSaved = (): boolean =>
  savedAt !== undefined && performance.now() - savedAt < grace;

/** Remembers that a file is handed over now. */
export function markSaved(): void {
  savedAt = performance.now();
}
