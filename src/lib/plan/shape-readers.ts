import { cleanText } from './clean-text.ts';
import { fileId } from './file-ids.ts';
import { isPlanYear, limits, parties } from './plan.ts';

/*
 * The parts of which the reader of a plan is made. Written by hand, because a library for it
 * (valibot) is more than twice as much to load.
 */

/** What data is that does not fit. */
export class Misfit extends Error {}

/** Gives what data holds, with its texts cleaned; throws a `Misfit` where it does not fit. */
export type Reader<Read> = (data: unknown) => Read;

/** What an object holds under a key of its own: not what every object inherits. */
export function get(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Misfit();
  return Object.prototype.hasOwnProperty.call(data, key) ? Reflect.get(data, key) : undefined;
}

/**
 * A text of at most so many letters. Marks that letters carry do not count: cleaning sets some of
 * them apart, and a text that somebody was let write must not grow too long to be read.
 */
export const readText =
  (longest: number): Reader<string> =>
  (data) => {
    if (typeof data !== 'string') throw new Misfit();
    if (data.length > longest && data.replace(/\p{M}/gu, '').length > longest) throw new Misfit();
    return cleanText(data);
  };

/** A text that a pattern describes. */
export const readMatch =
  (pattern: RegExp): Reader<string> =>
  (data) => {
    if (typeof data !== 'string' || !pattern.test(data)) throw new Misfit();
    return data;
  };

/** One of the words that are known. */
export const readOneOf =
  <Known extends string>(known: readonly Known[]): Reader<Known> =>
  (data) => {
    const found = known.find((each) => each === data);
    if (found === undefined) throw new Misfit();
    return found;
  };

/** A whole number, not negative. */
export function readWhole(data: unknown): number {
  if (typeof data !== 'number' || !Number.isInteger(data) || data < 0 || data > 1e6) {
    throw new Misfit();
  }
  return data;
}

/** An ISO day that is in the calendar, of a year that a plan may name. */
export function readDay(data: unknown): string {
  const day = readMatch(/^\d{4}-\d\d-\d\d$/)(data);
  if (!isPlanYear(day)) throw new Misfit();
  const time = Date.parse(day);
  // A day that a month has not, such as 31 April, is none or another.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw new Misfit();
  return day;
}

/** A list of at most so many items. */
export function readList<Item>(most: number, reader: Reader<Item>, data: unknown): Item[] {
  if (!Array.isArray(data) || data.length > most) throw new Misfit();
  return data.map(reader);
}

/** A record of at most so many items under ids. */
export function readRecord<Item>(
  most: number,
  reader: Reader<Item>,
  data: unknown,
): Readonly<Record<string, Item>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Misfit();
  const entries: (readonly [string, unknown])[] = Object.entries(data);
  if (entries.length > most) throw new Misfit();
  return Object.fromEntries(entries.map(([key, item]) => [readId(key), reader(item)]));
}

/** What stands under a key, as a part of an object: no key where there is nothing. */
export function readMaybe<Key extends string, Read>(
  data: unknown,
  key: Key,
  reader: Reader<Read>,
): Partial<Record<Key, Read>> {
  const found = get(data, key);
  const part: Partial<Record<Key, Read>> = {};
  if (found !== undefined) part[key] = reader(found);
  return part;
}

/** An id of anything. */
export const readId = readMatch(fileId);
/** What somebody is called. */
export const readName = readText(limits.name);
/** Words of somebody’s own. */
export const readWords = readText(limits.text);
/** Which of the two. */
export const readParty = readOneOf(parties);
/** A digest, or the beginning of one. */
export const readMark = readMatch(/^[0-9a-f]{16,64}$/);
