import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { build, transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { signature } from './engine-list.ts';

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
 * How many places of words a file of the index holds, about: half a kilobyte compressed. The engine
 * fetches a file for every word of a question, and its own size, 20,000, costs a phone 25 kB for each. It
 * reads the setting from its environment and calls it unstable: the test of this file says what to
 * do when it goes.
 */
const chunkSize = 250;

/** The engine also makes ready-built interfaces and a script that finds them; none is used. */
const isNeeded = ({ path }: EngineFile): boolean =>
  !/(-ui|-highlight|^pagefind)\.(js|css)$|^wasm\.unknown/.test(path);

/** Throws with the engine's own words when it reports an error. */
function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

/** How many pages the engine is given before it has read the first: not those of a whole site. */
const mostAtOnce = 300;

/** The engine at work, in a process of its own. Both throw with its own words when it reports an error. */
export interface Engine {
  /** Gives it a page that marks what is its own with `data-pagefind-*`, and waits where it has many to read. */
  add(address: string, html: string): Promise<void>;
  /** Its files for all these pages, by path. They rest on the order in which it was given them. */
  finish(): Promise<EngineFile[]>;
}

/**
 * Starts the engine, which makes its index in files of about `size` places of words. Throws with the
 * engine's own words when it cannot.
 */
export async function startEngine(size = chunkSize): Promise<Engine> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(size);
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  stopOn(errors);
  if (!index) throw new Error('Search index: the engine did not start');
  const reading: ReturnType<typeof index.addHTMLFile>[] = [];
  return {
    async add(url, content) {
      reading.push(index.addHTMLFile({ url, content }));
      if (reading.length > mostAtOnce) stopOn((await reading.shift())?.errors ?? []);
    },
    async finish() {
      stopOn((await Promise.all(reading)).flatMap((each) => each.errors));
      const made = await index.getFiles();
      stopOn(made.errors);
      await close();
      return made.files.filter(isNeeded).sort((one, other) => (one.path < other.path ? -1 : 1));
    },
  };
}

/** The engine's files for a page of one word: the engine itself is the same as for any pages. */
export async function makeSample(): Promise<EngineFile[]> {
  const engine = await startEngine();
  await engine.add('/', '<html lang="en"><body data-pagefind-body>Page</body></html>');
  return engine.finish();
}

/** The engine's name of the page that a file is of; undefined for a file of another kind. */
export const pageId = ({ path }: EngineFile): string | undefined =>
  /([^/]+)\.pf_fragment$/.exec(path)?.[1];

/** What the engine read of a page, from its own file. Throws where it is of another shape. */
export const readFragment = ({ content }: EngineFile): Fragment =>
  fragmentSchema.parse(JSON.parse(gunzipSync(content).subarray(signature.length).toString()));

/** Eight of these are fetched with every question: without what no result shows. */
export function lightenFragment(path: string, fragment: Fragment): EngineFile {
  const { url, content, word_count, meta } = fragment;
  const { title, kind, card, lang } = meta;
  const light = {
    ...{ url, content, word_count, filters: {}, anchors: [] },
    meta: { title, kind, card, lang },
  };
  const text = Buffer.concat([signature, Buffer.from(JSON.stringify(light))]);
  return { path, content: gzipSync(text, { level: 9 }) };
}

/** What was packed tightly, by its digest. */
const packed = new Map<string, Promise<Uint8Array>>();

/** What takes seconds, beside other work. The same bytes are packed once. */
function packTightly(content: Uint8Array): Promise<Uint8Array> {
  const key = hash('sha256', content);
  const packing =
    packed.get(key) ??
    new Promise<Uint8Array>((resolve, reject) => {
      const worker = new Worker(new URL('./pack-tightly.ts', import.meta.url), {
        workerData: content,
      });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  packed.set(key, packing);
  return packing;
}

/** A file of the engine, but for what it read of a page, in as few bytes as do the same. */
export async function lightenFile(file: EngineFile): Promise<EngineFile> {
  const { path, content } = file;
  // Most of what a first question costs. Any phone unpacks it as before.
  if (path.endsWith('.pagefind')) {
    return { path, content: await packTightly(gunzipSync(content)) };
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

/** The engine's worker. */
export const isWorker = ({ path }: EngineFile): boolean => path === 'pagefind-worker.js';

/** What writes the engine's list as the engine reads it, as code that gives it by this name. */
async function readListCode(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { writeEngineList as write } from '../lib/search/engine-list.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    globalName: name,
    minify: true,
    target: 'es2018',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What the engine reads in its first file: the rest is its own. */
const entrySchema = z.looseObject({
  languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })),
});

/** What the engine asks for first: which languages there are. */
export const isEntry = ({ path }: EngineFile): boolean => path === 'pagefind-entry.json';

/**
 * The engine's worker, which is given what it needs first by the page: its program and its packed
 * list come with the message that starts it. Otherwise it asks for one file, reads in it what the next
 * is called, and waits again. `entry` says which languages there are; nothing else of it is told, so that
 * the worker is the same for any pages. By itself it looks every 50 ms whether it has started, with these
 * lines every 5.
 */
export async function takeGiven(
  { path, content }: EngineFile,
  entry: EngineFile,
): Promise<EngineFile> {
  const { languages, ...rest } = entrySchema.parse(
    JSON.parse(Buffer.from(entry.content).toString()),
  );
  const plain: Record<string, object> = {};
  for (const name of Object.keys(languages)) {
    plain[name] = { hash: name, wasm: languages[name]?.wasm, page_count: 1 };
  }
  const said = JSON.stringify({ ...rest, languages: plain });
  const given =
    '{let g;const f=fetch,t=setTimeout;' +
    'self.addEventListener("message",e=>{g=e.data.given||g});' +
    'setTimeout=(c,n)=>t(c,n/10);' +
    'fetch=u=>/entry\\.json/.test(u)?Promise.resolve({json:()=>(' +
    said +
    ')}):/pf_meta$/.test(u)?Promise.resolve({arrayBuffer:()=>packedList.write(g.list)}):' +
    '/wasm/.test(u)?Promise.resolve({arrayBuffer:()=>g.program}):f(u)}\n';
  const code = await readListCode('packedList');
  return { path, content: Buffer.concat([Buffer.from(code + given), content]) };
}
