import type { Fact, Facts } from '../content-writer/facts.ts';
import { showFact } from './cells.ts';
import { listItems, readFact, type Entry } from './entries.ts';
import { readHours } from './hours.ts';
import { identityHeaders, layouts, listHeaders, type Layout } from './layouts.ts';
import { writeMark } from './marks.ts';
import { describeSheets } from './read-me.ts';
import type { TextSheet } from './workbook.ts';

/** The cells of one row by their headers: of an entry, or of an item of a list. */
const showCells = ({ columns }: Layout, facts: Facts): Map<string, string> =>
  new Map(columns.map(({ header, path, kind }) => [header, showFact(readFact(facts, path), kind)]));

/** All that a sheet says of one list of an entry, to tell whether it has changed since. */
export const showWhole = (layout: Layout, items: readonly Facts[]): string =>
  JSON.stringify(items.map((item) => [...showCells(layout, item).values()]));

function showRow(
  layout: Layout,
  identity: readonly string[],
  whole: string,
  facts: Facts,
): string[] {
  const cells = showCells(layout, facts);
  const remove = layout.rows === 'entries' ? [] : [''];
  return [...identity, ...cells.values(), ...remove, writeMark(whole, cells)];
}

/** The rows of one list: each item with its number. */
const showItems = (
  layout: Layout,
  identity: readonly string[],
  items: readonly Facts[],
): string[][] =>
  items.map((item, at) =>
    showRow(layout, [...identity, String(at + 1)], showWhole(layout, items), item),
  );

function showEntry(layout: Layout, { key, facts }: Entry): string[][] {
  if (layout.rows === 'entries') return [showRow(layout, [], showWhole(layout, [facts]), facts)];
  if (layout.rows === 'items') return showItems(layout, [key], listItems(facts[layout.list]));
  const showHours = (phone: string, place: string, hours: Fact | undefined): string[][] =>
    showItems(layout, [key, phone, place], readHours(hours, layout.list));
  return [
    ...showHours('', '', facts['openingHours']),
    ...listItems(facts['hoursAt']).flatMap(({ place, hours }) =>
      showHours('', showFact(place, 'text'), hours),
    ),
    ...listItems(facts['phones']).flatMap(({ hours }, at) => showHours(String(at + 1), '', hours)),
  ];
}

/** How wide a column is that holds these texts. */
const measure = (texts: readonly string[]): number =>
  Math.min(50, Math.max(8, ...texts.map((text) => text.length + 2)));

/** The sheets of a workbook that say what services and places say. */
export function exportSheets(entries: readonly Entry[]): TextSheet[] {
  const sheets = layouts.map((layout) => {
    const headers = listHeaders(layout);
    const found = entries.filter(({ folder }) => folder === layout.folder);
    const rows = [headers, ...found.flatMap((entry) => showEntry(layout, entry))];
    const widths = headers.map((header, at) =>
      at < identityHeaders[layout.rows].length || at < headers.length - 1
        ? measure(rows.map((row) => row[at] ?? ''))
        : header.length + 2,
    );
    return { sheet: layout.sheet, rows, widths };
  });
  return [describeSheets(), ...sheets];
}
