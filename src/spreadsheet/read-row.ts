import type { Facts } from '../content-writer/facts.ts';
import { readCell, showFact } from './cells.ts';
import type { Draft } from './drafts.ts';
import { readFact, setFact } from './entries.ts';
import { markHeader } from './layouts.ts';
import { readMark } from './marks.ts';
import type { Fault, Place, Row } from './tables.ts';

/** A cell that says something else than the file. */
export interface Change {
  place: Place;
  file: string;
  was: string;
  is: string;
}

/** What the rows of a workbook would do to the entries that are there. */
export interface Reading {
  drafts: Draft[];
  changed: Change[];
  /** The row was exported before the file was changed: neither of the two is sure. */
  conflicts: Change[];
  faults: Fault[];
}

const noMarks = 'this sheet as it is exported anew, with its last column, and your changes in it';

/** Notes that a row and its file differ, and that neither is sure; of a sheet without marks, once. */
export function addConflict(row: Row, change: Change, { conflicts, faults }: Reading): void {
  if (row.read(markHeader) !== undefined) {
    conflicts.push(change);
    return;
  }
  const { sheet } = row.find(markHeader);
  if (faults.some(({ place, write }) => place.sheet === sheet && write === noMarks)) return;
  const found = `changes, and no column “${markHeader}”`;
  faults.push({ place: { sheet, row: 1 }, found, write: noMarks });
}

/** The facts of a row, laid over those that are there today. */
export function readRow(
  row: Row,
  today: Facts | undefined,
  file: string,
  { whole, into }: { whole: string; into: Reading },
): Facts {
  const mark = readMark(row.identify(markHeader));
  const sameWhole = row.layout.rows === 'entries' || mark?.sameWhole(whole) === true;
  let facts = today ?? {};
  for (const column of row.layout.columns) {
    const cell = row.read(column.header);
    if (cell === undefined) continue;
    const place = row.find(column.header);
    const reading = readCell(cell, column);
    if (!('fact' in reading)) {
      into.faults.push({ place, ...reading });
      continue;
    }
    const was = showFact(readFact(today, column.path), column.kind);
    const is = showFact(reading.fact, column.kind);
    if (was === is) continue;
    if (today !== undefined) {
      // The cell says what it said when it was exported: the file has changed since, and is right.
      if (mark?.sameCell(column.header, is)) continue;
      const change = { place, file, was, is };
      if (!sameWhole || !mark?.sameCell(column.header, was)) {
        addConflict(row, change, into);
        continue;
      }
      into.changed.push(change);
    }
    facts = setFact(facts, column.path, reading.fact);
  }
  return facts;
}
