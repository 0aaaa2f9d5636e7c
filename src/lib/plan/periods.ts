import { addDays, countDays } from '../dates/days.ts';
import type { Party, PeriodRow, RotaValue } from './plan.ts';
import { findRotaNight, listDays, swapParty } from './rota.ts';
import type { Holiday, SpecialDay } from './template.ts';

/** A holiday or a special day with its days: the first and the last of its nights. */
export type Period = Pick<PeriodRow, 'id' | 'how' | 'who' | 'year'> & { from: string; to: string };

type Days = Pick<Period, 'from' | 'to'>;

/** All that says who has a night. Of the layers the first that says something counts, then the rota. */
export interface NightPlan {
  rota?: RotaValue;
  /** In order: special days, holidays. */
  layers: readonly (readonly Period[])[];
  /** Days that the children spend with both: the rota rests. */
  shared?: readonly Days[];
}

/** Nights in one home, one after another; nobody's where nothing says whose they are. */
export interface Stretch {
  party: Party | undefined;
  /** The day of the first night. */
  from: string;
  nights: number;
}

const setDays = ({ id, how, who, year }: PeriodRow, { from, to }: Days): Period => ({
  id,
  how,
  ...(who === undefined ? {} : { who }),
  ...(year === undefined ? {} : { year }),
  from,
  to,
});

function listPeriods(rows: readonly PeriodRow[], known: (id: string) => readonly Days[]): Period[] {
  return rows.flatMap((row) => {
    const own = row.from === undefined ? [] : [{ from: row.from, to: row.to ?? row.from }];
    return (own.length > 0 ? own : known(row.id)).map((days) => setDays(row, days));
  });
}

/** Holidays with their days: the family's own, or all that content knows. Without days, none. */
export const listHolidays = (rows: readonly PeriodRow[], holidays: readonly Holiday[]): Period[] =>
  listPeriods(rows, (id) =>
    holidays.filter((each) => each.id === id).flatMap(({ dates }) => dates),
  );

/** Special days, each as often as content knows a date of it, or once on the family's own. */
export const listSpecialDays = (
  rows: readonly PeriodRow[],
  specialDays: readonly SpecialDay[],
): Period[] =>
  listPeriods(rows, (id) =>
    specialDays
      .filter((each) => each.id === id)
      .flatMap(({ dates }) => dates.map((date) => ({ from: date, to: date }))),
  );

/** Whether the children spend a period with both. */
export const isTogether = ({ how }: Period): boolean => how === 'both';

/** The order in which a rota, holidays and special days decide about a night. */
export const makeNightPlan = ({
  rota,
  holidays,
  specialDays,
}: {
  rota?: RotaValue;
  holidays: readonly Period[];
  specialDays: readonly Period[];
}): NightPlan => ({
  ...(rota ? { rota } : {}),
  layers: [specialDays, holidays],
  shared: holidays.filter(isTogether),
});

/** How many nights the first half of a period has: an odd one is in it. */
export const countFirstHalf = ({ from, to }: Days): number =>
  Math.ceil((countDays(from, to) + 1) / 2);

/** Who has a night by a period: nobody outside it, or where it changes nothing or nobody is named. */
function findPeriodNight({ how, who, year, from, to }: Period, day: string): Party | undefined {
  if (who === undefined || day < from || day > to) return undefined;
  switch (how) {
    case 'one':
      return who;
    case 'turns': {
      if (year === undefined) return undefined;
      return (Number(from.slice(0, 4)) - year) % 2 === 0 ? who : swapParty(who);
    }
    case 'halves':
      return countDays(from, day) < countFirstHalf({ from, to }) ? who : swapParty(who);
    case 'rota':
    case 'both':
    case 'other':
      return undefined;
  }
}

/** Two periods of one layer, and the nights on which they name different parents: the first counts. */
interface Clash {
  first: Period;
  second: Period;
  nights: string[];
}

/** A clash is looked for in so many nights: a span of years is a slip of the keys. */
const mostNights = 400;

/** Periods of one layer that share nights and name different parents for them. */
export const listClashes = (layer: readonly Period[]): Clash[] =>
  layer.flatMap((first, index) =>
    layer.slice(index + 1).flatMap((second): Clash[] => {
      const from = first.from > second.from ? first.from : second.from;
      const shared = countDays(from, first.to < second.to ? first.to : second.to) + 1;
      if (shared < 1) return [];
      const nights = listDays(from, Math.min(shared, mostNights)).filter((day) => {
        const [one, other] = [findPeriodNight(first, day), findPeriodNight(second, day)];
        return one !== undefined && other !== undefined && one !== other;
      });
      return nights.length === 0 ? [] : [{ first, second, nights }];
    }),
  );

/** Who has the night of an ISO day, where something says it. */
export function findNight(
  { rota, layers, shared = [] }: NightPlan,
  day: string,
): Party | undefined {
  for (const layer of layers) {
    for (const period of layer) {
      const party = findPeriodNight(period, day);
      if (party) return party;
    }
  }
  if (shared.some(({ from, to }) => from <= day && day <= to)) return undefined;
  return rota && findRotaNight(rota, day);
}

/** The nights from a day on, so many of them, as stretches in one home that end where another begins. */
export function listStretches(plan: NightPlan, from: string, count: number): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const day of listDays(from, count)) {
    const party = findNight(plan, day);
    if (last && last.party === party) last.nights += 1;
    else stretches.push((last = { party, from: day, nights: 1 }));
  }
  return stretches;
}

/** The days, from a day on and so many, on which a child goes to the other home, and whose it is. */
export function listHandovers(
  plan: NightPlan,
  from: string,
  count: number,
): { day: string; to: Party }[] {
  const stretches = listStretches(plan, addDays(from, -1), count + 1);
  return stretches.flatMap(({ party, from }, index) =>
    party && stretches[index - 1]?.party ? [{ day: from, to: party }] : [],
  );
}

/**
 * Nights in each home and, where the rota rests, with both; changes of home, and the longest stay, in
 * so many nights from a day.
 */
export function countNights(
  plan: NightPlan,
  from: string,
  count: number,
): { nights: Record<Party | 'both', number>; changes: number; longest: number } {
  const nights = { p1: 0, p2: 0, both: 0 };
  let longest = 0;
  for (const stretch of listStretches(plan, from, count)) {
    if (!stretch.party) {
      if (plan.rota) nights.both += stretch.nights;
      continue;
    }
    nights[stretch.party] += stretch.nights;
    longest = Math.max(longest, stretch.nights);
  }
  return { nights, changes: listHandovers(plan, from, count).length, longest };
}
