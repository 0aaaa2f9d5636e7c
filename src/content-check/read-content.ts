import type { z } from 'astro/zod';
import { assetFolders, readAssets, type Asset } from './assets.ts';
import { takeAsClosed } from './closing.ts';
import { findContactsInFacts } from './contacts.ts';
import { openContent, type ContentSource } from './content-source.ts';
import type { Content, Entry } from './entries.ts';
import { findNameFault, guessId, isLeftover } from './file-names.ts';
import { readProse } from './markdown.ts';
import { parseEntry } from './parse-entry.ts';
import type { Problem } from './problems.ts';
import { findProseProblems } from './prose.ts';
import { searchFiles } from './search-problems.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { goldenSchema } from '../schemas/golden.ts';
import { planFiles } from '../schemas/plan.ts';
import { promotedSchema } from '../schemas/promoted.ts';
import { searchPlacesSchema } from '../schemas/search-places.ts';
import { siteSchema } from '../schemas/site.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { termsSchema } from '../schemas/terms.ts';
import { launchSchema } from '../schemas/launch.ts';
import { wordsSchema } from '../schemas/words.ts';
import { readFacts } from './read-facts.ts';

/** Folders that a council may leave out; git keeps no empty ones. */
const mayBeMissing: readonly CollectionName[] = ['referrals', 'scenes', 'feeds'];

const planFolder = 'content/plan';

/** What `content/` holds: its parsed entries, the problems of single files, and the files there. */
interface ReadContent {
  content: Content;
  problems: Problem[];
  /**
   * `folder/id` of every file, parsed or not, and of what a file with a wrong name was meant to be;
   * `folder/*` where a whole folder is not there, so that only the folder is called wrong.
   */
  ids: ReadonlySet<string>;
  /** The pictures and the files to download. */
  assets: readonly Asset[];
}

