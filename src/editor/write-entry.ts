import { explainIssues } from '../content-check/explain-issues.ts';
import { showValue, type Problem } from '../content-check/problems.ts';
import { readFacts } from '../content-check/read-facts.ts';
import type { Facts } from '../content-writer/facts.ts';
import type { Order } from '../content-writer/render.ts';
import { createFile, readFile, writeFile } from '../content-writer/write-file.ts';
import { fieldsAt, knowFields } from '../schemas/known-fields.ts';
import { applyCheckedToday } from './checked-today.ts';
import type { Field } from './fields.ts';
import { findBoth } from './find-both.ts';
import { fillForm, takeForm } from './forms.ts';
import type { Shown } from './shown.ts';

/** The field of a form that holds the prose below the facts. */
export const proseName = 'body';

/** The name under which a form carries the text of its file, so that a save knows every byte. */
const textName = '$text';

/** What a form holds for the text of a file; the fields alone where it cannot be read. */
export function readEntry({ prose, ending }: Shown, fields: readonly Field[], text: string): Facts {
  const read = readFile(`content/entry.${ending}`, new TextEncoder().encode(text));
  // Each save trims what a form holds: in quotes the ends of a text are kept.
  const carried = { [textName]: JSON.stringify(text) };
  if (Array.isArray(read)) return carried;
  const shown = fillForm(fields, read.facts);
  return { ...shown, ...(prose ? { [proseName]: read.prose } : {}), ...carried };
}

/** The text that a form carries, and nothing where its file is new. */
export function readCarriedText(form: Facts): string | undefined {
  const carried = form[textName];
  if (typeof carried !== 'string') return undefined;
  const text: unknown = JSON.parse(carried);
  return typeof text === 'string' ? text : undefined;
}

/** What is wrong with one file by its schema alone, in the words of the content check. */
function checkFile({ schema }: Shown, file: string, bytes: Uint8Array): Problem[] {
  const raw = readFacts(file, bytes);
  if (Array.isArray(raw)) return raw;
  const { data, built } = raw;
  const read = [data, built].find((each) => !schema.safeParse(each).success);
  if (read === undefined) return [];
  const issues = schema.safeParse(read).error?.issues ?? [];
  return explainIssues(file, read, issues, knowFields(schema));
}

/**
 * The text of a file that says what a form holds, every other byte of `before` left alone; or, in
 * the words of the content check, why it may not be saved. `before` is the text of the file, and
 * nothing where it is new. `today` is an ISO day.
 */
export function writeEntry(
  shown: Shown,
  fields: readonly Field[],
  { file, before, form, today }: { file: string; before?: string; form: Facts; today: string },
): string | Problem[] {
  const { [proseName]: body, ...values } = form;
  const prose = typeof body === 'string' ? body : '';
  const order: Order = (path) => fieldsAt(shown.schema, path);
  const old = before === undefined ? undefined : new TextEncoder().encode(before);
  const read = old ? readFile(file, old) : { facts: {}, prose: '' };
  if (Array.isArray(read)) return read;
  const both = findBoth(file, fields, values);
  if (both.length > 0) return both;
  const applied = applyCheckedToday(file, { form: values, facts: read.facts, today });
  if (Array.isArray(applied)) return applied;
  const facts = takeForm(fields, applied, read.facts);
  const { key } = read.facts;
  if (key !== undefined && facts['key'] !== key) {
    const write = `the key as it was, ${showValue(key)}: a key never changes`;
    return [{ file, field: 'key', found: showValue(facts['key']), write }];
  }
  const asked = { facts, ...(shown.prose ? { prose } : {}) };
  const written = old
    ? writeFile(file, old, asked, order)
    : createFile(file, { facts, prose }, order);
  if (Array.isArray(written)) return written;
  const problems = checkFile(shown, file, written);
  return problems.length > 0
    ? problems
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
}
