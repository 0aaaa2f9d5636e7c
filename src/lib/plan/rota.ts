import { addDays, countDays } from '../dates/days.ts';
import type { Party, RotaValue } from './plan.ts';

/*
 * Nights are whole days: the night of a day is from its evening to the next morning. No clock hour
 * and no zone is part of any of it, so a change of the clocks changes nothing.
 */

const aMonday = '1970-01-05';
/** 7, 14, 21 and 28 nights, which a rota may have, all go into this many. */
const wholeTurns = 84;

/** The rest of a division that is never negative. */
const remainder = (whole: number, by: number): number => ((whole % by) + by) % by;

const divisor = (one: number, other: number): number =>
  other === 0 ? one : divisor(other, one % other);

/** The other of the two parents. */
export const swapParty = (party: Party): Party => (party === 'p1' ? 'p2' : 'p1');

/** Which day of the week an ISO day is: 0 is a Monday. */
export const findWeekday = (day: string): number => remainder(countDays(aMonday, day), 7);

/** The Monday of the week of an ISO day, from which a rota counts, and whether it is another day. */
export function moveToMonday(day: string): { from: string; moved: boolean } {
  const late = findWeekday(day);
  return { from: addDays(day, -late), moved: late > 0 };
}

/**
 * Who has the night of an ISO day by the rota alone. A rota goes on without end both ways, and
 * counts from the Monday of the week in which it starts.
 */
export function findRotaNight({ nights, from, first }: RotaValue, day: string): Party {
  const passed = countDays(from, day) + findWeekday(from);
  return nights[remainder(passed, nights.length)] === '2' ? swapParty(first) : first;
}

/** So many ISO days in order, from the first. */
export const listDays = (from: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

const findLaterStart = (one: RotaValue, other: RotaValue): string => {
  const [first, second] = [moveToMonday(one.from).from, moveToMonday(other.from).from];
  return first > second ? first : second;
};

const findDifferent = (one: RotaValue, other: RotaValue, count: number): string[] =>
  listDays(findLaterStart(one, other), count).filter(
    (day) => findRotaNight(one, day) !== findRotaNight(other, day),
  );

/** Whether two rotas mean the same: the same nights from the later start on, whatever their names. */
export const giveSameNights = (one: RotaValue, other: RotaValue): boolean =>
  findDifferent(one, other, wholeTurns).length === 0;

/**
 * The nights (ISO days in order) on which two rotas differ, in the first turn of both together
 * from the later start, and how many nights that turn has.
 */
export function listDifferentNights(
  one: RotaValue,
  other: RotaValue,
): { nights: string[]; outOf: number } {
  const [length, another] = [one.nights.length, other.nights.length];
  const outOf = (length * another) / divisor(length, another);
  return { nights: findDifferent(one, other, outOf), outOf };
}
