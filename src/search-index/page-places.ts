import { createHash } from 'node:crypto';
import { writeLengths, type PackedList } from '../lib/search/engine-list.ts';
import { writePageName } from '../lib/search/titles.ts';
import { pageId, type EngineFile } from './engine-files.ts';
import { readEngineList, type EngineList } from './engine-list.ts';
import { packWordList } from './pack-words.ts';

const digest = (...contents: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
};

/** The engine's name of the file of the index that a path is of. */
const partId = ({ path }: EngineFile): string | undefined => /([^/]+)\.pf_index$/.exec(path)?.[1];

/** The shortest beginning of a word that comes after the word before. */
function findStart(word: string, before: string): string {
  const letters = Array.from(word);
  const starts = letters.map((_, place) => letters.slice(0, place + 1).join(''));
  return starts.find((start) => start > before) ?? word;
}

/** The files of these names, in their order. Throws where they are others. */
function sortFiles(
  files: readonly EngineFile[],
  names: readonly string[],
  readName: (file: EngineFile) => string | undefined,
): EngineFile[] {
  const known = new Map(files.map((file) => [readName(file), file]));
  known.delete(undefined);
  const sorted = names.flatMap((name) => known.get(name) ?? []);
  if (sorted.length !== names.length || known.size !== names.length) {
    throw new Error('Search index: the engine lists its files in another way than before');
  }
  return sorted;
}

/** The list with the names that its pages and parts have here, in few bytes. */
const packList = (list: EngineList, prefix: string): PackedList => ({
  engine: list.engine,
  pages: prefix,
  lengths: writeLengths(list.pages.map(({ words }) => words)),
  parts: packWordList(
    list.parts.map(({ first }, place) => findStart(first, list.parts[place - 1]?.last ?? '')),
  ),
  fields: list.fields,
});

/**
 * The same files with other names for the pages and for the parts of the index: what all begin with,
 * and their places in the engine's list (`writePageName`). Its own names are chance, and all that we
 * say of pages would have to repeat them. What they begin with is of these files alone, so that a
 * cache gives none of another build. Throws where the engine's list is of another shape than that of
 * Pagefind 1.5.2.
 */
export function placePages(files: readonly EngineFile[]): {
  /** What the names of all pages begin with. */
  prefix: string;
  /** The files of the pages, in the order of their places. */
  pages: EngineFile[];
  /** The engine's list, in few bytes: no file of its own is published. */
  list: PackedList;
  /** All other files. */
  others: EngineFile[];
} {
  const file = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!file) throw new Error('Search index: the engine made no list of its pages');
  const list = readEngineList(file.content);
  const pages = sortFiles(
    files,
    list.pages.map(({ id }) => id),
    pageId,
  );
  const parts = sortFiles(
    files,
    list.parts.map(({ id }) => id),
    partId,
  );
  const prefix = `en_${digest(...[...pages, ...parts].map(({ content }) => content))}_`;
  const rename = (all: readonly EngineFile[], folder: string, ending: string): EngineFile[] =>
    all.map(({ content }, place) => ({
      path: `${folder}/${writePageName(prefix, place)}.${ending}`,
      content,
    }));
  return {
    prefix,
    pages: rename(pages, 'fragment', 'pf_fragment'),
    list: packList(list, prefix),
    others: [
      ...files.filter(
        (each) => each !== file && pageId(each) === undefined && partId(each) === undefined,
      ),
      ...rename(parts, 'index', 'pf_index'),
    ],
  };
}
