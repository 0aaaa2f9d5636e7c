import { parseEntry } from '../content-check/parse-entry.ts';
import { readProse } from '../content-check/markdown.ts';
import { findContactsInFacts } from '../content-check/contacts.ts';
import type { Problem } from '../content-check/problems.ts';
import { findProseProblems } from '../content-check/prose.ts';
import { readFacts } from '../content-check/read-facts.ts';
import type { ContentSource } from '../content-check/content-source.ts';
import {
  areEqual,
  isFields,
  listNames,
  readField,
  type Fact,
  type Facts,
} from '../content-writer/facts.ts';
import type { Order } from '../content-writer/render.ts';
import { createFile, readFile, writeFile } from '../content-writer/write-file.ts';
import { collections } from '../schemas/collections.ts';
import { fieldsAt } from '../schemas/known-fields.ts';
import { shortSum } from './sums.ts';

/** The folders that an import writes to. */
export type Folder = 'services' | 'providers' | 'places';

export const folders = ['services', 'providers', 'places'] as const;

/** A file that is there. */
export interface OldEntry {
  id: string;
  file: string;
  bytes: Uint8Array;
  facts: Facts;
  prose: string;
}

/** What a file is to say, without its key and where it comes from. */
export interface Wanted {
  facts: Facts;
  prose: string;
}

/** What a file of content says, by its name without the ending, or why one cannot be read. */
export async function readOld(
  source: ContentSource,
  folder: Folder,
): Promise<{ entries: Map<string, OldEntry>; problems: Problem[] }> {
  const { ending } = collections[folder];
  const entries = new Map<string, OldEntry>();
  const problems: Problem[] = [];
  for (const name of (await source.names(`content/${folder}`)) ?? []) {
    if (!name.endsWith(`.${ending}`)) continue;
    const file = `content/${folder}/${name}`;
    const bytes = (await source.bytes(file)) ?? new Uint8Array();
    const read = readFile(file, bytes);
    const id = name.slice(0, -ending.length - 1);
    if (Array.isArray(read)) problems.push(...read);
    else entries.set(id, { id, file, bytes, ...read });
  }
  return { entries, problems };
}

/** Which entry of which feed a file was made from. */
export function readImported({
  facts,
}: OldEntry): { feed: string; id: string; mark: string } | undefined {
  const found = readField(facts, 'imported');
  if (!isFields(found)) return undefined;
  const { feed, id, mark } = found;
  return typeof feed === 'string' && typeof id === 'string' && typeof mark === 'string'
    ? { feed, id, mark }
    : undefined;
}

/** What names a file and says where it comes from: no feed says it. */
const own: readonly string[] = ['key', 'imported'];

const takeOutOwn = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !own.includes(name)));

/** The sum by which an import knows what it wrote. */
export const markOf = ({ facts, prose }: Wanted): string =>
  shortSum([takeOutOwn(facts), prose.trim()]);

/** A fact as a report shows it. */
const show = (fact: Fact | undefined): string =>
  fact === undefined ? 'nothing' : typeof fact === 'string' ? fact : JSON.stringify(fact);

/** One fact that a file and a feed say otherwise. */
export interface Difference {
  field: string;
  here: string;
  feed: string;
}

/** What a file says otherwise than a feed, field by field. */
export function listDifferences(old: Wanted, wanted: Wanted): Difference[] {
  const names = [...new Set([...listNames(old.facts), ...listNames(wanted.facts)])];
  const facts = names
    .filter((name) => !own.includes(name))
    .map((name) => ({
      name,
      here: readField(old.facts, name),
      feed: readField(wanted.facts, name),
    }))
    .filter(({ here, feed }) => !areEqual(here, feed))
    .map(({ name, here, feed }) => ({ field: name, here: show(here), feed: show(feed) }));
  return old.prose.trim() === wanted.prose.trim()
    ? facts
    : [...facts, { field: '(prose)', here: show(old.prose), feed: show(wanted.prose) }];
}

const orderFields =
  (folder: Folder): Order =>
  (path) =>
    fieldsAt(collections[folder].schema, path);

/** Facts without fields that say nothing, at any depth: the writer and the reader have none. */
function dropNothing(fact: Fact): Fact {
  if (Array.isArray(fact)) return fact.map(dropNothing);
  if (!isFields(fact)) return fact;
  return Object.fromEntries(
    Object.entries(fact).flatMap(([name, each]) =>
      each === undefined ? [] : [[name, dropNothing(each)]],
    ),
  );
}

/** What a file is to say, as facts that can be written. */
export function tidyWanted({ facts, prose }: Wanted): Wanted {
  const tidied = dropNothing(facts);
  return { facts: isFields(tidied) ? tidied : {}, prose };
}

/** The bytes of a file that says what is wanted: of a new one, or of the one that is there. */
export function writeWanted(
  folder: Folder,
  id: string,
  { facts, prose }: Wanted,
  from: { feed: string; id: string },
  old?: OldEntry,
): Uint8Array | Problem[] {
  const file = `content/${folder}/${id}.${collections[folder].ending}`;
  const key = old ? (readField(old.facts, 'key') ?? id) : id;
  const imported = { ...from, mark: markOf({ facts, prose }) };
  const all = { key, ...takeOutOwn(facts), imported };
  const yaml = collections[folder].ending === 'yaml';
  const content = { facts: all, prose: yaml ? '' : prose };
  return old
    ? writeFile(old.file, old.bytes, yaml ? { facts: all } : content, orderFields(folder))
    : createFile(file, content, orderFields(folder));
}

/** What is wrong with the bytes of one file by itself, in the words of the content check. */
export function checkFile(folder: Folder, file: string, bytes: Uint8Array): Problem[] {
  const raw = readFacts(file, bytes);
  if (Array.isArray(raw)) return raw;
  const prose = readProse(raw.prose, false);
  const problems: Problem[] = folder === 'services' ? [] : findContactsInFacts(file, raw.facts);
  parseEntry<unknown>(collections[folder].schema, raw, prose, problems);
  if (collections[folder].ending === 'md') {
    problems.push(
      ...findProseProblems(folder, file, { text: raw.prose, prose, before: raw.before }),
    );
  }
  return problems;
}
