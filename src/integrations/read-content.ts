import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import type { z } from 'astro/zod';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { problemsFromIssues, type Problem } from '../lib/content/problems.ts';
import type { Content, Entry } from '../lib/content/entries.ts';
import { findProseProblems, linksIn } from '../lib/content/prose.ts';
import { searchFiles } from '../lib/content/search-problems.ts';
import { readText } from '../lib/content/text-problems.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { promotedSchema } from '../schemas/promoted.ts';
import { key } from '../schemas/shared.ts';
import { searchPlacesSchema } from '../schemas/search-places.ts';
import { siteSchema } from '../schemas/site.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { wordsSchema } from '../schemas/words.ts';

/** Where content is read from. Paths begin with `content/`. */
export interface ContentSource {
  /** The names in a folder; nothing where there is no such folder. */
  names: (folder: string) => Promise<readonly string[] | undefined>;
  /** The bytes of a file; nothing where it cannot be read. */
  bytes: (file: string) => Promise<Uint8Array | undefined>;
}

/** The files of `content/` under `root`. */
export const contentUnder = (root: string): ContentSource => ({
  names: (folder) => readdir(join(root, folder)).catch(() => undefined),
  bytes: (file) => readFile(join(root, file)).catch(() => undefined),
});

interface RawFile {
  id: string;
  file: string;
  /** The facts with dates left as text: the full schema turns 2026-02-30 into another day. */
  data: unknown;
  /** The facts as the build reads them, where a day without quotes is a date. */
  built: unknown;
  prose: string;
}

/** What a YAML error says, and the line of the file where it is known. */
function yamlProblem(file: string, error: unknown): Problem {
  const mark: unknown = error instanceof YAMLException ? Reflect.get(error, 'mark') : undefined;
  const line: unknown = typeof mark === 'object' && mark ? Reflect.get(mark, 'line') : undefined;
  return {
    file,
    field: typeof line === 'number' ? `(line ${line + 1})` : '(whole file)',
    found: error instanceof YAMLException ? error.reason : 'facts that cannot be read',
    write:
      'YAML as in content/README.md: "field: value", quotes around text that holds ": " or "#"',
  };
}

/** Whether a value stands in two places at once, as YAML's `*name` makes it. */
function isShared(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  return Object.values(value).some((each) => isShared(each, seen));
}

/** The facts and prose in the bytes of a file, or why there are none. */
function readFacts(file: string, bytes: Uint8Array | undefined): RawFile | Problem {
  const whole = { file, field: '(whole file)' };
  if (!bytes) return { ...whole, found: 'nothing', write: 'this file' };
  const text = readText(bytes);
  if (typeof text !== 'string') return { ...whole, ...text };
  const yaml = file.endsWith('.yaml');
  const id = file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  try {
    const {
      rawFrontmatter: facts,
      frontmatter: built,
      content,
    } = yaml
      ? { rawFrontmatter: text, frontmatter: load(text) ?? {}, content: '' }
      : parseFrontmatter(text);
    if (!yaml && facts === '') {
      return {
        ...whole,
        found: 'no facts at the top',
        write: 'the fields between two lines of three hyphens, then the prose',
      };
    }
    const data = load(facts, { schema: CORE_SCHEMA }) ?? {};
    if (facts.includes('*') && isShared(data)) {
      return {
        ...whole,
        found: 'a value marked with & and used again with *',
        write: 'each value written out',
      };
    }
    return {
      id,
      file,
      data,
      built,
      prose: content.replace(/^(\s*\n)+/, '').trimEnd(),
    };
  } catch (error) {
    return yamlProblem(file, error);
  }
}

function parse<Data>(
  schema: z.ZodType<Data>,
  raw: RawFile,
  problems: Problem[],
): Entry<Data> | undefined {
  const result = schema.safeParse(raw.data);
  const built = result.success ? schema.safeParse(raw.built) : result;
  if (result.success && built.success) {
    return { id: raw.id, file: raw.file, data: result.data, links: linksIn(raw.prose) };
  }
  const read = result.success ? raw.built : raw.data;
  problems.push(...problemsFromIssues(raw.file, read, built.error?.issues ?? []));
  return undefined;
}

