import { unzipSync, zipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import type { Cell } from './cells.ts';

/** A sheet of a workbook. The first row is the first line, empty ones among them. */
export interface Sheet {
  sheet: string;
  rows: readonly (readonly Cell[])[];
  /** The ranges of cells that were joined, as "B2:C3". */
  merged: readonly string[];
}

/** A sheet to be written: every cell is text. */
export interface TextSheet {
  sheet: string;
  rows: readonly (readonly string[])[];
  /** How many characters each column is wide. */
  widths: readonly number[];
}

/** The workbook is none, or so large that it is not opened; the message says what to do. */
export class WorkbookFault extends Error {}

const most = { bytes: 5_000_000, parts: 300, unpacked: 60_000_000, rows: 20_000, columns: 200 };

/** The bytes of a workbook in which every cell is text, so that no program reads it otherwise. */
export async function writeWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  const written = writeXlsx(
    sheets.map(({ sheet, rows, widths }) => ({
      sheet,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, at) =>
        row.map((value) => ({
          value,
          type: String,
          format: '@',
          alignVertical: 'top' as const,
          ...(at === 0 ? { fontWeight: 'bold' as const } : { wrap: true }),
        })),
      ),
    })),
  );
  return new Uint8Array(await written.toBuffer());
}

/** The parts of a workbook, unpacked no further than the limits. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes.length > most.bytes) {
    throw new WorkbookFault(`a file of at most ${most.bytes} bytes; this has ${bytes.length}`);
  }
  let parts = 0;
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        parts += 1;
        size += originalSize;
        if (parts > most.parts || size > most.unpacked) {
          throw new WorkbookFault('a smaller file: this one unpacks to far more than a directory');
        }
        return true;
      },
    });
  } catch (fault) {
    if (fault instanceof WorkbookFault) throw fault;
    throw new WorkbookFault('an .xlsx file: in your program, save it as "Excel workbook"');
  }
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The name of each sheet, by the part that holds it. */
function nameParts(parts: Record<string, Uint8Array>): Map<string, string> {
  const links = new Map(
    [...decode(parts['xl/_rels/workbook.xml.rels']).matchAll(/<Relationship\s[^>]*>/g)].map(
      ([tag]) => [
        /\bId="([^"]*)"/.exec(tag)?.[1],
        /\bTarget="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1] ?? '',
      ],
    ),
  );
  return new Map(
    [...decode(parts['xl/workbook.xml']).matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => [
      `xl/${links.get(/\br:id="([^"]*)"/.exec(tag)?.[1]) ?? ''}`,
      /\bname="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
}

const readMerged = (xml: string): string[] =>
  [...xml.matchAll(/<mergeCell\s[^>]*ref="([^"]*)"/g)].map(([, ref = '']) => ref);

/** A row, or a cell, with all its attributes, and whether it closes at once. */
const rowOrCell = /<(?:\w+:)?(row|c)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>(<\/)?/g;

/**
 * Whether a part says something further away than the limits, or has a row where no program has any:
 * to read it would fill all cells before it. Programs do write empty cells and rows far away.
 */
const isFarOut = (xml: string): boolean =>
  xml.matchAll(rowOrCell).some(([tag, element, end]) =>
    [...tag.matchAll(/\sr\s*=\s*["']([^"']*)/g)].some(([, at = '']) => {
      if (element === 'row') return !/^\d{1,7}$/.test(at) || Number(at) > 1_048_576;
      if (end !== undefined || tag.endsWith('/>')) return false;
      const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(at) ?? [];
      if (letters === undefined) return true;
      const column = Array.from(letters).reduce(
        (sum, each) => sum * 26 + each.charCodeAt(0) - 64,
        0,
      );
      return column > most.columns || Number(row) > most.rows;
    }),
  );

const refuseSize = (sheet: string): WorkbookFault =>
  new WorkbookFault(`at most ${most.rows} rows and ${most.columns} columns in ${sheet}`);

/** The sheets of a workbook. Throws a `WorkbookFault` where it is none, or too large. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = unpack(bytes);
  const names = nameParts(parts);
  const merged = new Map<string, string[]>();
  for (const [part, content] of Object.entries(parts)) {
    const xml = decode(content);
    const name = names.get(part) ?? part;
    if (isFarOut(xml)) throw refuseSize(name);
    merged.set(name, readMerged(xml));
  }
  let sheets: Awaited<ReturnType<typeof readXlsx<Cell>>>;
  try {
    // Packed anew, a part holds no more than what was unpacked above.
    sheets = await readXlsx<Cell>(Buffer.from(zipSync(parts, { level: 0 })), {
      trim: false,
      parseNumber: (number): Cell => ({ number }),
    });
  } catch {
    throw new WorkbookFault('an .xlsx file: in your program, save it as "Excel workbook"');
  }
  return sheets.map(({ sheet, data }) => {
    const wide = data.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (data.length > most.rows || wide > most.columns) throw refuseSize(sheet);
    const rows = data.map((row) =>
      row.map((cell): Cell => (typeof cell === 'function' ? null : cell)),
    );
    return { sheet, rows, merged: merged.get(sheet) ?? [] };
  });
}
