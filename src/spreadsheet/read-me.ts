import { layouts, left } from './layouts.ts';
import type { TextSheet } from './workbook.ts';

export const readMeSheet = 'Read me';

const rules = [
  ['How to use this file', ''],
  ['Save', 'As .xlsx ("Excel workbook"). A CSV file would lose zeros, days and times.'],
  ['Cells', 'Every cell is text. Days are written as 2026-11-21, and times as 09:00 or 17:30.'],
  [
    'Lists',
    'Words in one cell have "; " between. A word that holds ";" stands in "straight quotes".',
  ],
  ['Yes or no', 'The words yes and no.'],
  ['An empty cell', 'leaves the fact out. Where it said something before, the fact is taken away.'],
  ['A row that is not here', 'changes nothing: to retire a service, set its status to closed.'],
  ['key', 'never changes. A new key is a new service or place.'],
  ['item', 'counts the numbers or spans of a service. Leave it empty in a row that you add.'],
  ['remove', 'yes takes the number or span of this row out.'],
  ['phone', 'of hours: the item of the number, or the number of one that you add; empty for all.'],
  ['place', 'of hours: the key of a place of the service, where they are those of that place.'],
  [
    'days',
    'in Hours: mon; tue; sat; bank-holidays and so on, or the one word always without times.',
  ],
  ['on', 'in Closed on: a day, or bank-holidays. For several days write from and to in its place.'],
  ['do not change', 'The last column tells an import what stood here. Leave it alone.'],
  ['Columns', 'may be moved, hidden or left out, but not renamed. Join no cells.'],
  ['Not in this file', ['the text below the facts', ...left].join('; ')],
  ['What an import does', 'It only reports, until it is told to write. It writes all, or nothing.'],
];

/** The sheet that tells an editor how the others are used, and which words may stand in them. */
export function describeSheets(): TextSheet {
  const words = layouts.flatMap(({ sheet, columns }) =>
    columns
      .filter(({ options }) => options.length > 0)
      .map(({ header, options }) => [`${sheet}, ${header}`, options.join('; ')]),
  );
  const rows = [...rules, ['Words that may stand in a column', ''], ...words];
  return { sheet: readMeSheet, rows, widths: [34, 90] };
}
