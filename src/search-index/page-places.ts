import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writePageName } from '../lib/search/titles.ts';
import { pageId, type EngineFile } from './engine-files.ts';

/** A text of the engine's list, as it is written there: its length, less than 24, in its first byte. */
const writeText = (text: string): string => String.fromCharCode(0x60 + text.length) + text;

const digest = (...contents: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
};

/**
 * The same files with other names for the pages: what all begin with, and their places in the engine's
 * list (`writePageName`). Its own names are chance: each costs the list 4 bytes, which every first
 * question loads, and all that we say of pages would have to repeat them. What they begin with is of
 * these pages alone, so that a cache gives none of another build. Throws where the list is of
 * another shape than that of Pagefind 1.5.2.
 */
export function placePages(files: readonly EngineFile[]): {
  /** What the names of all pages begin with. */
  prefix: string;
  /** The files of the pages, in the order of their places. */
  pages: EngineFile[];
  /** All other files. */
  others: EngineFile[];
} {
  const known = new Map(
    files.flatMap((file): [string, EngineFile][] => {
      const id = pageId(file);
      return id === undefined ? [] : [[id, file]];
    }),
  );
  const prefix = `en_${digest(...[...known.values()].map(({ content }) => content))}_`;
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!list || !entry) throw new Error('Search index: the engine made no list of its pages');
  const pages: EngineFile[] = [];
  const text = gunzipSync(list.content).toString('latin1');
  const renamed = text.replace(/[\x60-\x77](en_[\da-f]+)/g, (written, id: string) => {
    const file = known.get(id);
    if (!file || written !== writeText(id)) return written;
    known.delete(id);
    const name = writePageName(prefix, pages.length);
    pages.push({ ...file, path: `fragment/${name}.pf_fragment` });
    return writeText(name);
  });
  const bytes = Buffer.from(renamed, 'latin1');
  const [before = ''] = /en_[\da-f]+/.exec(list.path) ?? [];
  const version = `en_${digest(bytes)}`;
  const said = Buffer.from(entry.content).toString();
  if (known.size > 0 || before === '' || said.split(before).length !== 2) {
    throw new Error('Search index: the engine lists its pages in another way than before');
  }
  const others = files.filter((file) => pageId(file) === undefined);
  return {
    prefix,
    pages,
    others: others.map((file) => {
      if (file === list) {
        return { path: list.path.replace(before, version), content: gzipSync(bytes, { level: 9 }) };
      }
      return file === entry
        ? { path: entry.path, content: Buffer.from(said.replace(before, version)) }
        : file;
    }),
  };
}
