import { parseFragment } from 'parse5';
import type { Fragment } from './engine-files.ts';

/** One page that search finds. */
export interface IndexedPage {
  /** What the page can be filtered by, such as `kind: ['Service']`. */
  filters: Readonly<Record<string, readonly string[]>>;
  title: string;
  /** Other and older names, with strokes between. */
  names: string;
  summary: string;
  /** Everyday words, old names and misspellings that its editor gave it. */
  words: string;
  /** Its headings and prose. */
  text: string;
  /** False where its title and its prose are in another language. */
  isEnglish: boolean;
}

/** What a page says that search shall find, and what is no word of it. */
const [body, code] = [/\sdata-pagefind-body[\s>]/, /<(style|script)\b[\s\S]*?<\/\1>/g];

/** A built page without styles and scripts; undefined where search does not find it. */
export const readSearched = (html: string): string | undefined =>
  body.test(html) ? html.replace(code, '') : undefined;

/** The marks of a page for search, of its HTML: all of it that is kept beside what the engine reads. */
export const readMarks = (html: string): string =>
  (html.match(/<meta name="search-[^>]*>/g) ?? []).join('');

/**
 * What a page can be filtered by, from its own marks. The engine is not told: it would order the
 * values by chance, and take their words for words of the page.
 */
function readFilters(marked: string): IndexedPage['filters'] {
  const filters: Record<string, string[]> = {
    kind: [],
    status: [],
    joint: [],
    topic: [],
    area: [],
  };
  const marks = parseFragment(marked);
  for (const mark of marks.childNodes) {
    if (!('attrs' in mark)) continue;
    const read = (attribute: string): string =>
      mark.attrs.find(({ name }) => name === attribute)?.value ?? '';
    filters[read('name').replace('search-', '')]?.push(read('content'));
  }
  return filters;
}

/** A page as the engine read it and as its own marks say (`readMarks`). */
export function readIndexedPage(fragment: Fragment, marks: string): IndexedPage {
  const { title = '', names = '', summary = '', words = '', lang } = fragment.meta;
  const [text, isEnglish] = [fragment.content, lang === undefined];
  return { filters: readFilters(marks), title, names, summary, words, text, isEnglish };
}

/**
 * The words of a title in another language that the engine finds as they are asked for: those in
 * plain letters, with or without marks above and below them.
 */
export const readPlainWords = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^[a-z]+$/i.test(word))
    .join(' ');
