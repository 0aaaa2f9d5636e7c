import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { decodeTrie } from 'cspell-trie-lib';
import { transform } from 'esbuild';
import { CORE_SCHEMA, load } from 'js-yaml';
import { close, createIndex } from 'pagefind';
import { answerWords } from '../lib/search/answer-words.ts';
import { chunkNames, smallerChunks, sortedFilter, withFiles } from '../lib/search/index-chunks.ts';
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
const digest = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 10);

/** About 2 kB compressed at most: one file more costs a phone less than the words it does not need. */
const chunkBytes = 3_500;

/** Throws with the engine's own words when it reports an error. */
function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

/**
 * The engine's files with the index in smaller ones and every list in an order of its own, so
 * that the same pages always give the same bytes under the same names.
 */
function settled(files: readonly IndexFile[]): IndexFile[] {
  const contents = files.find(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const whole = files.filter(({ path }) => path.endsWith('.pf_index'));
  if (!contents || !entry) throw new Error('Search index: it has no contents');
  const before = unpack(contents);
  if (chunkNames(before).length !== whole.length)
    throw new Error('Search index: a file is missing');

  const chunks = smallerChunks(whole.map(unpack), chunkBytes).map((chunk) => ({
    ...chunk,
    name: `en_${digest(chunk.bytes)}`,
  }));
  const wholeFilters = files.filter(({ path }) => path.endsWith('.pf_filter'));
  const filters = wholeFilters.map(unpack).map((file) => {
    const { filter, bytes } = sortedFilter(file);
    return { filter, bytes, name: `en_${digest(bytes)}` };
  });
  const after = withFiles(before, chunks, filters);
  const oldName = /^pagefind\.(.+)\.pf_meta$/.exec(contents.path)?.[1] ?? '';
  const newName = `en_${digest(after)}`;
  const entryText = Buffer.from(entry.content).toString();
  if (!entryText.includes(`"${oldName}"`))
    throw new Error('Search index: the entry names no contents');
  const replaced = new Set([contents, entry, ...whole, ...wholeFilters]);
  return [
    ...files.filter((file) => !replaced.has(file)),
    ...filters.map(({ name, bytes }) => ({
      path: `filter/${name}.pf_filter`,
      content: pack(bytes),
    })),
    ...chunks.map(({ name, bytes }) => ({ path: `index/${name}.pf_index`, content: pack(bytes) })),
    { path: `pagefind.${newName}.pf_meta`, content: pack(after) },
    {
      path: entry.path,
      content: Buffer.from(entryText.replace(`"${oldName}"`, `"${newName}"`)),
    },
  ];
}

const textOf = (data: unknown, name: string): string => {
  const value: unknown = typeof data === 'object' && data ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : '';
};

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data ? Reflect.get(data, name) : undefined;

/** What the engine read of a page, from its own file. */
const fragmentOf = (file: IndexFile): unknown => JSON.parse(unpack(file).toString());

/** The pages as the engine read them, each named after its file. */
function indexedPages(files: readonly IndexFile[]): IndexedPage[] {
  return files.filter(isFragment).map((file) => {
    const page = fragmentOf(file);
    const meta = fieldOf(page, 'meta');
    return {
      id: /([^/]+)\.pf_fragment$/.exec(file.path)?.[1] ?? '',
      filters: Object.fromEntries(
        Object.entries(fieldOf(page, 'filters') ?? {}).map(([name, values]) => [
          name,
          textsOf(values),
        ]),
      ),
      title: textOf(meta, 'title'),
      names: textOf(meta, 'names'),
      summary: textOf(meta, 'summary'),
      words: textOf(meta, 'words'),
      text: textOf(page, 'content'),
    };
  });
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
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        stopOn(errors);
        if (!index) throw new Error('Search index: the engine did not start');
        const added = await index.addDirectory({ path: folder });
        stopOn(added.errors);
        const made = await index.getFiles();
        stopOn(made.errors);
        await close();
        let bytes = 0;
        for (const each of settled(made.files.filter(({ path }) => needed(path)))) {
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
        const pages = indexedPages(made.files);
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
