import { formatDay } from '../lib/dates/format-day.ts';
import { cleanLine } from './clean-text.ts';
import { readFeedDay } from './read-day.ts';
import type { FeedSchedule } from './shapes.ts';

const names: Readonly<Record<string, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday' },
  ...{ SA: 'Saturday', SU: 'Sunday' },
};
const ordinals: Readonly<Record<string, string>> = {
  ...{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' },
  ...{ '-1': 'last', '-2': 'second to last' },
};

/** The parts of a list of days, `MO,TU` or as others part them. */
export const splitDays = (byday: string | undefined): string[] =>
  (byday ?? '').split(/[,;\s]+/).filter((part) => part !== '');

/** A day as people say it, `Monday` or `the second Monday`; other words as they are. */
function sayDay(part: string): string {
  const [, sign = '', number, name = ''] = /^([+-]?)(\d+)?([A-Z]{2})$/i.exec(part) ?? [];
  const day = names[name.toUpperCase()];
  const which = number === undefined ? '' : ordinals[`${sign === '-' ? '-' : ''}${Number(number)}`];
  if (day === undefined || which === undefined) return part;
  return which === '' ? day : `the ${which} ${day}`;
}

const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** On which days a rule comes round, and nothing that would make it come more often than it does. */
function sayDays(schedule: FeedSchedule): string | undefined {
  const { freq = '', byday, bymonthday, byyearday, byweekno, count } = schedule;
  const parts = splitDays(byday);
  const days = [
    ...(parts.length > 0 ? [listWords(parts.map(sayDay))] : []),
    ...(bymonthday === undefined ? [] : [`day ${listWords(splitDays(bymonthday))}`]),
  ].join(' or ');
  const monthly =
    /^monthly$/i.test(freq) || bymonthday !== undefined || parts.some((part) => /\d/.test(part));
  const often = Number(schedule.interval ?? '1');
  const unit = monthly ? 'months' : /^daily$/i.test(freq) ? 'days' : 'weeks';
  const other =
    /^(?:yearly|hourly|minutely|secondly)$/i.test(freq) ||
    [byyearday, byweekno, count].some((each) => each !== undefined);
  const said = [
    ...(days === '' ? [] : [monthly ? `${days} of the month` : days]),
    ...(often > 1 ? [`every ${often} ${unit}`] : []),
    ...(other ? ['not every week'] : []),
  ].join(', ');
  return said === '' ? undefined : said;
}

/** A date as people say it; other words as they are. */
function sayDate(written: string): string {
  const known = readFeedDay(written);
  return known === undefined ? written : formatDay(known);
}

/** A rule that is none for each week, in words; nothing where it says nothing. */
export function sayRule(schedule: FeedSchedule): string | undefined {
  const { opens_at: opens, closes_at: closes, valid_from: begins } = schedule;
  const last = schedule.valid_to ?? schedule.until;
  const days = sayDays(schedule);
  return cleanLine(
    [
      ...(days === undefined ? [] : [days]),
      ...(opens === undefined ? [] : [`${opens}${closes === undefined ? '' : ` to ${closes}`}`]),
      ...(begins === undefined ? [] : [`from ${sayDate(begins)}`]),
      ...(last === undefined ? [] : [`until ${sayDate(last)}`]),
    ].join(', '),
  );
}
