import { collections } from '../schemas/collections.ts';
import { areEqual, isFields, isList, type Fact, type Facts } from '../content-writer/facts.ts';
import { showFact } from './cells.ts';
import { listItems, type Entry } from './entries.ts';
import type { Folder, Layout } from './layouts.ts';
import type { Row } from './tables.ts';

/** An item of a list as it will be, and the row that says so. */
interface DraftItem {
  facts: Facts;
  row?: Row;
  gone: boolean;
}

/** A list of an entry as it will be. */
export interface DraftList {
  /** What it holds today. */
  was: readonly Facts[];
  items: DraftItem[];
  changed: boolean;
}

/** An entry as it will be. */
export interface Draft {
  folder: Folder;
  key: string;
  file: string;
  entry: Entry | undefined;
  facts: Facts;
  row?: Row;
  /** Its lists, by the field, or by \`hours\` and where the number stands among the numbers. */
  lists: Map<string, DraftList>;
}

/** Where a row of a sheet has its place in the facts of an entry. */
export interface RowPlace {
  path: readonly (string | number)[];
  row: Row;
}

const noFacts: Facts = {};

const openList = (fact: Fact | undefined): DraftList => {
  const was = listItems(fact);
  return { was, items: was.map((facts) => ({ facts, gone: false })), changed: false };
};

/** An entry before any row of a sheet: one that is there, or a new one. */
export const openDraft = (folder: Folder, key: string, entry: Entry | undefined): Draft => ({
  folder,
  key,
  file: entry?.file ?? `content/${folder}/${key}.${collections[folder].ending}`,
  entry,
  facts: entry?.facts ?? {},
  lists: new Map(),
});

/** The list of an entry that rows of a sheet speak of. */
export function findList(draft: Draft, name: string): DraftList {
  const known = draft.lists.get(name);
  if (known) return known;
  const [, phone] = /^hours (\d+)$/.exec(name) ?? [];
  const facts = draft.entry?.facts ?? noFacts;
  const phones = isList(facts['phones']) ? facts['phones'] : [];
  const its = phones[Number(phone)];
  const list = openList(
    phone === undefined ? facts[name] : isFields(its) ? its['hours'] : undefined,
  );
  draft.lists.set(name, list);
  return list;
}

/** The list whose hours a row gives: of the service, or of a number by its item or its digits. */
function nameHours(draft: Draft, phone: string): string | undefined {
  if (phone === '') return 'openingHours';
  const { items } = findList(draft, 'phones');
  const digits = phone.replace(/\D/g, '');
  const at =
    /^\d{1,2}$/.test(phone) && items[Number(phone) - 1] !== undefined
      ? Number(phone) - 1
      : items.findIndex(
          ({ facts }) => showFact(facts['number'], 'text').replace(/\D/g, '') === digits,
        );
  return at < 0 ? undefined : `hours ${at}`;
}

/** The list for a row, by its name; nothing where no number has the name that the row gives. */
export const nameList = (layout: Layout, draft: Draft, row: Row): string | undefined =>
  layout.rows === 'hours' ? nameHours(draft, row.identify('phone')) : layout.list;

const isAlways = (facts: Facts | undefined): boolean =>
  facts !== undefined && areEqual(facts, { days: ['always'] });

/** What a list is in facts: hours of one span that says "always" are that word. */
const write = ({ items }: DraftList): Fact | undefined => {
  const kept = items.filter(({ gone }) => !gone).map(({ facts }) => facts);
  if (kept.length === 1 && isAlways(kept[0])) return 'always';
  return kept.length === 0 ? undefined : kept;
};

const setField = (facts: Facts, name: string, is: Fact | undefined): Facts => {
  const kept = Object.entries(facts).filter(([each]) => each !== name);
  return is === undefined ? Object.fromEntries(kept) : { ...facts, [name]: is };
};

/** All that an entry will say, and where each row has its place in it. */
export function finishDraft(draft: Draft): { facts: Facts; places: RowPlace[] } {
  const { row, lists } = draft;
  const places: RowPlace[] = row ? [{ path: [], row }] : [];
  let { facts } = draft;
  const mark = (path: readonly (string | number)[], { items }: DraftList): void => {
    items
      .filter(({ gone }) => !gone)
      .forEach((item, at) => {
        if (item.row) places.push({ path: [...path, at], row: item.row });
      });
  };
  const hours = [...lists].filter(([name]) => name.startsWith('hours '));
  for (const [name, list] of hours) {
    if (!list.changed) continue;
    const phones = findList(draft, 'phones');
    const item = phones.items[Number(name.slice(6))];
    if (!item) continue;
    item.facts = setField(item.facts, 'hours', write(list));
    phones.changed = true;
  }
  for (const [name, list] of lists) {
    if (name.startsWith('hours ')) continue;
    mark([name], list);
    if (list.changed) facts = setField(facts, name, write(list));
  }
  for (const [name, list] of hours) {
    const { items } = findList(draft, 'phones');
    const item = items[Number(name.slice(6))];
    const at = items.filter(({ gone }) => !gone).findIndex((each) => each === item);
    if (at >= 0) mark(['phones', at, 'hours'], list);
  }
  return { facts, places };
}