/** What `content/` holds: its parsed entries, the problems of single files, and the files there. */
interface ReadContent {
  content: Content;
  problems: Problem[];
  /** `folder/id` of every file, parsed or not. */
  ids: ReadonlySet<string>;
}

/** Reads and parses every file of content: of `content/` under `root`, or of another source. */
export async function readContent(
  root: string,
  source: ContentSource = contentUnder(root),
): Promise<ReadContent> {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const namesIn = async (path: string): Promise<readonly string[]> => {
    const names = await source.names(path);
    if (names) return names.toSorted();
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
    // A council without a route of referral has no such folder: git keeps no empty ones.
    const names =
      name === 'referrals'
        ? ((await source.names(`content/${name}`)) ?? []).toSorted()
        : await namesIn(`content/${name}`);
    for (const found of names) {
      const file = `content/${name}/${found}`;
      const id = found.slice(0, -ending.length - 1);
      if (!found.endsWith(`.${ending}`)) {
        problems.push({
          file,
          field: '(file name)',
          found,
          write: `a name that ends with .${ending}`,
        });
        continue;
      }
      if (!key.safeParse(id).success) {
        problems.push({
          file,
          field: '(file name)',
          found,
          write: `lower-case letters, digits and hyphens, then .${ending}`,
        });
        continue;
      }
      ids.add(`${name}/${id}`);
      const raw = readFacts(file, await source.bytes(file));
      if ('found' in raw) {
        problems.push(raw);
        continue;
      }
      const entry = parse(schema, raw, problems);
      if (entry) entries.push(entry);
      if (ending !== 'yaml') problems.push(...findProseProblems(name, file, raw.prose));
    }
    return entries;
  };

  /** A file that stands alone. */
  const single = async <Data>(
    path: string,
    schema: z.ZodType<Data>,
  ): Promise<Entry<Data> | undefined> => {
    const file = `content/${path}`;
    const raw = readFacts(file, await source.bytes(file));
    if (!('found' in raw)) return parse(schema, raw, problems);
    problems.push(raw);
    return undefined;
  };
  const only = async (path: string, known: readonly string[]): Promise<void> => {
    for (const found of await namesIn(path)) {
      if (known.includes(found)) continue;
      problems.push({
        file: `${path}/${found}`,
        field: '(file name)',
        found,
        write: `nothing else here than ${known.join(', ')}`,
      });
    }
  };
  await only('content', [
    'README.md',
    'site.yaml',
    'words.yaml',
    'search',
    ...Object.keys(collections),
  ]);
  await only('content/search', searchFiles);
  const content: Content = {
    site: await single('site.yaml', siteSchema),
    promoted: await single('search/promoted.yaml', promotedSchema),
    synonyms: await single('search/synonyms.yaml', synonymsSchema),
    searchPlaces: (await source.bytes('content/search/places.yaml'))
      ? await single('search/places.yaml', searchPlacesSchema)
      : undefined,
    words: await single('words.yaml', wordsSchema),
    services: await folder('services', collections.services.schema),
    providers: await folder('providers', collections.providers.schema),
    places: await folder('places', collections.places.schema),
    topics: await folder('topics', collections.topics.schema),
    situations: await folder('situations', collections.situations.schema),
    parents: await folder('parents', collections.parents.schema),
    toolkit: await folder('toolkit', collections.toolkit.schema),
    programme: await folder('programme', collections.programme.schema),
    policies: await folder('policies', collections.policies.schema),
    checker: await folder('checker', collections.checker.schema),
    finder: await folder('finder', collections.finder.schema),
    referrals: await folder('referrals', collections.referrals.schema),
  };
  return { content, problems, ids };
}
