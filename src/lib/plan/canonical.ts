/** The hex SHA-256 of a text, as the page or Node makes it. */
export type Digest = (text: string) => Promise<string>;

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
      )
    : value;

/**
 * Data as JSON, the same text for the same data: keys in the order of their letters, no spaces, and
 * nothing for what is undefined.
 */
export const writeCanonical = (data: unknown): string => JSON.stringify(data, sortKeys);

/** Signs that HTML or a script would read or write in another way in data, written so that none can. */
export const escapeData = (json: string): string =>
  json.replace(
    /[<>&\u00a0\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** How many letters data has as a file holds it. */
export const measureData = (data: unknown): number => escapeData(JSON.stringify(data)).length;

/** Whether two pieces of data are the same, whatever the order of their keys. */
export const isSameData = (one: unknown, other: unknown): boolean =>
  one === other || writeCanonical(one) === writeCanonical(other);
