/** The names of a closed list of words, for a field that takes one of them. */
export const listKeys = <T extends Record<string, unknown>>(terms: T): (keyof T & string)[] =>
  Object.keys(terms);
