import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import type { z } from 'astro/zod';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { problemsFromIssues, type Problem } from '../lib/content/problems.ts';
import type { Content, Entry } from '../lib/content/entries.ts';
import { findProseProblems, linksIn } from '../lib/content/prose.ts';
import { searchFiles } from '../lib/content/search-problems.ts';
import { collections, type CollectionName } from '../schemas/collections.ts';
import { promotedSchema } from '../schemas/promoted.ts';
import { key } from '../schemas/shared.ts';
import { siteSchema } from '../schemas/site.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { wordsSchema } from '../schemas/words.ts';

interface RawFile {
  id: string;
  file: string;
  data: unknown;
  prose: string;
}

/** Facts with dates left as text: the full schema turns 2026-02-30 into another day. */
const loadFacts = (yaml: string): unknown => load(yaml, { schema: CORE_SCHEMA }) ?? {};

function yamlProblem(file: string, error: unknown): Problem {
  if (!(error instanceof YAMLException)) throw error;
  const line = String(error.mark.line + 1);
  return {
    file,
    field: `(line ${line})`,
    found: error.reason,
    write:
      'YAML as in content/README.md: "field: value", quotes around text that holds ": " or "#"',
  };
}

async function readRaw(
  root: string,
  path: string,
  problems: Problem[],
): Promise<RawFile | undefined> {
  const file = join('content', path).replaceAll('\\', '/');
  const text = await readFile(join(root, 'content', path), 'utf8').catch(() => undefined);
  if (text === undefined) {
    problems.push({ file, field: '(whole file)', found: 'nothing', write: 'this file' });
    return undefined;
  }
  const id = path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  if (text.includes('\uFFFD') || text.includes('\0')) {
    problems.push({
      file,
      field: '(whole file)',
      found: 'bytes that are not UTF-8 text',
      write: 'the file again, saved as UTF-8',
    });
    return undefined;
  }
  try {
    if (path.endsWith('.yaml')) return { id, file, data: loadFacts(text), prose: '' };
    const { rawFrontmatter, content } = parseFrontmatter(text);
    if (rawFrontmatter === '') {
      problems.push({
        file,
        field: '(whole file)',
        found: 'no facts at the top',
        write: 'the fields between two lines of three hyphens, then the prose',
      });
      return undefined;
    }
    return { id, file, data: loadFacts(rawFrontmatter), prose: content.trim() };
  } catch (error) {
    problems.push(yamlProblem(file, error));
    return undefined;
  }
}

function parse<Data>(
  schema: z.ZodType<Data>,
  raw: RawFile,
  problems: Problem[],
): Entry<Data> | undefined {
  const result = schema.safeParse(raw.data);
  if (result.success) {
    return { id: raw.id, file: raw.file, data: result.data, links: linksIn(raw.prose) };
  }
  problems.push(...problemsFromIssues(raw.file, raw.data, result.error.issues));
  return undefined;
}

/** What `content/` holds: its parsed entries, the problems of single files, and the files there. */
interface ReadContent {
  content: Content;
  problems: Problem[];
  /** `folder/id` of every file, parsed or not. */
  ids: ReadonlySet<string>;
}

/** Reads and parses every file of `content/` under `root`. Throws when a folder cannot be read. */
export async function readContent(root: string): Promise<ReadContent> {
  const problems: Problem[] = [];
  const ids = new Set<string>();

  const folder = async <Data>(
    name: CollectionName,
    schema: z.ZodType<Data>,
  ): Promise<Entry<Data>[]> => {
    const { ending } = collections[name];
    const entries: Entry<Data>[] = [];
    // A council without a route of referral has no such folder: git keeps no empty ones.
    const at = join(root, 'content', name);
    const there = name !== 'referrals' || existsSync(at);
    for (const found of there ? (await readdir(at)).sort() : []) {
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
      const raw = await readRaw(root, join(name, found), problems);
      if (!raw) continue;
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
    const raw = await readRaw(root, path, problems);
    return raw && parse(schema, raw, problems);
  };
  for (const found of await readdir(join(root, 'content/search')).catch(() => [])) {
    if (searchFiles.includes(found)) continue;
    problems.push({
      file: `content/search/${found}`,
      field: '(file name)',
      found,
      write: `nothing else here than ${searchFiles.join(' and ')}`,
    });
  }
  const content: Content = {
    site: await single('site.yaml', siteSchema),
    promoted: await single('search/promoted.yaml', promotedSchema),
    synonyms: await single('search/synonyms.yaml', synonymsSchema),
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
