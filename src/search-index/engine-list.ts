import { gunzipSync } from 'node:zlib';
import { readCbor } from './read-cbor.ts';

/** What the engine's list of its index says, by its own names. */
export interface EngineList {
  /** The version of the engine. */
  engine: string;
  pages: { id: string; words: number }[];
  /** The files of the index, with their first and their last word. */
  parts: { first: string; last: string; id: string }[];
  /** What the engine knows of a page besides its text. */
  fields: string[];
}

/** What every file of the engine begins with, inside its compression. */
export const signature = Buffer.from('pagefind_dcd');

/** Reads the engine's list. Throws where it is of another shape than that of Pagefind 1.5.2. */
export function readEngineList(content: Uint8Array): EngineList {
  const reader = readCbor(gunzipSync(content), signature.length);
  const readAll = <Item>(read: () => Item): Item[] =>
    Array.from({ length: reader.list() }, () => read());
  reader.list();
  const engine = reader.text();
  const pages = readAll(() => {
    reader.list();
    return { id: reader.text(), words: reader.number() };
  });
  const parts = readAll(() => {
    reader.list();
    return { first: reader.text(), last: reader.text(), id: reader.text() };
  });
  if (reader.list() > 0 || reader.list() > 0) {
    throw new Error('Search index: a page has a filter or an order');
  }
  return { engine, pages, parts, fields: readAll(() => reader.text()) };
}
