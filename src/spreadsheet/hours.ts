import {
  areEqual,
  isFields,
  isList,
  readField,
  type Fact,
  type Facts,
} from '../content-writer/facts.ts';

/** The lists that hours hold, each of which has a sheet: the spans, and the days without them. */
export type HoursList = 'open' | 'closedOn';

const always: Facts = { days: ['always'] };

/** The items of one list of some hours. What is "always" is one span with that word for its days. */
export function readHours(hours: Fact | undefined, list: string): readonly Facts[] {
  const isWhole = isFields(hours);
  const fact = isWhole ? readField(hours, list) : list === 'open' ? hours : undefined;
  if (fact === 'always') return [always];
  return isList(fact) ? fact.filter(isFields) : [];
}

/** Where one list of some hours stands in them: hours that are never closed are their spans. */
export const findInHours = (hours: Fact | undefined, list: HoursList): readonly string[] =>
  isFields(hours) ? [list] : [];

/** Hours of these spans and these closed days; nothing where there is neither. */
export function writeHours(
  was: Fact | undefined,
  spans: readonly Facts[],
  closures: readonly Facts[],
): Fact | undefined {
  const [first, ...others] = spans;
  const isAlways = first !== undefined && others.length === 0 && areEqual(first, always);
  const open: Fact | undefined = isAlways ? 'always' : first === undefined ? undefined : [...spans];
  if (closures.length === 0) return open;
  const kept = isFields(was) ? was : {};
  return { ...kept, open, closedOn: [...closures] };
}
