import type { NamesFile } from '../lib/search/titles.ts';
import { hashWord } from '../lib/search/word-set.ts';
import { normalise } from '../lib/search/normalise.ts';
import type { IndexedPage } from './indexed-page.ts';

/** About how many names and parts of names a file holds: a kilobyte, compressed. */
const namesInFile = 150;

/** What a page is called, normalised. */
const listNames = ({ title, names }: Pick<IndexedPage, 'title' | 'names'>): Set<string> =>
  new Set([title, ...names.split('|')].map(normalise).filter((name) => name !== ''));

/** Every part of a name that has two words or more. */
function* listParts(name: string): Generator<string> {
  const words = name.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 2; to <= words.length; to += 1) yield words.slice(from, to).join(' ');
  }
}

/** What calls a page by its name, with the places of the pages that it calls: `NamesFile` says the rule. */
function listCalls(pages: readonly Pick<IndexedPage, 'title' | 'names'>[]): Map<string, number[]> {
  const whole = new Map<string, number[]>();
  /** The one page that has a part; nothing where several have it. */
  const parts = new Map<string, number | undefined>();
  pages.forEach((page, place) => {
    for (const name of listNames(page)) {
      const places = whole.get(name);
      if (places) places.push(place);
      else whole.set(name, [place]);
      for (const part of listParts(name)) {
        const isFirst = !parts.has(part) || parts.get(part) === place;
        parts.set(part, isFirst ? place : undefined);
      }
    }
  });
  for (const [part, place] of parts) {
    if (place !== undefined && !whole.has(part)) whole.set(part, [place]);
  }
  return whole;
}

/** The files of names of these pages, in the order of their places. */
export function makeNamesFiles(
  pages: readonly Pick<IndexedPage, 'title' | 'names'>[],
  prefix: string,
): NamesFile[] {
  const calls = [...listCalls(pages)].sort(([one], [other]) => (one < other ? -1 : 1));
  const files: NamesFile[] = Array.from({ length: Math.ceil(calls.length / namesInFile) }, () => ({
    pages: prefix,
    calls: {},
  }));
  for (const [words, places] of calls) {
    const file = files[hashWord(words, files.length)];
    if (file) file.calls[words] = places;
  }
  return files;
}
