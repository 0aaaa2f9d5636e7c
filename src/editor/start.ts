import { z } from 'astro/zod';
import type { Problem } from '../content-check/problems.ts';
import { isFactRecord, type Facts } from '../content-writer/facts.ts';
import {
  listForms,
  nameFormat,
  writeConfiguration,
  type Form,
  type Part,
} from './configuration.ts';
import { sayProblems } from './say-problem.ts';
import { filePath, type Answer, type Question, type Settings } from './settings.ts';
import { readCarriedText, readEntry, writeEntry } from './write-entry.ts';

/** An entry that is about to be saved, as the library gives it and takes it back. */
interface Draft {
  toJS: () => unknown;
  set: (name: string, value: unknown) => unknown;
}

/** What we use of the library of the editor. */
export interface Library {
  init: (options: { config: Part }) => unknown;
  registerCustomFormat: (
    name: string,
    ending: string,
    format: { fromFile: (text: string) => Facts; toFile: () => string },
  ) => unknown;
  registerEventListener: (listener: {
    name: 'preSave';
    handler: (event: { entry: Draft }) => Promise<unknown>;
  }) => unknown;
}

/** What the page does for the editor. */
export interface Page {
  settings: Settings;
  /** Where the editor is served. */
  origin: string;
  /** Today as an ISO day. */
  readToday: () => string;
  /** Asks for the check of all files; a failure to answer is thrown. */
  askCheck: (question: Question) => Promise<Answer>;
  /** Shows what must be done after a save; nothing takes it away. */
  showLeft: (words: string) => void;
  /** Shows, after a save, the page on which it is asked to be merged. */
  showRequest: (address: string) => void;
}

const draftSchema = z.object({
  path: z.string(),
  newRecord: z.boolean(),
  data: z.custom<Facts>(isFactRecord),
});

/** Stops a save; the library shows the words. */
const refuse = (words: string): Error => new Error('saving_failed', { cause: new Error(words) });

const unchecked = 'This change was not checked, so that it may not be saved. Load the page again.';
const unanswered =
  'The check of all files does not answer. Look at the window in which “npm run edit” runs, and start it again if it has ended.';

/** Starts the editor: our forms, our format for each kind of content, and our check before a save. */
export function startEditor(library: Library, page: Page): void {
  const forms = listForms();
  /** The text that the check let through, until the library writes it. */
  let checked: { form: Form; text: string } | undefined;

  async function check(draft: Draft): Promise<unknown> {
    checked = undefined;
    const { path, newRecord, data } = draftSchema.parse(draft.toJS());
    const form = forms.find(
      ({ name, ending }) =>
        path.startsWith(`content/${name}/`) || path === `content/${name}.${ending}`,
    );
    if (!form || !filePath.safeParse(path).success) throw refuse(unchecked);
    const fail = (problems: readonly Problem[]): Error =>
      refuse(sayProblems(problems, path, form.fields));
    const carried = newRecord ? undefined : readCarriedText(data);
    if (!newRecord && carried === undefined) throw refuse(unchecked);
    const before = carried === undefined ? {} : { before: carried };
    const text = writeEntry(form, form.fields, {
      ...{ file: path, form: data, today: page.readToday() },
      ...before,
    });
    if (typeof text !== 'string') throw fail(text);
    if (page.settings.folder !== undefined) {
      const answer = await page.askCheck({ file: path, text, ...before }).catch(() => undefined);
      if (!answer) throw refuse(unanswered);
      if (answer.refused.length > 0) throw fail(answer.refused);
      page.showLeft(sayProblems(answer.left, path, form.fields));
    }
    if (page.settings.request !== undefined) page.showRequest(page.settings.request);
    checked = { form, text };
    return draft.set('data', readEntry(form, form.fields, text));
  }

  for (const form of forms) {
    library.registerCustomFormat(nameFormat(form), form.ending, {
      fromFile: (text) => readEntry(form, form.fields, text),
      toFile: () => {
        if (checked?.form !== form) throw refuse(unchecked);
        const { text } = checked;
        checked = undefined;
        return text;
      },
    });
  }
  library.registerEventListener({ name: 'preSave', handler: ({ entry }) => check(entry) });
  library.init({ config: writeConfiguration(forms, page.settings, page.origin) });
}
