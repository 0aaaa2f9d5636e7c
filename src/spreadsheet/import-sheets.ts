import { key as keySchema } from '../schemas/shared.ts';
import { showFact } from './cells.ts';
import { openDraft, type Draft } from './drafts.ts';
import { readFact, type Entry } from './entries.ts';
import { findList } from './find-list.ts';
import { showWhole } from './export-sheets.ts';
import { layouts, markHeader, removeHeader } from './layouts.ts';
import { readMark } from './marks.ts';
import { addConflict, readRow, type Reading } from './read-row.ts';
import { readRemove, readTables, type Row } from './tables.ts';
import type { Sheet } from './workbook.ts';

/** A row of an item: changed, taken out or added. */
function readItem(row: Row, draft: Draft, seen: Set<string>, into: Reading): void {
  const { layout } = row;
  const { file } = draft;
  const refuse = (header: string, found: string, write: string): void => {
    into.faults.push({ place: row.find(header), found, write });
  };
  const found = findList(layout, draft, row);
  if ('header' in found) {
    refuse(found.header, JSON.stringify(found.found), found.write);
    return;
  }
  const { name, list } = found;
  const item = row.identify('item');
  const whole = showWhole(layout, list.was);
  const gone = readRemove(row, into.faults);
  if (item === '') {
    if (gone) return;
    const facts = readRow(row, undefined, file, { whole, into });
    // The same sheet once more adds nothing.
    const says = showWhole(layout, [facts]);
    const twin = list.items.find((each) => !each.gone && showWhole(layout, [each.facts]) === says);
    if (twin) {
      twin.row ??= row;
      return;
    }
    list.items.push({ facts, row, gone: false });
    list.changed = true;
    const is = [...Object.values(facts)].map((fact) => showFact(fact, 'words')).join(', ');
    into.changed.push({ place: row.find('item'), file, was: '', is });
    return;
  }
  if (seen.has(`${file} ${name} ${item}`)) {
    refuse('item', `${item}, which stands in another row as well`, 'each item once');
    return;
  }
  seen.add(`${file} ${name} ${item}`);
  const at = Number(item) - 1;
  const draftItem = list.items[at];
  const was = list.was[at];
  if (!draftItem || was === undefined) {
    refuse('item', JSON.stringify(item), 'an item that is there, or nothing for one that you add');
    return;
  }
  draftItem.row = row;
  if (gone) {
    const shown = row.layout.columns.map(({ path, kind }) => showFact(readFact(was, path), kind));
    const change = {
      place: row.find(removeHeader),
      file,
      was: shown.filter(Boolean).join(', '),
      is: '',
    };
    const sure = readMark(row.identify(markHeader))?.sameWhole(whole) === true;
    if (sure) into.changed.push(change);
    else addConflict(row, change, into);
    draftItem.gone = true;
    list.changed = true;
    return;
  }
  const facts = readRow(row, was, file, { whole, into });
  if (facts === was) return;
  draftItem.facts = facts;
  list.changed = true;
}

/** A row of an entry: one that is there, or a new one. */
function readEntry(row: Row, drafts: Map<string, Draft>, into: Reading): void {
  const { folder } = row.layout;
  const key = row.identify('key');
  const refuse = (found: string, write: string): void => {
    into.faults.push({ place: row.find('key'), found, write });
  };
  const known = drafts.get(`${folder} ${key}`);
  if (known?.row) {
    refuse(`${key}, which stands in another row as well`, 'each key once');
    return;
  }
  if (!known) {
    const valid = keySchema.safeParse(key);
    if (!valid.success) {
      refuse(key === '' ? 'nothing' : JSON.stringify(key), valid.error.issues[0]?.message ?? '');
      return;
    }
    if (readMark(row.identify(markHeader))) {
      refuse(JSON.stringify(key), 'the key as it was exported: it never changes');
      return;
    }
  }
  const draft = known ?? openDraft(folder, key, undefined);
  if (!known) {
    const taken = [...drafts.values()].some(({ file }) => file === draft.file);
    if (taken) {
      refuse(JSON.stringify(key), `another key: ${draft.file} is there and has one of its own`);
      return;
    }
  }
  drafts.set(`${folder} ${key}`, draft);
  draft.row = row;
  const { entry, file } = draft;
  draft.facts = readRow(row, entry?.facts, file, { whole: '', into });
}

/** Rows of items that are there before those that are added. */
const sortAdded = (rows: readonly Row[]): Row[] =>
  rows.toSorted(
    (one, other) => Number(one.identify('item') === '') - Number(other.identify('item') === ''),
  );

/** What the sheets of a workbook ask for, compared with the entries as they are today. */
export function readSheets(sheets: readonly Sheet[], entries: readonly Entry[]): Reading {
  const reading: Reading = { drafts: [], changed: [], conflicts: [], faults: [] };
  const drafts = new Map<string, Draft>();
  for (const entry of entries) {
    drafts.set(`${entry.folder} ${entry.key}`, openDraft(entry.folder, entry.key, entry));
  }
  const rows = readTables(sheets, reading.faults);
  const seen = new Set<string>();
  for (const row of rows.filter(({ layout }) => layout.rows === 'entries')) {
    readEntry(row, drafts, reading);
  }
  const items = rows.filter(({ layout }) => layout.rows !== 'entries');
  // Of each sheet first the items that are there, as they will be; then what it adds to them.
  for (const row of layouts.flatMap((layout) =>
    sortAdded(items.filter((each) => each.layout === layout)),
  )) {
    const key = row.identify('service');
    const draft = drafts.get(`${row.layout.folder} ${key}`);
    if (draft) readItem(row, draft, seen, reading);
    else {
      const found = key === '' ? 'nothing' : JSON.stringify(key);
      reading.faults.push({
        place: row.find('service'),
        found,
        write: 'the key of a service that is there, or that the sheet Services adds',
        options: [...drafts.values()]
          .filter(({ folder }) => folder === 'services')
          .map((each) => each.key),
      });
    }
  }
  reading.drafts = [...drafts.values()];
  return reading;
}
