import type { DocumentModel, FormDefinition } from '../../lib/referral/document-model.ts';
import type { FilledForm } from '../../lib/referral/form.ts';
import { unfinishedDocument } from '../../lib/referral/unfinished-document.ts';
import { wordFile } from '../../lib/referral/word-document.ts';
import { createElement } from '../dom.ts';

/*
 * What makes the Word files of a form. It is heavy, and nobody waits for it: the form fetches it
 * once it is open.
 */

/** The file of a form that is complete, as the page shows it. `day` is an ISO day. */
export const finishedFile = (model: DocumentModel, day: string): Promise<Uint8Array<ArrayBuffer>> =>
  wordFile(model, day);

/** The file of what there is of a form, marked as not finished. */
export const unfinishedFile = (
  definition: FormDefinition,
  form: FilledForm,
  screened: readonly string[],
  day: string,
): Promise<Uint8Array<ArrayBuffer>> =>
  wordFile(unfinishedDocument(definition, form, screened, day), day);

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Gives a file to the browser to save. One that saves no files from a page shows it, in a new tab,
 * so that the page with the answers stays.
 */
export function save(file: Uint8Array<ArrayBuffer>, name: string): void {
  const link = createElement('a', '');
  const address = URL.createObjectURL(new Blob([file], { type: wordType }));
  link.href = address;
  if ('download' in HTMLAnchorElement.prototype) link.download = name;
  else {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  link.click();
  // Some browsers read the file after the click has ended.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
