import { collections } from '../schemas/collections.ts';
import type { Fact, Facts } from '../content-writer/facts.ts';
import { listItems, type Entry } from './entries.ts';
import { findInHours, writeHours, type HoursList } from './hours.ts';
import type { Folder } from './layouts.ts';
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

/** Hours as they will be. */
export interface DraftHours {
  was: Fact | undefined;
  /** Where the number stands among the numbers, or the name of the place. */
  phone?: number;
  place?: string;
  lists: Record<HoursList, DraftList>;
}

/** An entry as it will be. */
export interface Draft {
  folder: Folder;
  key: string;
  file: string;
  entry: Entry | undefined;
  facts: Facts;
  row?: Row;
  /** Its lists, by the field. */
  lists: Map<string, DraftList>;
  /** Its hours: of all of it, of a number by where it stands, or of a place. */
  hours: Map<string, DraftHours>;
}

/** Where a row of a sheet has its place in the facts of an entry. */
export interface RowPlace {
  path: readonly (string | number)[];
  row: Row;
}

export const noFacts: Facts = {};
const noItem: DraftItem = { facts: noFacts, gone: true };

/** A list before any row of a sheet. */
export const openList = (was: readonly Facts[]): DraftList => ({
  was,
  items: was.map((facts) => ({ facts, gone: false })),
  changed: false,
});

/** An entry before any row of a sheet: one that is there, or a new one. */
export const openDraft = (folder: Folder, key: string, entry: Entry | undefined): Draft => ({
  folder,
  key,
  file: entry?.file ?? `content/${folder}/${key}.${collections[folder].ending}`,
  entry,
  facts: entry?.facts ?? {},
  lists: new Map(),
  hours: new Map(),
});

/** The list of items of an entry in a field. */
export function openItems(draft: Draft, name: string): DraftList {
  const list = draft.lists.get(name) ?? openList(listItems((draft.entry?.facts ?? noFacts)[name]));
  draft.lists.set(name, list);
  return list;
}

const listKept = ({ items }: DraftList): DraftItem[] => items.filter(({ gone }) => !gone);

const listFacts = (list: DraftList): Facts[] => listKept(list).map(({ facts }) => facts);

const setField = (facts: Facts, name: string, is: Fact | undefined): Facts => {
  const kept = Object.entries(facts).filter(([each]) => each !== name);
  return is === undefined ? Object.fromEntries(kept) : { ...facts, [name]: is };
};

const setList = (facts: Facts, name: string, list: readonly Facts[]): Facts =>
  setField(facts, name, list.length === 0 ? undefined : [...list]);

/** The items of a list with hours for one place. */
function setHoursAt(items: readonly Facts[], place: string, hours: Fact | undefined): Facts[] {
  const known = items.some((each) => each['place'] === place);
  const all = known ? items : [...items, { place }];
  return all.flatMap((each) => {
    if (each['place'] !== place) return [each];
    return hours === undefined ? [] : [{ ...each, hours }];
  });
}

/** All that an entry will say, and where each row has its place in it. */
export function finishDraft(draft: Draft): { facts: Facts; places: RowPlace[] } {
  const { row, lists } = draft;
  const places: RowPlace[] = row ? [{ path: [], row }] : [];
  let { facts } = draft;
  const mark = (path: readonly (string | number)[], list: DraftList): void => {
    listKept(list).forEach((item, at) => {
      if (item.row) places.push({ path: [...path, at], row: item.row });
    });
  };
  const written = [...draft.hours.values()].map((hours) => {
    const { was } = hours;
    const { open, closedOn } = hours.lists;
    const changed = open.changed || closedOn.changed;
    const is = changed ? writeHours(was, listFacts(open), listFacts(closedOn)) : was;
    return { ...hours, changed, is };
  });
  for (const { phone, place, changed, is } of written.filter((each) => each.changed)) {
    if (place !== undefined)
      facts = setList(facts, 'hoursAt', setHoursAt(listItems(facts['hoursAt']), place, is));
    else if (phone === undefined) facts = setField(facts, 'openingHours', is);
    else {
      const phones = openItems(draft, 'phones');
      const item = phones.items[phone];
      if (item) item.facts = setField(item.facts, 'hours', is);
      phones.changed ||= changed;
    }
  }
  for (const [name, list] of lists) {
    mark([name], list);
    if (list.changed) facts = setList(facts, name, listFacts(list));
  }
  for (const { phone, place, is, lists: both } of written) {
    const at =
      place === undefined
        ? listKept(openItems(draft, 'phones')).indexOf(
            openItems(draft, 'phones').items[phone ?? -1] ?? noItem,
          )
        : listItems(facts['hoursAt']).findIndex((each) => each['place'] === place);
    const path =
      place === undefined && phone === undefined
        ? ['openingHours']
        : [place === undefined ? 'phones' : 'hoursAt', at, 'hours'];
    if (path.length > 1 && at < 0) continue;
    for (const name of ['open', 'closedOn'] as const) {
      mark([...path, ...findInHours(is, name)], both[name]);
    }
    // Closed days of hours that are not there: their row is where to mend it.
    const [alone] = listKept(both.open).length > 0 ? [] : listKept(both.closedOn);
    if (alone?.row) places.push({ path: [...path, 'open'], row: alone.row });
  }
  return { facts, places };
}
