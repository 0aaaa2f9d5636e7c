import type { Problem } from '../content-check/problems.ts';
import { isFields, readField, type Facts } from '../content-writer/facts.ts';
import type { Field } from './fields.ts';

const line = { kind: 'line' } as const;

/**
 * Says that facts were compared today, and with what: no date without a source. It stands in the
 * form alone, below the field `verified`.
 */
const checkedToday: Field = {
  name: 'checkedToday',
  title: 'Checked today',
  hint: 'For what you asked or read today. Saving sets today as the date, with this source. Where the source has a date of its own, write that above instead.',
  needed: false,
  otherwise: undefined,
  shape: {
    kind: 'fields',
    fields: [
      {
        ...{ name: 'source', title: 'Compared with', needed: true, otherwise: undefined },
        hint: 'The page that you read, or the role of the person whom you asked.',
        shape: line,
      },
      {
        ...{ name: 'sourceUrl', title: 'Its address', needed: false, otherwise: undefined },
        hint: 'The full address of that page. Leave it empty for a call or a letter.',
        shape: line,
      },
    ],
  },
};

/** The fields of a form, with the act that checks an entry where it has a date to set. */
export const withCheckedToday = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => (field.name === 'verified' ? [field, checkedToday] : [field]));

/** The date and the source that facts name, where they name one. */
const readVerified = (facts: Facts): { date: unknown; source: unknown } => {
  const { verified } = facts;
  return isFields(verified)
    ? { date: readField(verified, 'date'), source: readField(verified, 'source') }
    : { date: undefined, source: undefined };
};

/** Whether a form sets today as the date while the source stays as it was in the file. */
function isDateAlone(form: Facts, facts: Facts, today: string): boolean {
  const [now, was] = [readVerified(form), readVerified(facts)];
  return now.date === today && was.date !== today && now.source === was.source;
}

/**
 * A form in which what was compared today is the date and source of the facts. `facts` are those of
 * the file, `today` is an ISO day. It gives the problem where nothing says what the facts were
 * compared with.
 */
export function applyCheckedToday(
  file: string,
  { form, facts, today }: { form: Facts; facts: Facts; today: string },
): Facts | Problem[] {
  const { checkedToday: act, ...others } = form;
  if (!isFields(act)) {
    if (!isDateAlone(form, facts, today)) return others;
    const write = 'the date of the source; for what you checked today use “Checked today” below';
    return [{ file, field: 'verified.date', found: today, write }];
  }
  const read = (name: string): string => {
    const value = readField(act, name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const source = read('source');
  const sourceUrl = read('sourceUrl');
  const write = 'what you compared these facts with today, or take this out';
  if (source === '') return [{ file, field: 'checkedToday.source', found: 'nothing', write }];
  const { verified } = form;
  const before = isFields(verified) ? verified : {};
  const kept = readField(before, 'source') === source ? readField(before, 'sourceUrl') : undefined;
  return {
    ...others,
    verified: { ...before, date: today, source, sourceUrl: sourceUrl === '' ? kept : sourceUrl },
  };
}
