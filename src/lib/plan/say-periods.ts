import { addDays } from '../dates/days.ts';
import { formatDay } from '../dates/format-day.ts';
import { endSentence } from '../end-sentence.ts';
import { isolateText } from '../referral/direction.ts';
import { fillWords, nameBoth, nameParty, nameUnknown, type People } from './people.ts';
import { countFirstHalf, listHolidays } from './periods.ts';
import type { PeriodRow } from './plan.ts';
import { listRuns, sayDays } from './rota-words.ts';
import { swapParty } from './rota.ts';
import type { Holiday } from './template.ts';

type Days = { from: string; to: string } | undefined;

/** Who has it, in words that follow its name. */
function sayWho({ how, who, year, words }: PeriodRow, days: Days, people: People): string {
  if (how === 'rota') return 'the usual nights go on';
  if (how === 'both') return `with ${nameBoth(people)} together`;
  if (how === 'other') return words ? isolateText(words) : 'in another way';
  if (who === undefined) return 'nobody is named yet';
  const [name, other] = [nameParty(people, who), nameParty(people, swapParty(who))];
  if (how === 'one') return `with ${name}`;
  if (how === 'turns') {
    return `${year ?? 'first'} with ${name}, then in turn`;
  }
  const second = days ? ` from ${formatDay(addDays(days.from, countFirstHalf(days)))}` : '';
  return `the first half with ${name}, the second half with ${other}${second}`;
}

/**
 * Rows of holidays or special days, a line for each: its name, its days where they are one span, and
 * who has it. `known` are those that content names.
 */
export const listPeriodLines = (
  rows: readonly PeriodRow[],
  people: People,
  known: readonly Holiday[],
): string[] =>
  rows.map((row) => {
    const named = known.find(({ id }) => id === row.id)?.name;
    const own = row.name ? isolateText(row.name) : undefined;
    const name = own ?? (named ? fillWords(named, people) : nameUnknown(row.id, people));
    const [only, another] = listHolidays([row], known);
    const days = another ? undefined : only;
    const when = days ? ` (${sayDays(days.from, days.to)})` : '';
    return endSentence(`${name}${when}: ${sayWho(row, days, people)}`);
  });

/** That two holidays or days name different parents for some nights, by what each is called. */
export const sayClash = (
  [first = '', second = '']: readonly string[],
  nights: readonly string[],
): string =>
  `“${isolateText(first)}” and “${isolateText(second)}” share days, each with another parent: ${listRuns(nights).join('; ')}. We count them as “${isolateText(first)}”. Change the days of one of them.`;

/** The days of a holiday that are not over on the day `today`, each time it comes. */
export const sayComingSpans = (spans: Holiday['dates'], today: string): string =>
  spans
    .filter(({ to }) => to >= today)
    .map(({ from, to }) => sayDays(from, to))
    .join('; ');

/**
 * The days of a special day from the day `today` on: once without a year where it is the same day
 * in all years.
 */
export function sayComingDays(days: readonly string[], today: string): string {
  const [first = ''] = days;
  const isSame = days.length > 1 && days.every((day) => day.slice(5) === first.slice(5));
  const coming = isSame ? [first] : days.filter((day) => day >= today);
  const said = coming.map(formatDay).join('; ');
  return isSame ? said.replace(/ \d{4}$/, '') : said;
}
