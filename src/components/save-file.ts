import { createElement } from './dom.ts';

/** What a Word file is called among kinds of files. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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

/**
 * Gives a file to the browser to save. One that saves no files from a page shows it, in a new tab,
 * so that the page with the answers stays.
 */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const link = createElement('a', '');
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  if ('download' in HTMLAnchorElement.prototype) link.download = name;
  else {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  savedAt = performance.now();
  link.click();
  // Some browsers read the file after the click has ended.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
