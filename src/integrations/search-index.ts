import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { decodeTrie } from 'cspell-trie-lib';
import { transform } from 'esbuild';
import { CORE_SCHEMA, load } from 'js-yaml';
import { close, createIndex } from 'pagefind';
import { parseFragment } from 'parse5';
import { answerWords } from '../lib/search/answer-words.ts';
import { groupsFrom, groupsText, triggersOf } from '../lib/search/promoted.ts';
import { isMendable } from '../lib/search/spelling.ts';
import { placesFile, vocabularyOf, wordsFile, type IndexedPage } from '../lib/search/vocabulary.ts';
import { promotedSchema } from '../schemas/promoted.ts';
import { searchPlacesSchema } from '../schemas/search-places.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';

/** Passes over a file that is not there; any other fault stops the build. */
function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
  throw error;
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The engine also makes ready-built interfaces and a script that finds them; none is used. */
const needed = (path: string): boolean =>
  !/(-ui|-highlight|^pagefind)\.(js|css)$|^wasm\.unknown/.test(path);

/** What every file of the engine begins with, inside its compression. */
const signature = Buffer.from('pagefind_dcd');

const unpack = ({ content }: IndexFile): Buffer => gunzipSync(content).subarray(signature.length);
const pack = (content: Uint8Array): Buffer =>
  gzipSync(Buffer.concat([signature, content]), { level: 9 });

/**
 * How many places of words a file of the index holds, about: 2 kB compressed. The engine fetches
 * one for every word of a question, and its own size, 20,000, costs a phone 25 kB each time. The
 * engine reads the setting from its environment and calls it unstable:
 * `tests/kit/unit/search/engine-files.test.ts` says what to do when it goes.
 */
const placesInFile = 600;

/** Throws with the engine's own words when it reports an error. */
function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

const textOf = (data: unknown, name: string): string => {
  const value: unknown = typeof data === 'object' && data ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : '';
};

const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data ? Reflect.get(data, name) : undefined;

/** What the engine read of a page, from its own file. */
const fragmentOf = (file: IndexFile): unknown => JSON.parse(unpack(file).toString());

/** What a page of the folder can be filtered by: its own marks, which the engine need not know. */
async function facetsOfPage(folder: string, url: string): Promise<Record<string, string[]>> {
  const html = await readFile(join(folder, url, 'index.html'), 'utf8');
  const facets: Record<string, string[]> = { kind: [], status: [], joint: [], topic: [] };
  const marks = parseFragment((html.match(/<meta name="search-[^>]*>/g) ?? []).join(''));
  for (const mark of marks.childNodes) {
    if (!('attrs' in mark)) continue;
    const valueOf = (attribute: string): string =>
      mark.attrs.find(({ name }) => name === attribute)?.value ?? '';
    facets[valueOf('name').replace('search-', '')]?.push(valueOf('content'));
  }
  return facets;
}

/** The pages as the engine read them, each named after its file. */
async function indexedPages(folder: string, files: readonly IndexFile[]): Promise<IndexedPage[]> {
  return Promise.all(
    files.filter(isFragment).map(async (file) => {
      const page = fragmentOf(file);
      const meta = fieldOf(page, 'meta');
      return {
        id: /([^/]+)\.pf_fragment$/.exec(file.path)?.[1] ?? '',
        filters: await facetsOfPage(folder, textOf(page, 'url')),
        title: textOf(meta, 'title'),
        names: textOf(meta, 'names'),
        summary: textOf(meta, 'summary'),
        words: textOf(meta, 'words'),
        text: textOf(page, 'content'),
      };
    }),
  );
}

const isFragment = ({ path }: IndexFile): boolean => path.endsWith('.pf_fragment');

/** Eight of these are fetched with every question: without what no result shows. */
function lighter(file: IndexFile): IndexFile {
  const page = fragmentOf(file);
  const meta = fieldOf(page, 'meta');
  const shown: Record<string, string | undefined> = {};
  for (const name of ['title', 'kind', 'summary', 'status', 'checked']) {
    shown[name] = textOf(meta, name) || undefined;
  }
  const light = {
    url: textOf(page, 'url'),
    content: textOf(page, 'content'),
    word_count: fieldOf(page, 'word_count'),
    filters: {},
    meta: shown,
    anchors: [],
  };
  return { path: file.path, content: pack(Buffer.from(JSON.stringify(light))) };
}

/** A file of the engine in as few bytes as do the same. */
async function smaller(file: IndexFile): Promise<IndexFile> {
  const { path, content } = file;
  if (isFragment(file)) return lighter(file);
  if (!path.endsWith('.js')) return file;
  const { code } = await transform(Buffer.from(content).toString(), {
    minify: true,
    // A phone of the oldest kind that the site is for.
    target: 'es2018',
    legalComments: 'inline',
  });
  return { path, content: Buffer.from(code) };
}

/** The words and names of English, in lower case, from a list that is kept for spelling. */
async function wordsOfEnglish(): Promise<Set<string>> {
  const list = import.meta.resolve('@cspell/dict-en-gb-mit');
  const packed = await readFile(fileURLToPath(new URL('en_GB.trie.gz', list)));
  const words = new Set<string>();
  for (const word of decodeTrie(gunzipSync(packed)).words()) {
    const lower = word.toLowerCase();
    if (isMendable(lower)) words.add(lower);
  }
  return words;
}

/**
 * Makes the search index of the built pages, which mark what is theirs with `data-pagefind-*`,
 * and `search-words.json`: the site's own words, synonyms and kinds of page, with which the
 * search page reads a question and narrows its results.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const folder = fileURLToPath(dir);
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(placesInFile);
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        stopOn(errors);
        if (!index) throw new Error('Search index: the engine did not start');
        const added = await index.addDirectory({ path: folder });
        stopOn(added.errors);
        const made = await index.getFiles();
        stopOn(made.errors);
        await close();
        let bytes = 0;
        for (const each of made.files.filter(({ path }) => needed(path))) {
          const { path, content } = await smaller(each);
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
          bytes += content.length;
        }
        const read = async (name: string): Promise<unknown> => {
          const yaml = await readFile(join(root, `content/search/${name}.yaml`), 'utf8');
          return load(yaml, { schema: CORE_SCHEMA });
        };
        const { synonyms, realWords } = synonymsSchema.parse(await read('synonyms'));
        const { answers, groups } = promotedSchema.parse(await read('promoted'));
        // A council may list no places.
        const places = await read('places')
          .then((data) => searchPlacesSchema.parse(data))
          .catch(undefinedWhereMissing);
        const english = await wordsOfEnglish();
        for (const word of realWords) english.add(word);
        const pages = await indexedPages(folder, made.files);
        const listened = answerWords(triggersOf(answers, groupsFrom(groupsText(groups))));
        const vocabulary = vocabularyOf(pages, english, listened);
        await writeFile(
          join(folder, 'search-words.json'),
          JSON.stringify({
            ...wordsFile(vocabulary, synonyms, english, listened, pages),
            ...(places && { places: placesFile(places) }),
          }),
        );
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${added.page_count} pages read, ${vocabulary.uses.size} words known, ${Math.round(bytes / 1000)} kB, in ${seconds} s`,
        );
      },
    },
  };
}
