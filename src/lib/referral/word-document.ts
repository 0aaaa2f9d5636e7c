import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { isRightToLeft } from './direction.ts';
import type { Row, WordBlock, WordModel } from './document-model.ts';

const language = 'en-GB';
const ink = '14233A';
const danger = 'B3202C';
/** Twentieths of a point: a page of A4 less its margins, in two columns and in three. */
const columns = [3400, 5600] as const;
const sides = [3000, 3000, 3000] as const;

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
    children,
  });

/** A paragraph of some words, in the direction in which they run. */
const paragraph = (
  text: string,
  run: Omit<IRunOptions, 'text' | 'children' | 'rightToLeft'> = {},
  look: Omit<IParagraphOptions, 'text' | 'children' | 'bidirectional'> = {},
): Paragraph => {
  const turned = isRightToLeft(text) ? { rightToLeft: true } : {};
  // XML has no room for these two, and Word refuses a file that holds them.
  const safe = text.replace(/[\uFFFE\uFFFF]/g, '');
  return new Paragraph({
    ...look,
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    children: [new TextRun({ ...run, ...turned, text: safe })],
  });
};

const words = (text: string, strong = false): Paragraph =>
  paragraph(text, strong ? { bold: true, boldComplexScript: true } : {});

/** A table: names of its columns with their widths, and in each row a question with its answers. */
function table(
  names: readonly string[],
  widths: readonly number[],
  rows: readonly (Pick<Row, 'label' | 'hint'> & { answers: readonly (readonly string[])[] })[],
): Table {
  const place = (index: number): number => widths[index] ?? 0;
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    // Word tells readers which cells are headers only where the look says that there are.
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: names.map((name, index) => cell(place(index), [words(name, true)])),
      }),
      ...rows.map(
        ({ label, hint, answers }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(place(0), [words(label, true), ...(hint ? [words(hint)] : [])]),
              ...answers.map((lines, index) =>
                cell(
                  place(index + 1),
                  lines.map((line) => words(line)),
                ),
              ),
            ],
          }),
      ),
    ],
  });
}

const isTable = (block: WordBlock | undefined): boolean =>
  block?.kind === 'table' || block?.kind === 'sides';

/** A block of a document, apart from the table that may stand before it. */
function blockParts(block: WordBlock, before: WordBlock | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(
          block.text,
          {},
          {
            heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            keepNext: true,
            pageBreakBefore: block.newPage === true,
            spacing: { before: 320, after: 120 },
          },
        ),
      ];
    case 'text':
      return [
        paragraph(block.text, {}, { spacing: { before: isTable(before) ? 240 : 0, after: 160 } }),
      ];
    case 'table':
      return [
        table(
          block.columns,
          columns,
          block.rows.map(({ answer, ...row }) => ({ ...row, answers: [answer] })),
        ),
      ];
    case 'sides':
      return [table(block.columns, sides, block.rows)];
  }
}

const marked: IRunOptions = { bold: true, color: danger };

/** What stands at the head of every page, so that no page alone can be taken for another thing. */
const markLine = (mark: string): Paragraph =>
  paragraph(mark, { ...marked, size: 28 }, { spacing: { after: 160 } });

/**
 * A Word file (.docx) of a document: real headings, tables whose first row is a header, language
 * and title set, each paragraph in its own direction, and a mark, if there is one, on every page. `day` (ISO) is the only date in it, so the same words give the same bytes.
 */
export async function wordFile(
  { title, mark, foot = 'Confidential.', blocks }: WordModel,
  day: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: language } } },
        title: {
          run: { size: 44, bold: true, color: ink },
          paragraph: { spacing: { after: 200 } },
        },
        heading1: { run: { size: 30, bold: true, color: ink } },
        heading2: { run: { size: 25, bold: true, color: ink } },
      },
    },
    sections: [
      {
        ...(mark === undefined
          ? {}
          : { headers: { default: new Header({ children: [markLine(mark)] }) } }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  ...(mark === undefined ? [] : [new TextRun({ ...marked, text: `${mark} ` })]),
                  new TextRun({ children: [`${foot} Page `, PageNumber.CURRENT, ' of '] }),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          paragraph(title, {}, { heading: HeadingLevel.TITLE }),
          ...blocks.flatMap((block, index) => blockParts(block, blocks[index - 1])),
        ],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(made)));
  const midnight = `${day}T00:00:00Z`;
  const core = new TextDecoder()
    .decode(files['docProps/core.xml'])
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, midnight);
  files['docProps/core.xml'] = strToU8(core);
  return Uint8Array.from(zipSync(files, { mtime: `${day}T12:00:00` }));
}
