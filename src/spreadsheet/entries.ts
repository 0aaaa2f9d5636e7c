import { collections } from '../schemas/collections.ts';
import { fieldsAt } from '../schemas/known-fields.ts';
import type { ContentSource } from '../content-check/content-source.ts';
import type { Problem } from '../content-check/problems.ts';
import { isFields, isList, readField, type Fact, type Facts } from '../content-writer/facts.ts';
import type { Order } from '../content-writer/render.ts';
import { readFile } from '../content-writer/write-file.ts';
import type { Folder } from './layouts.ts';

/** A file of a folder that a spreadsheet can change. */
export interface Entry {
  folder: Folder;
  key: string;
  file: string;
  bytes: Uint8Array;
  facts: Facts;
}

/** The order in which the schema of a folder names its fields. */
export const orderFields =
  (folder: Folder): Order =>
  (path) =>
    fieldsAt(collections[folder].schema, path);

/** The entries of both folders in the order of their files, or why one cannot be read. */
export async function readEntries(source: ContentSource): Promise<Entry[] | Problem[]> {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const folder of ['services', 'places'] as const) {
    const { ending } = collections[folder];
    for (const name of (await source.names(`content/${folder}`)) ?? []) {
      if (!name.endsWith(`.${ending}`)) continue;
      const file = `content/${folder}/${name}`;
      const bytes = (await source.bytes(file)) ?? new Uint8Array();
      const found = readFile(file, bytes);
      if (Array.isArray(found)) problems.push(...found);
      else {
        const { key } = found.facts;
        const id = name.slice(0, -ending.length - 1);
        entries.push({
          folder,
          key: typeof key === 'string' ? key : id,
          file,
          bytes,
          facts: found.facts,
        });
      }
    }
  }
  return problems.length > 0
    ? problems
    : entries.toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** The fact at a path of fields and items, and nothing where the path leads nowhere. */
export const readFact = (
  fact: Fact | undefined,
  path: readonly (string | number)[],
): Fact | undefined =>
  path.reduce<Fact | undefined>(
    (found, step) =>
      isList(found)
        ? found[Number(step)]
        : isFields(found)
          ? readField(found, String(step))
          : undefined,
    fact,
  );

/** Fields with another value at a path of names; fields that are left empty go. */
export function setFact(
  facts: Facts,
  [name = '', ...rest]: readonly string[],
  is: Fact | undefined,
): Facts {
  const inside = readField(facts, name);
  const now = rest.length === 0 ? is : setFact(isFields(inside) ? inside : {}, rest, is);
  const gone = isFields(now) && Object.keys(now).length === 0;
  const kept = Object.entries(facts).filter(([each]) => each !== name);
  if (now === undefined || gone) return Object.fromEntries(kept);
  return { ...facts, [name]: now };
}

/** The items of a list in facts. */
export const listItems = (fact: Fact | undefined): readonly Facts[] =>
  isList(fact) ? fact.filter(isFields) : [];
