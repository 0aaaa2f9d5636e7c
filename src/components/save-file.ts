import { createElement } from './dom.ts';
import { markSaved } from './just-saved.ts';

/** What a Word file is called among kinds of files. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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
  markSaved();
  link.click();
  // Some browsers read the file after the click has ended.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
