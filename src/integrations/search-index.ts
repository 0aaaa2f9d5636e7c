import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CORE_SCHEMA, load } from 'js-yaml';
import { searchWordsAddress } from '../lib/script-addresses.ts';
import { writePageData } from '../lib/page-data.ts';
import { describePlaces, type KnownPlaces } from '../lib/near/known-places.ts';
import { collectAnswerWords } from '../lib/search/answer-words.ts';
import { readGroups, joinGroups, readTriggers } from '../lib/search/promoted.ts';
import { placeSchema } from '../schemas/place.ts';
import { promotedSchema } from '../schemas/promoted.ts';
import { searchPlacesSchema } from '../schemas/search-places.ts';
import { siteSchema } from '../schemas/site.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import {
  lightenFile,
  makeEngineFiles,
  pageId,
  readFragment,
  type EngineFile,
} from '../search-index/engine-files.ts';
import { readEnglish } from '../search-index/english.ts';
import { readIndexedPage, readPlainWords, type IndexedPage } from '../search-index/indexed-page.ts';
import { collectVocabulary } from '../search-index/vocabulary.ts';
import { packPlaces, makeWordsFile } from '../search-index/words-file.ts';

/** Passes over a file that is not there; any other fault stops the build. */
function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
  throw error;
}

/** The facts of a file of content. */
async function readFacts(root: string, name: string): Promise<unknown> {
  return load(await readFile(join(root, 'content', name), 'utf8'), { schema: CORE_SCHEMA });
}

/** The council's area, its parts and their towns and postcodes, with names of places outside. */
async function readKnownPlaces(root: string, outside: readonly string[]): Promise<KnownPlaces> {
  const { area } = siteSchema.parse(await readFacts(root, 'site.yaml'));
  const names = (await readdir(join(root, 'content/places'))).sort();
  const entries = await Promise.all(
    names.map(async (name) => ({
      id: name.replace(/\.yaml$/, ''),
      data: placeSchema.parse(await readFacts(root, `places/${name}`)),
    })),
  );
  return describePlaces(entries, area, outside);
}

/** The pages of a folder that the engine read. */
async function readPages(folder: string, files: readonly EngineFile[]): Promise<IndexedPage[]> {
  const pages: IndexedPage[] = [];
  for (const file of files) {
    const id = pageId(file);
    if (id === undefined) continue;
    const fragment = readFragment(file);
    const html = await readFile(join(folder, fragment.url, 'index.html'), 'utf8');
    pages.push(readIndexedPage(id, fragment, html));
  }
  return pages;
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
        const files = await makeEngineFiles(folder);
        let bytes = 0;
        for (const { path, content } of await Promise.all(files.map(lightenFile))) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
          bytes += content.length;
        }
        const read = (name: string): Promise<unknown> => readFacts(root, `search/${name}.yaml`);
        const { synonyms, neverCorrect } = synonymsSchema.parse(await read('synonyms'));
        const { answers, groups } = promotedSchema.parse(await read('promoted'));
        // A council may list no places.
        const places = await read('places')
          .then((data) => searchPlacesSchema.parse(data))
          .catch(undefinedWhereMissing);
        const known = places && (await readKnownPlaces(root, places.elsewhere.towns));
        const english = await readEnglish();
        for (const word of neverCorrect) english.add(word);
        const pages = await readPages(folder, files);
        const listened = collectAnswerWords(readTriggers(answers, readGroups(joinGroups(groups))));
        const vocabulary = collectVocabulary(
          // Of another language search knows what such a page is called, and mends no slip to it.
          pages.map((page) =>
            page.isEnglish
              ? page
              : {
                  ...page,
                  title: '',
                  summary: '',
                  text: `${page.text} ${readPlainWords(page.title)}`,
                },
          ),
          english,
          listened,
        );
        await writeFile(
          join(folder, searchWordsAddress),
          writePageData({
            ...makeWordsFile(vocabulary, synonyms, english, listened, pages),
            ...(places && known && { places: packPlaces(places, known) }),
          }),
        );
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${pages.length} pages read, ${vocabulary.uses.size} words known, ${Math.round(bytes / 1000)} kB, in ${seconds} s`,
        );
      },
    },
  };
}
