/** Raised whenever what a build writes for its own scripts changes its shape. */
const version = 3;

/** Data of a build as text, for the scripts of its pages: no `<` of it ends a script in a page. */
export const writePageData = (data: object): string =>
  JSON.stringify({ v: version, ...data }).replace(/</g, '\\u003c');

const isPageData = <Data>(value: unknown, field: keyof Data): value is Data =>
  value instanceof Object && 'v' in value && value.v === version && field in value;

/**
 * The data that `writePageData` wrote. The build has checked what is in it, so a script looks no
 * deeper than at the version, which a file kept from an older build does not have, and at whether
 * one field is there. Throws for any other text: the page then stays as it was.
 */
export function readPageData<Data extends object>(text: string, field: keyof Data): Data {
  const data: unknown = JSON.parse(text);
  if (!isPageData(data, field)) throw new Error('the data of the page');
  return data;
}
