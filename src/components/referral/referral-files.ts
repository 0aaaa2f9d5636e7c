import type { DocumentModel, FormDefinition } from '../../lib/referral/document-model.ts';
import type { FilledForm } from '../../lib/referral/form.ts';
import { unfinishedDocument } from '../../lib/referral/unfinished-document.ts';
import { wordFile } from '../../lib/referral/word-document.ts';
import { saveFile, wordType } from '../save-file.ts';

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

/** Gives a Word file to the browser to save. */
export function save(file: Uint8Array<ArrayBuffer>, name: string): void {
  saveFile(file, wordType, name);
}
