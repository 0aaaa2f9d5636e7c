import type { Digest } from './canonical.ts';
import type { Fault } from './plan-faults.ts';
import { limits } from './plan.ts';

/*
 * Where the data of a plan stands in its file. The page that people read ends before it, and in
 * both every `<` is written in another way: so the data is found by its marks alone, without
 * reading HTML, and nothing that somebody typed can be a mark.
 */

/** What begins and ends the page that people read. */
export const pageMarks = { start: '<main', end: '</main>' } as const;

/** What begins and ends the data; `words` is the mark of the page before it. */
export const dataMarks = {
  start: (words: string): string => `<template id="plan-data" data-words="${words}">`,
  end: '</template>',
} as const;

/** What tells a file of a plan that was cut before its data, and data that was cut. */
const planMarks = ['data-format="parenting-plan"', '"format":"parenting-plan"'];

/** Whether a text has more bytes, as a file would hold them, than a plan may have. */
export function isTooBig(text: string): boolean {
  if (text.length > limits.file) return true;
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a letter beyond the first plane has two bytes, all else there is three.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes > limits.file;
}

/** Whether a text looks like a plan, whole or not. */
export const hasPlanMark = (text: string): boolean => planMarks.some((mark) => text.includes(mark));

/**
 * The words of the page that people read, without its tags: another browser may write those anew.
 * A tag ends before the next begins, so that many that never end take no longer to look through.
 */
const findWords = (page: string): string =>
  page.replace(/<[^<>]*>/g, '').replace(/&[a-z0-9#]+;|[&<>"'\s]/gi, '');

/** The mark of the words of a page, by which a change of them is seen. */
export const tellWords = async (page: string, digest: Digest): Promise<string> =>
  (await digest(findWords(page))).slice(0, 16);

/** The data of a file, and the page that stands before it, where one does, with its mark. */
export interface FoundData {
  /** The data: the likeliest first, where mails may have broken it in more than one way. */
  jsons: readonly string[];
  words?: { page: string; mark: string };
}

/**
 * Data that was pasted with words around it, as mails quote and wrap it. Data has no line ends of
 * its own and no `>`; what was a space at the end of a line may be lost.
 */
function listPasted(text: string): string[] {
  const [from, to] = [text.indexOf('{"'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return [];
  const lines = text.slice(from, to + 1).split(/\r?\n(?:[\s>]*> ?)?/);
  return ['', ' '].map((joint) => lines.join(joint));
}

/** The data in a text: in its first block of data, or else in the words around it. */
export function findData(text: string): FoundData | { fault: Fault } {
  const block = /<template id="plan-data"(?: data-words="([^"]*)")?>/.exec(text);
  const from = block ? block.index + block[0].length : 0;
  const to = text.indexOf(dataMarks.end, from);
  // This takes away a mark of byte order as well.
  const whole = text.trim();
  if (block && to >= 0 && !whole.startsWith('{')) {
    const page = text.slice(text.indexOf(pageMarks.start), block.index);
    return { jsons: [text.slice(from, to)], words: { page, mark: block[1] ?? '' } };
  }
  const isPage = text.includes(pageMarks.start);
  const jsons = isPage ? [] : listPasted(text);
  if (whole.startsWith('{')) jsons.unshift(whole);
  if (jsons.length > 0) return { jsons };
  if (!hasPlanMark(text)) return { fault: 'not-a-plan' };
  return { fault: text.includes(pageMarks.end) ? 'cut-but-readable' : 'cut-short' };
}
