import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { CORE_SCHEMA, load } from 'js-yaml';
import { close, createIndex } from 'pagefind';
import { chunkNames, smallerChunks, sortedFilter, withFiles } from '../lib/search/index-chunks.ts';
import { placesFile, vocabularyOf, wordsFile, type IndexedPage } from '../lib/search/vocabulary.ts';
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

/** About 3 kB compressed: one file more costs a phone less than the words it does not need. */
const chunkBytes = 6_000;

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

/** The pages as the engine read them, from its own files, each named after its file. */
function indexedPages(files: readonly IndexFile[]): IndexedPage[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map((file) => {
      const page: unknown = JSON.parse(unpack(file).toString());
      const meta: unknown =
        typeof page === 'object' && page ? Reflect.get(page, 'meta') : undefined;
      const filters: unknown =
        typeof page === 'object' && page ? Reflect.get(page, 'filters') : undefined;
      return {
        id: /([^/]+)\.pf_fragment$/.exec(file.path)?.[1] ?? '',
        filters: Object.fromEntries(
          Object.entries(filters ?? {}).map(([name, values]) => [name, textsOf(values)]),
        ),
        title: textOf(meta, 'title'),
        summary: textOf(meta, 'summary'),
        words: textOf(meta, 'words'),
        text: textOf(page, 'content'),
      };
    });
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
        for (const { path, content } of settled(made.files.filter(({ path }) => needed(path)))) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
          bytes += content.length;
        }
        const yaml = await readFile(join(root, 'content/search/synonyms.yaml'), 'utf8');
        const { synonyms, realWords } = synonymsSchema.parse(load(yaml, { schema: CORE_SCHEMA }));
        // A council may list no places.
        const places = await readFile(join(root, 'content/search/places.yaml'), 'utf8')
          .then((text) => searchPlacesSchema.parse(load(text, { schema: CORE_SCHEMA })))
          .catch(undefinedWhereMissing);
        const pages = indexedPages(made.files);
        const vocabulary = vocabularyOf(pages, new Set(realWords));
        await writeFile(
          join(folder, 'search-words.json'),
          JSON.stringify({
            ...wordsFile(vocabulary, synonyms, realWords, pages),
            ...(places && { places: placesFile(places) }),
          }),
        );
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${added.page_count} pages read, ${vocabulary.size} words known, ${Math.round(bytes / 1000)} kB, in ${seconds} s`,
        );
      },
    },
  };
}
