import { addDays } from '../dates/days.ts';
import { formatDay } from '../dates/format-day.ts';
import { dayNames, days } from '../services/opening-hours.ts';
import { joinWords } from '../join-words.ts';
import { nameParty, type People } from './people.ts';
import { countNights, listStretches, type NightPlan } from './periods.ts';
import type { RotaValue } from './plan.ts';
import { findRotaNight, findWeekday, listDays, listDifferentNights, moveToMonday } from './rota.ts';

const nameDay = (weekday: number): string => dayNames[days[weekday % 7] ?? 'mon'];
const nameDayOf = (day: string): string => nameDay(findWeekday(day));

/** A number with what it counts: `1 night`, `2 nights`. */
export const sayNumber = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** An ISO day with the day of its week: `Monday 4 January 2027`. */
export const sayDay = (day: string): string => `${nameDayOf(day)} ${formatDay(day)}`;

/** Two ISO days with all between: `24 July to 31 August 2027`. What both share is said once. */
export function sayDays(from: string, to: string): string {
  if (from === to) return formatDay(from);
  const [end, start] = [formatDay(to), formatDay(from).split(' ')];
  const shared =
    from.slice(0, 7) === to.slice(0, 7) ? 2 : from.slice(0, 4) === to.slice(0, 4) ? 1 : 0;
  return `${start.slice(0, start.length - shared).join(' ')} to ${end}`;
}

/** ISO days in order as runs: `Monday 11 to Thursday 14 January 2027`. */
export function listRuns(nights: readonly string[]): string[] {
  const starts = nights.filter((day, index) => nights[index - 1] !== addDays(day, -1));
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = nights[next === undefined ? nights.length - 1 : nights.indexOf(next) - 1] ?? from;
    if (from === to) return sayDay(from);
    const [start = '', end = ''] = sayDays(from, to).split(' to ');
    return `${nameDayOf(from)} ${start} to ${nameDayOf(to)} ${end}`;
  });
}

/** That a start was moved to the Monday of its week, or nothing where it is one. */
export function sayMovedStart(typed: string): string | undefined {
  const { from, moved } = moveToMonday(typed);
  if (!moved) return undefined;
  return `${sayDay(typed)} is not a Monday. The nights count from ${sayDay(from)}.`;
}

/** One week of a rota as sentences: `From Monday to Wednesday morning with Sam.` */
export interface RotaWeek {
  title: string;
  sentences: string[];
}

const countWeeks = (rota: RotaValue): number => rota.nights.length / 7;

const nameWeek = (rota: RotaValue, week: number): string =>
  countWeeks(rota) === 1 ? 'Each week' : `Week ${week + 1}`;

/** Every week of one turn of a rota in words by names. */
export function listRotaWeeks(rota: RotaValue, people: People): RotaWeek[] {
  const { from } = moveToMonday(rota.from);
  return Array.from({ length: countWeeks(rota) }, (_, week) => ({
    title: nameWeek(rota, week),
    sentences: listStretches({ rota, layers: [] }, addDays(from, 7 * week), 7).flatMap(
      ({ party, from, nights }) => {
        if (!party) return [];
        const name = nameParty(people, party);
        if (nights === 7) return [`All week with ${name}.`];
        const start = findWeekday(from);
        return [`From ${nameDay(start)} to ${nameDay(start + nights)} morning with ${name}.`];
      },
    ),
  }));
}

/** A table as a page or a document shows it: the first cell of a row is its name. */
export interface WordTable {
  columns: string[];
  rows: string[][];
}

/** Who has each night of one turn of a rota, a row for each week. */
export function makeRotaTable(rota: RotaValue, people: People): WordTable {
  const { from } = moveToMonday(rota.from);
  return {
    columns: ['Night', ...days.map((day) => dayNames[day])],
    rows: Array.from({ length: countWeeks(rota) }, (_, week) => [
      nameWeek(rota, week),
      ...listDays(addDays(from, 7 * week), 7).map((day) => people[findRotaNight(rota, day)]),
    ]),
  };
}

/** When a rota starts and how often it comes round. */
export function sayTurn(rota: RotaValue): string {
  const weeks = countWeeks(rota);
  const often = weeks === 1 ? 'every week' : `every ${weeks} weeks`;
  return `From ${sayDay(moveToMonday(rota.from).from)}, and then the same ${often}.`;
}

/** A rota as lines: when it starts, then a line for each week. */
export const sayRota = (rota: RotaValue, people: People): string[] => [
  sayTurn(rota),
  ...listRotaWeeks(rota, people).map(({ title, sentences }) => `${title}: ${sentences.join(' ')}`),
];

const sayLength = (count: number): string =>
  count % 7 === 0 ? sayNumber(count / 7, 'week') : sayNumber(count, 'night');

/** Nights in each home, changes of home and the longest stay, in so many nights from each of some ISO days. */
export function makeCountTable(
  plan: NightPlan,
  starts: readonly string[],
  count: number,
  people: People,
): WordTable {
  const counts = starts.map((from) => countNights(plan, from, count));
  const together = counts.map(({ nights }) => nights.both);
  return {
    columns: ['What', ...starts.map((from) => `In ${sayLength(count)} from ${formatDay(from)}`)],
    rows: [
      [`Nights with ${nameParty(people, 'p1')}`, ...counts.map(({ nights }) => String(nights.p1))],
      [`Nights with ${nameParty(people, 'p2')}`, ...counts.map(({ nights }) => String(nights.p2))],
      ...(together.some((nights) => nights > 0)
        ? [['Nights with both', ...together.map(String)]]
        : []),
      ['Changes of home', ...counts.map(({ changes }) => String(changes))],
      ['Longest stay in one home', ...counts.map(({ longest }) => sayNumber(longest, 'night'))],
    ],
  };
}

/** The same numbers as sentences. */
export function sayCounts(plan: NightPlan, from: string, count: number, people: People): string[] {
  const { nights, changes, longest } = countNights(plan, from, count);
  const [one, other] = [nameParty(people, 'p1'), nameParty(people, 'p2')];
  return [
    `In ${sayLength(count)} from ${sayDay(from)}: ${joinWords([
      `${sayNumber(nights.p1, 'night')} with ${one}`,
      `${sayNumber(nights.p2, 'night')} with ${other}`,
      ...(nights.both > 0 ? [`${sayNumber(nights.both, 'night')} with both`] : []),
    ])}.`,
    `That is ${sayNumber(changes, 'change')} of home. The longest stay in one home is ${sayNumber(longest, 'night')}.`,
  ];
}

/** On which nights two rotas differ, or nothing where they give the same. */
export function sayDifferentNights(one: RotaValue, other: RotaValue): string | undefined {
  const { nights, outOf } = listDifferentNights(one, other);
  if (nights.length === 0) return undefined;
  const verb = nights.length === 1 ? 'is' : 'are';
  return `${nights.length} of ${sayNumber(outOf, 'night')} ${verb} not the same: ${listRuns(nights).join('; ')}.`;
}
