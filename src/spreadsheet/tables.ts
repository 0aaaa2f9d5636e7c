import { findNearest } from '../content-check/nearest.ts';
import { cleanText, type Cell } from './cells.ts';
import { identityHeaders, layouts, listHeaders, removeHeader, type Layout } from './layouts.ts';
import { readMeSheet } from './read-me.ts';
import type { Sheet } from './workbook.ts';

/** A cell of a workbook, as an editor finds it. */
export interface Place {
  sheet: string;
  /** Counted from 1; without one, the whole sheet is meant. */
  row?: number;
  /** The letter above the column. */
  column?: string;
  /** The first line of the column. */
  header?: string;
}

/** Something that cannot be imported, in the words of the content check. */
export interface Fault {
  place: Place;
  found: string;
  write: string;
  /** What may stand there: the report offers the one that is most like what was found. */
  options?: readonly string[];
}

/** A row that says something. */
export interface Row {
  layout: Layout;
  /** The cell of a header; nothing where the column is not there. */
  read: (header: string) => Cell | undefined;
  /** The text of a cell that says which row it is; empty where nothing stands there. */
  identify: (header: string) => string;
  find: (header: string) => Place;
}

/** The letters of a column, counted from 0. */
function nameColumn(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : nameColumn(Math.floor(at / 26) - 1) + last;
}

const readText = (cell: Cell | undefined): string => {
  if (typeof cell === 'string') return cleanText(cell);
  return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : '';
};

const isEmpty = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && cleanText(cell) === '');

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function readTable(layout: Layout, { sheet, rows, merged }: Sheet, faults: Fault[]): Row[] {
  const [top = [], ...below] = rows;
  const known = listHeaders(layout);
  const columns = new Map<string, number>();
  const refuse = (
    place: Omit<Place, 'sheet'>,
    found: string,
    write: string,
    options = known,
  ): void => {
    faults.push({ place: { sheet, ...place }, found, write, options });
  };
  for (const range of merged)
    refuse({}, `${range}, joined into one cell`, 'cells that are not joined', []);
  top.forEach((cell, at) => {
    const header = readText(cell);
    const name = known.find((each) => isSame(each, header));
    const place = { row: 1, column: nameColumn(at) };
    if (name === undefined) {
      const used = below.some((row) => !isEmpty(row[at] ?? null));
      if (header === '' && !used) return;
      refuse(place, JSON.stringify(header), 'the name of a column, or take the column out');
    } else if (columns.has(name)) {
      refuse(place, `${name}, which stands above another column as well`, 'each column once', []);
    } else columns.set(name, at);
  });
  const needed = layout.rows === 'entries' ? ['key'] : identityHeaders[layout.rows];
  for (const name of needed.filter((each) => !columns.has(each))) {
    refuse({ row: 1 }, 'nothing', `a column with the name ${name}`, []);
  }
  if (needed.some((name) => !columns.has(name))) return [];
  return below.flatMap((cells, at): Row[] => {
    const says = [...columns].some(
      ([name, column]) => known.indexOf(name) < known.length - 1 && !isEmpty(cells[column] ?? null),
    );
    const row = at + 2;
    const read = (header: string): Cell | undefined => {
      const column = columns.get(header);
      return column === undefined ? undefined : (cells[column] ?? null);
    };
    const find = (header: string): Place => {
      const column = columns.get(header);
      return {
        sheet,
        row,
        header,
        ...(column === undefined ? {} : { column: nameColumn(column) }),
      };
    };
    return says ? [{ layout, read, find, identify: (header) => readText(read(header)) }] : [];
  });
}

/** The rows of all sheets that say something; what is wrong with a sheet goes to `faults`. */
export function readTables(sheets: readonly Sheet[], faults: Fault[]): Row[] {
  const names = layouts.map(({ sheet }) => sheet);
  const tables = new Map<string, Sheet>();
  for (const sheet of sheets) {
    const name = sheet.sheet.trim();
    const layout = layouts.find((each) => isSame(each.sheet, name));
    if (layout) tables.set(layout.sheet, { ...sheet, sheet: layout.sheet });
    else if (!isSame(name, readMeSheet) && sheet.rows.some((row) => !row.every(isEmpty))) {
      faults.push({
        place: { sheet: name },
        found: JSON.stringify(name),
        write: `one of the sheets ${names.join(', ')}, or take it out`,
        options: names,
      });
    }
  }
  if (tables.size === 0 && faults.length === 0) {
    faults.push({
      place: { sheet: '(whole file)' },
      found: 'none of them',
      write: `the sheets ${names.join(', ')}`,
    });
  }
  return layouts.flatMap((layout) => {
    const table = tables.get(layout.sheet);
    return table ? readTable(layout, table, faults) : [];
  });
}

/** Whether a row is to be taken out, or what is wrong with the cell that says so. */
export function readRemove(row: Row, faults: Fault[]): boolean {
  const text = row.identify(removeHeader);
  if (text === '' || /^no$/i.test(text)) return false;
  if (/^yes$/i.test(text)) return true;
  faults.push({
    place: row.find(removeHeader),
    found: JSON.stringify(text),
    write: 'yes, or nothing',
  });
  return false;
}

/** What was probably meant where a fault is. */
export const guessMeant = ({ found, options = [] }: Fault): string | undefined =>
  findNearest(found.replace(/^"|"$/g, ''), options);
