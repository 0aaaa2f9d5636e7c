import {
  referralDocument,
  type DocumentModel,
  type FormDefinition,
} from '../../lib/referral/document-model.ts';
import { FileSaver } from './file-saver.ts';
import type { Filled } from './filled.ts';
import { readToday } from '../today.ts';

/** What the page gives the element: the form, and what was asked before it. */
export interface Definition extends FormDefinition {
  /** The id of the route, for the name of the file. */
  id: string;
  /** What the screening before the form establishes. */
  screened: readonly string[];
}

/** What is filled in, as a document and as Word files. */
export interface ReferralDocuments {
  /** The document of what is filled in now. */
  model: () => DocumentModel;
  /** Hands over the finished document. Gives the name of its file, or undefined where it could not. */
  saveFinished: () => Promise<string | undefined>;
  /** Hands over what there is, marked as not finished, and gives the name of its file likewise. */
  saveUnfinished: () => Promise<string | undefined>;
}

/** The documents of a referral. `say` tells the reader how the making of a file goes. */
export function makeDocuments(
  definition: Definition,
  filled: Filled,
  say: (words: string) => void,
): ReferralDocuments {
  const { id, screened } = definition;
  const saver = new FileSaver(filled, say);
  const model = (): DocumentModel =>
    referralDocument(definition, filled.form, screened, readToday());
  return {
    model,
    saveFinished: async () => {
      const made = model();
      const name = `referral-${id}-${readToday()}.docx`;
      const saved = await saver.save(name, (files) => files.finishedFile(made, readToday()));
      return saved ? name : undefined;
    },
    saveUnfinished: async () => {
      const { form } = filled;
      const name = `not-finished-${id}-${readToday()}.docx`;
      const saved = await saver.save(name, ({ unfinishedFile }) =>
        unfinishedFile(definition, form, screened, readToday()),
      );
      return saved ? name : undefined;
    },
  };
}