/** Reads and parses every file of content: of `content/` under `root`, or of another source. */
export async function readContent(
  root: string,
  source: ContentSource = openContent(root),
): Promise<ReadContent> {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  /** Files and folders that are there under another name, which has been called wrong. */
  const misnamed = new Set<string>();
  const listNames = async (path: string): Promise<readonly string[]> => {
    const names = await source.names(path);
    if (names) return names.filter((name) => !isLeftover(name)).toSorted();
    ids.add(`${path.replace('content/', '')}/*`);
    if (misnamed.has(path)) return [];
    problems.push({
      file: `${path}/`,
      field: '(whole folder)',
      found: 'nothing',
      write: 'this folder, with its files',
    });
    return [];
  };

  const folder = async <Data>(
    name: CollectionName,
    schema: z.ZodType<Data>,
  ): Promise<Entry<Data>[]> => {
    const { ending } = collections[name];
    const entries: Entry<Data>[] = [];
    const path = `content/${name}`;
    const leftOut = mayBeMissing.includes(name) && !(await source.names(path));
    for (const found of leftOut ? [] : await listNames(path)) {
      const file = `${path}/${found}`;
      const id = found.slice(0, -ending.length - 1);
      const fault = findNameFault(found, ending);
      ids.add(`${name}/${fault === undefined ? id : guessId(found)}`);
      if (fault !== undefined) {
        problems.push({ file, field: '(file name)', found, write: fault });
        continue;
      }
      const raw = readFacts(file, await source.bytes(file));
      if (Array.isArray(raw)) {
        problems.push(...raw);
        continue;
      }
      if (name !== 'services') problems.push(...findContactsInFacts(file, raw.facts));
      const prose = readProse(raw.prose, ending === 'mdx');
      const mend = name === 'services' ? takeAsClosed : undefined;
      const entry = parseEntry(schema, raw, prose, problems, mend);
      if (entry) entries.push(entry);
      if (ending === 'yaml') continue;
      problems.push(
        ...findProseProblems(name, file, { text: raw.prose, prose, before: raw.before }),
      );
    }
    return entries;
  };

  /** A file that stands alone. */
  const single = async <Data>(
    path: string,
    schema: z.ZodType<Data>,
  ): Promise<Entry<Data> | undefined> => {
    const file = `content/${path}`;
    if (misnamed.has(file)) return undefined;
    const raw = readFacts(file, await source.bytes(file));
    if (Array.isArray(raw)) {
      problems.push(...raw);
      return undefined;
    }
    if (path.startsWith('plan/')) problems.push(...findContactsInFacts(file, raw.facts));
    return parseEntry(schema, raw, readProse('', false), problems);
  };
  /** A file that a council may leave out. */
  const optional: typeof single = async (path, schema) =>
    (await source.bytes(`content/${path}`)) ? single(path, schema) : undefined;
  const only = async (path: string, known: readonly string[]): Promise<void> => {
    for (const found of await listNames(path)) {
      if (known.includes(found)) continue;
      const meant = known.find((name) => guessId(name) === guessId(found));
      if (meant !== undefined) misnamed.add(`${path}/${meant}`);
      problems.push({
        file: `${path}/${found}`,
        field: '(file name)',
        found,
        write: meant ? `the name ${meant}` : `nothing else here than ${known.join(', ')}`,
        options: known,
      });
    }
  };
  const assets = (
    await Promise.all(assetFolders.map((name) => readAssets(name, source, problems)))
  ).flat();
  await only('content', [
    ...assetFolders,
    'README.md',
    'site.yaml',
    'words.yaml',
    'launch.yaml',
    'terms.yaml',
    'search',
    'plan',
    ...Object.keys(collections),
  ]);
  await only('content/search', searchFiles);
  const plans = (await source.names(planFolder)) !== undefined;
  if (plans)
    await only(
      planFolder,
      Object.keys(planFiles).map((name) => `${name}.yaml`),
    );
  /** A file of the parenting plan, which a council may not have. */
  const plan = async <Data>(
    name: string,
    schema: z.ZodType<Data>,
  ): Promise<Entry<Data> | undefined> => (plans ? single(`plan/${name}.yaml`, schema) : undefined);
  const content: Content = {
    site: await single('site.yaml', siteSchema),
    promoted: await single('search/promoted.yaml', promotedSchema),
    synonyms: await single('search/synonyms.yaml', synonymsSchema),
    searchPlaces: await optional('search/places.yaml', searchPlacesSchema),
    golden: await optional('search/golden.yaml', goldenSchema),
    words: await single('words.yaml', wordsSchema),
    launch: await optional('launch.yaml', launchSchema),
    terms: await optional('terms.yaml', termsSchema),
    planTemplate: await plan('template', planFiles.template),
    planSafety: await plan('safety', planFiles.safety),
    planRotas: await plan('rotas', planFiles.rotas),
    planHolidays: await plan('holidays', planFiles.holidays),
    planSpecialDays: await plan('special-days', planFiles['special-days']),
    planWords: await plan('words', planFiles.words),
    services: await folder('services', collections.services.schema),
    providers: await folder('providers', collections.providers.schema),
    places: await folder('places', collections.places.schema),
    audiences: await folder('audiences', collections.audiences.schema),
    topics: await folder('topics', collections.topics.schema),
    situations: await folder('situations', collections.situations.schema),
    parents: await folder('parents', collections.parents.schema),
    scenes: await folder('scenes', collections.scenes.schema),
    toolkit: await folder('toolkit', collections.toolkit.schema),
    programme: await folder('programme', collections.programme.schema),
    policies: await folder('policies', collections.policies.schema),
    checker: await folder('checker', collections.checker.schema),
    finder: await folder('finder', collections.finder.schema),
    referrals: await folder('referrals', collections.referrals.schema),
    feeds: await folder('feeds', collections.feeds.schema),
  };
  return { content, problems, ids, assets };
}
