import { gunzipSync, gzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { z } from 'astro/zod';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';

/** A file that the engine made, by its path in the engine's folder. */
export interface EngineFile {
  path: string;
  content: Uint8Array;
}

/** What the engine read of one page: what does not look so stops the build. */
const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  word_count: z.number(),
  meta: z.record(z.string(), z.string().optional()),
});
export type Fragment = z.output<typeof fragmentSchema>;

/**
 * How many places of words a file of the index holds, about: 2 kB compressed. The engine fetches
 * a file for every word of a question, and its own size, 20,000, costs a phone 25 kB for each. It
 * reads the setting from its environment and calls it unstable: the test of this file says what to
 * do when it goes.
 */
const chunkSize = 600;

/** The engine also makes ready-built interfaces and a script that finds them; none is used. */
const isNeeded = ({ path }: EngineFile): boolean =>
  !/(-ui|-highlight|^pagefind)\.(js|css)$|^wasm\.unknown/.test(path);

/** What every file of the engine begins with, inside its compression. */
const signature = Buffer.from('pagefind_dcd');

/** Throws with the engine's own words when it reports an error. */
function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

/**
 * The engine's files for the built pages in a folder, which mark what is theirs with
 * `data-pagefind-*`, by path: the index in files of about `size` places of words. Throws with the engine's
 * own words when it cannot make them.
 */
export async function makeEngineFiles(folder: string, size = chunkSize): Promise<EngineFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  stopOn(errors);
  if (!index) throw new Error('Search index: the engine did not start');
  stopOn((await index.addDirectory({ path: folder })).errors);
  const made = await index.getFiles();
  stopOn(made.errors);
  await close();
  return made.files.filter(isNeeded).sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The engine's name of the page that a file is of; undefined for a file of another kind. */
export const pageId = ({ path }: EngineFile): string | undefined =>
  /([^/]+)\.pf_fragment$/.exec(path)?.[1];

/** What the engine read of a page, from its own file. Throws where it is of another shape. */
export const readFragment = ({ content }: EngineFile): Fragment =>
  fragmentSchema.parse(JSON.parse(gunzipSync(content).subarray(signature.length).toString()));

/** Eight of these are fetched with every question: without what no result shows. */
function lightenFragment(file: EngineFile): EngineFile {
  const { url, content, word_count, meta } = readFragment(file);
  const { title, kind, card, lang } = meta;
  const light = {
    ...{ url, content, word_count, filters: {}, anchors: [] },
    meta: { title, kind, card, lang },
  };
  const text = Buffer.concat([signature, Buffer.from(JSON.stringify(light))]);
  return { path: file.path, content: gzipSync(text, { level: 9 }) };
}

/** A file of the engine in as few bytes as do the same. */
export async function lightenFile(file: EngineFile): Promise<EngineFile> {
  const { path, content } = file;
  if (pageId(file) !== undefined) return lightenFragment(file);
  // Most of what a first question costs. Slow to pack, and any phone unpacks it as before.
  if (path.endsWith('.pagefind')) {
    return { path, content: await gzipAsync(gunzipSync(content), { numiterations: 5 }) };
  }
  if (!path.endsWith('.js')) return file;
  const { code } = await transform(Buffer.from(content).toString(), {
    minify: true,
    // A phone of the oldest kind that the site is for.
    target: 'es2018',
    legalComments: 'inline',
  });
  return { path, content: Buffer.from(code) };
}
