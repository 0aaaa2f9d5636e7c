import { createHash } from 'node:crypto';

/** A value with its fields in one order, and without those that say nothing. */
const sort = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => [name, sort(each)]);
};

/**
 * A short sum of a value, whatever the order of its fields: 16 letters, and no digit that could be
 * read as part of a number.
 */
export const shortSum = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sort(value)))
    .digest('hex')
    .slice(0, 16)
    .replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)));
