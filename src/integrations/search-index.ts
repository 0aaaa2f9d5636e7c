import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CORE_SCHEMA, load } from 'js-yaml';
import {
  searchNamesAddress,
  searchTopicsAddress,
  searchWordsAddress,
} from '../lib/script-addresses.ts';
import { writePageData } from '../lib/page-data.ts';
import { describePlaces, type KnownPlaces } from '../lib/near/known-places.ts';
import { collectAnswerWords } from '../lib/search/answer-words.ts';
import { readGroups, joinGroups, readTriggers } from '../lib/search/promoted.ts';
import { placeSchema } from '../schemas/place.ts';
import { promotedSchema } from '../schemas/promoted.ts';
import { searchPlacesSchema } from '../schemas/search-places.ts';
import { siteSchema } from '../schemas/site.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { finishSearchPage } from '../search-index/begin-search.ts';
import {
  isEntry,
  isWorker,
  lightenFile,
  lightenFragment,
  makeSample,
  readFragment,
  startEngine,
  takeGiven,
  type Engine,
  type EngineFile,
} from '../search-index/engine-files.ts';
import { readEnglish } from '../search-index/english.ts';
import {
  readIndexedPage,
  readMarks,
  readPlainWords,
  readSearched,
  type IndexedPage,
} from '../search-index/indexed-page.ts';
import { makeNamesFiles } from '../search-index/page-names.ts';
import { placePages } from '../search-index/page-places.ts';
import { showPages } from '../search-index/pages-as-made.ts';
import { collectVocabulary } from '../search-index/vocabulary.ts';
import { makeTopicsFile, makeWordsFile, packPlaces } from '../search-index/words-file.ts';
import { saySeconds } from './say-seconds.ts';

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

/** Writes files of the engine, and gives how many bytes they are. */
function writeFiles(folder: string, files: readonly EngineFile[]): number {
  for (const sub of new Set(files.map(({ path }) => dirname(path)))) {
    mkdirSync(join(folder, sub), { recursive: true });
  }
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  return files.reduce((sum, { content }) => sum + content.length, 0);
}

/**
 * Makes the search index of the pages, which mark what is theirs with `data-pagefind-*`, and
 * `search-words.json`: the site's own words, synonyms, kinds of page and the engine's list, with which
 * the search page reads a question. What pages are called stands in files of which a question needs one,
 * and their topics in one that is read where somebody narrows. `look` is shown the HTML of every page.
 */
export function searchIndex(look: (html: string) => void): AstroIntegration {
  let root = '';
  let engine: Engine | undefined;
  let packing: Promise<unknown> | undefined;
  let making: Promise<EngineFile[]> | undefined;
  /** All that is kept of a page here once the engine has it, by its address. */
  const marks = new Map<string, string>();
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        // The engine itself is packed for seconds. Where it fails, that is said when it is needed.
        packing = Promise.all((await makeSample()).map(lightenFile));
        packing.catch(() => undefined);
        const started = await startEngine();
        engine = started;
        setPrerenderer((maker) =>
          showPages(maker, async (address, html) => {
            look(html);
            const searched = readSearched(html);
            if (searched === undefined) return;
            marks.set(address, readMarks(searched));
            await started.add(address, searched);
          }),
        );
      },
      'astro:build:generated': () => {
        // It works on while the steps before ours do.
        making = engine?.finish();
        making?.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!making) throw new Error('Search index: no page was read');
        const start = performance.now();
        const folder = fileURLToPath(dir);
        look(finishSearchPage(folder));
        const english = await readEnglish();
        await packing;
        const placed = placePages(await making);
        const begun = performance.now();
        const entry = placed.others.find(isEntry);
        if (!entry) throw new Error('Search index: the engine does not say its languages');
        const others = Promise.all(
          placed.others
            .filter((file) => file !== entry)
            .map(async (file) => {
              const lightened = await lightenFile(file);
              return isWorker(file) ? takeGiven(lightened, entry) : lightened;
            }),
        );
        const readSearch = (name: string): Promise<unknown> =>
          readFacts(root, `search/${name}.yaml`);
        const { synonyms, neverCorrect } = synonymsSchema.parse(await readSearch('synonyms'));
        const { answers, groups } = promotedSchema.parse(await readSearch('promoted'));
        // A council may list no places.
        const places = await readSearch('places')
          .then((data) => searchPlacesSchema.parse(data))
          .catch(undefinedWhereMissing);
        const known = places && (await readKnownPlaces(root, places.elsewhere.towns));
        for (const word of neverCorrect) english.add(word);
        const pages: IndexedPage[] = [];
        const light = placed.pages.map((file) => {
          const fragment = readFragment(file);
          pages.push(readIndexedPage(fragment, marks.get(fragment.url) ?? ''));
          return lightenFragment(file.path, fragment);
        });
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
        const names = makeNamesFiles(pages, placed.prefix);
        const words = makeWordsFile(
          vocabulary,
          synonyms,
          english,
          listened,
          pages,
          placed.list,
          names.length,
        );
        const write = (address: string, data: object): void => {
          mkdirSync(dirname(join(folder, address)), { recursive: true });
          writeFileSync(join(folder, address), writePageData(data));
        };
        write(searchWordsAddress, {
          ...words,
          ...(places && known && { places: packPlaces(places, known) }),
        });
        write(searchTopicsAddress, makeTopicsFile(pages, placed.prefix));
        for (const [place, file] of names.entries()) write(searchNamesAddress(place), file);
        const bytes = writeFiles(join(folder, 'pagefind'), [...light, ...(await others)]);
        logger.info(
          `${pages.length} pages, ${vocabulary.uses.size} words known, ${Math.round(bytes / 1000)} kB, the engine done ${saySeconds(start, begun)}, all ${saySeconds(start)}`,
        );
      },
    },
  };
}
