import { addDays, countDays } from '../dates/days.ts';
import { findLondonInstant } from '../dates/london-time.ts';
import { joinWords } from '../join-words.ts';
import { nameBoth, nameParty, type People } from './people.ts';
import { isTogether, listHandovers, listStretches, makeNightPlan, type Period } from './periods.ts';
import type { Party, RotaValue } from './plan.ts';
import { findWeekday, moveToMonday } from './rota.ts';
import { isolateText } from '../referral/direction.ts';

/** What of a plan a calendar shows, for all children or for one. */
export interface CalendarPlan {
  rota?: RotaValue;
  holidays: readonly Period[];
  specialDays: readonly Period[];
  /** When a handover is, by the clocks of the United Kingdom, `HH:MM`: on days with school, on others. */
  schoolTime?: string;
  otherTime?: string;
  /** Where a handover is, in words. */
  place?: string;
}

/** What a reader lets a calendar say, which other people may see. Nothing of it unless it is asked for. */
export interface CalendarChoices {
  /** What the parents are called: without it, `Home 1` and `Home 2`. */
  parents: boolean;
  children: boolean;
  place: boolean;
  /** Whose suggestion it is, where it is not agreed. */
  suggestedBy?: Party;
}

/** An entry of a calendar: whole days from one to before another, or an instant in UTC. */
export interface CalendarEvent {
  /** The same whenever the plan is written, so that a calendar can put the newer in its place. */
  id: string;
  title: string;
  when: { from: string; to: string } | { at: string };
  place?: string;
}

/** Nights that a calendar holds at the most: 56 weeks are less than 13 months, wherever they begin. */
const mostNights = 56 * 7;

/** How far back the stay of today may have begun, to have the id that it had when it began. */
const longestBack = 31;

/** The later of an ISO day and the start of the rota. */
function findStart({ rota }: CalendarPlan, day: string): string {
  const from = rota ? moveToMonday(rota.from).from : day;
  return from > day ? from : day;
}

const holds = ({ from, to }: Period, day: string): boolean => from <= day && day <= to;

/** The time of a handover on a day. Weekends and holidays are days without school. */
function findTime(
  { holidays, schoolTime, otherTime }: CalendarPlan,
  day: string,
): string | undefined {
  const isOff = findWeekday(day) > 4 || holidays.some((holiday) => holds(holiday, day));
  return isOff ? otherTime : schoolTime;
}

/**
 * The entries of a calendar in order, for at most 13 months from `today` (ISO), or from the start of
 * the rota where that is later: one over whole days for each stay from that of today on, one for each special day
 * or holiday with both parents together, and one for each handover whose time is known. `id` is the plan's, with the child's where it is for one.
 */
export function listCalendarEvents(
  id: string,
  plan: CalendarPlan,
  people: People,
  choices: CalendarChoices,
  today: string,
): CalendarEvent[] {
  const nights = makeNightPlan(plan);
  const from = findStart(plan, today);
  const end = addDays(from, mostNights);

  const nameHome = (party: Party): string =>
    choices.parents ? nameParty(people, party) : `Home ${party === 'p1' ? 1 : 2}`;
  const children = choices.children ? joinWords(people.children.map(isolateText)) : '';
  const note = choices.suggestedBy ? ` (suggested by ${nameHome(choices.suggestedBy)})` : '';
  const title = (words: string): string => `${words}${note}`;

  const sayStay = (party: Party): string => {
    const home = choices.parents ? `with ${nameHome(party)}` : nameHome(party);
    if (children) return choices.parents ? `${children} ${home}` : `${children}: ${home}`;
    return choices.parents ? `With ${nameHome(party)}` : home;
  };

  const back = findStart(plan, addDays(from, -longestBack));
  const stays = listStretches(nights, back, countDays(back, end)).flatMap(
    (stay): CalendarEvent[] => {
      const when = { from: stay.from, to: addDays(stay.from, stay.nights) };
      if (!stay.party || when.to <= from) return [];
      return [{ id: `${id}-stay-${when.from}`, title: title(sayStay(stay.party)), when }];
    },
  );

  const handovers = listHandovers(nights, from, mostNights).flatMap(
    ({ day, to }): CalendarEvent[] => {
      const time = findTime(plan, day);
      const at = time === undefined ? undefined : findLondonInstant(day, time);
      if (at === undefined) return [];
      const who = children ? `Handover of ${children}` : 'Handover';
      return [
        {
          id: `${id}-handover-${day}`,
          title: title(`${who} to ${nameHome(to)}`),
          when: { at },
          ...(choices.place && plan.place ? { place: plan.place } : {}),
        },
      ];
    },
  );

  const together = [...plan.specialDays, ...plan.holidays]
    .filter((days) => isTogether(days) && days.to >= from && days.from < end)
    .map((day): CalendarEvent => {
      const both = choices.parents ? `With ${nameBoth(people)} together` : 'Both homes together';
      const when = { from: day.from, to: addDays(day.to, 1) };
      return { id: `${id}-together-${day.from}`, title: title(both), when };
    });

  const start = ({ when }: CalendarEvent): string => ('at' in when ? when.at : when.from);
  return [...stays, ...together, ...handovers].sort((one, other) =>
    start(one) < start(other) ? -1 : Number(start(one) > start(other)),
  );
}
