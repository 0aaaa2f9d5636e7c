import { isolateText } from '../referral/direction.ts';
import type { Row } from './comparison.ts';
import { findCalendars } from './find-calendars.ts';
import { joinWords } from '../join-words.ts';
import { findPeople } from './people.ts';
import type { Party, Plan } from './plan.ts';
import { sayCounts } from './rota-words.ts';
import type { Known } from './say-value.ts';
import { listYears, nightsOfYear } from './year-counts.ts';

/* It stands apart from what counts, since only documents say it, which are fetched when asked for. */

/** Nights of a year in sentences: as both say, and as each suggests where that is not the same. */
export type YearWords = Readonly<Record<Party | 'both', readonly string[]>>;

/** The nights of a year of a plan in words, from what comparing it gave, for the children of whom they hold. */
export function sayYears(plan: Plan, rows: readonly Row[], known: Known, today: string): YearWords {
  const people = findPeople(plan);
  const say = (whose: Party | 'both'): string[] =>
    findCalendars(plan, rows, whose, known).flatMap((calendar) => {
      const years = listYears(calendar.plan, today);
      if (!years) return [];
      const some = plan.children.filter(({ id }) => calendar.children.includes(id));
      const names = joinWords(some.map(({ name }) => isolateText(name)));
      const about = some.length < plan.children.length ? `For ${names}. ` : '';
      return years.starts.map(
        (from) => about + sayCounts(years.plan, from, nightsOfYear, people).join(' '),
      );
    });
  const both = say('both');
  const sayOwn = (party: Party): string[] => say(party).filter((line) => !both.includes(line));
  return { both, p1: sayOwn('p1'), p2: sayOwn('p2') };
}
