import { shorten } from '../content-check/problems.ts';
import { isSeen, typeAnew } from '../content-check/text-problems.ts';
import type { Fact } from '../content-writer/facts.ts';
import type { Column, Kind } from './layouts.ts';

/** What stood in a cell as a number, as it was written. */
interface NumberCell {
  number: string;
}

/** What a cell of a workbook holds. */
export type Cell = string | boolean | Date | NumberCell | null;

/** What a cell says, or what to write in its place. A cell that is empty says nothing. */
export type CellReading = { fact: Fact | undefined } | { found: string; write: string };

/** Text as it was meant: without what a spreadsheet program puts into it unasked. */
export const cleanText = (text: string): string =>
  text
    .replace(/_x000D_/gi, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@\t])/, '');

/** Words in one cell. A word that holds ";" or begins with a straight quote stands in quotes. */
const joinWords = (words: readonly Fact[]): string =>
  words
    .map((word) => {
      const text = typeof word === 'string' ? cleanText(word) : JSON.stringify(word);
      return /^"|;/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join('; ');

const splitWords = (text: string): string[] =>
  [...text.matchAll(/\s*("(?:[^"]|"")*"(?=\s*(?:;|$))|[^;]*)\s*(?:;|$)/g)]
    .map(([, word = '']) =>
      /^".*"$/s.test(word.trim()) ? word.trim().slice(1, -1).replaceAll('""', '"') : word.trim(),
    )
    .filter((word) => word !== '');

/** A fact as a cell shows it. */
export function showFact(fact: Fact | undefined, kind: Kind): string {
  if (fact === undefined || fact === null) return '';
  if (kind === 'words' && Array.isArray(fact)) return joinWords(fact);
  if (kind === 'yes' && typeof fact === 'boolean') return fact ? 'yes' : 'no';
  if (typeof fact === 'string') return cleanText(fact);
  return JSON.stringify(fact);
}

/** What to write where a program has made a number of a text. */
function remedyForNumber({ header, path }: Column, number: string): string {
  const name = path[path.length - 1] ?? '';
  if (/number$/i.test(name)) {
    return /^[1-9]\d{8,9}$/.test(number)
      ? `the number as text: is this a number without its leading zero? 0${number}`
      : 'the number as text, with its first 0 and its spaces';
  }
  if (/^(opens|closes)$/.test(name)) return 'the time as text, as 09:00 or 17:30';
  if (/date/i.test(name)) return 'the day as text, as 2026-11-21';
  return `text: make the column ${header} "Text" in your program, and type it again`;
}

/** What a cell says in a column. */
export function readCell(cell: Cell, column: Column): CellReading {
  const { kind } = column;
  if (cell === null) return { fact: undefined };
  if (cell instanceof Date) {
    const found = `the date ${Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)}`;
    return { found, write: remedyForNumber(column, '') };
  }
  if (typeof cell === 'boolean') {
    if (kind === 'yes') return { fact: cell };
    return { found: String(cell).toUpperCase(), write: remedyForNumber(column, '') };
  }
  if (typeof cell !== 'string') {
    if (kind === 'number') return { fact: Number(cell.number) };
    return { found: `the number ${cell.number}`, write: remedyForNumber(column, cell.number) };
  }
  const text = cleanText(cell);
  if (text === '') return { fact: undefined };
  if (!isSeen(text)) return { found: JSON.stringify(shorten(text)), write: typeAnew };
  if (kind === 'words') return { fact: splitWords(text) };
  if (kind === 'number') return { fact: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text };
  if (kind === 'text') return { fact: text };
  const truth = /^(yes|true)$/i.test(text) ? true : /^(no|false)$/i.test(text) ? false : undefined;
  return truth === undefined
    ? { found: JSON.stringify(text), write: 'yes or no' }
    : { fact: truth };
}
