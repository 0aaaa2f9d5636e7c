import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../../scripts/find-browser.ts';
import { exportSheets } from '../../../../src/spreadsheet/export-sheets.ts';
import {
  readWorkbook,
  WorkbookFault,
  writeWorkbook,
} from '../../../../src/spreadsheet/workbook.ts';
import {
  changeFiles,
  councilFiles,
  hostileCells,
  planSheets,
  readAll,
} from '../../../fixtures/spreadsheets.ts';

const sheets = [
  { sheet: 'One', rows: [['a', 'b'], ...hostileCells.map((cell) => [cell, ''])], widths: [9, 9] },
];

/** The council with every hostile text in a service: as a text, and as words in one cell. */
const hostileCouncil = (): Map<string, Uint8Array> => {
  const words = hostileCells.map((cell) => JSON.stringify(cell)).join(', ');
  return changeFiles(councilFiles(), 'content/services/family-team.md', (text) =>
    text.replace(
      'areas: ',
      `eligibility: ${JSON.stringify(hostileCells.join(' | '))}\nkeywords: [${words}]\nareas: `,
    ),
  );
};

/** The workbook of the hostile cells, with one row more at its end. */
async function addRow(row: string): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbook(sheets));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [name]: strToU8(xml.replace('</sheetData>', `${row}</sheetData>`)),
  });
}

describe('a workbook', () => {
  test('gives back every hostile cell as it was', async () => {
    const [sheet] = await readWorkbook(await writeWorkbook(sheets));
    expect(sheet?.rows.slice(1).map(([cell]) => cell)).toEqual(hostileCells);
    expect(sheet?.rows[0]).toEqual(['a', 'b']);
  });

  test('keeps every cell as text', async () => {
    const parts = unzipSync(await writeWorkbook(sheets));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const cells = [...xml.matchAll(/<c r="A[^>]*>/g)].map(([tag]) => tag);
    expect(cells).toHaveLength(hostileCells.length + 1);
    for (const cell of cells) expect(cell).toMatch(/ t="(s|inlineStr)"/);
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toMatch(
      /formatCode="@"|numFmtId="49"/,
    );
  });

  test('says which cells are joined', async () => {
    const parts = unzipSync(await writeWorkbook(sheets));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const joined = xml.replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
    );
    const [sheet] = await readWorkbook(zipSync({ ...parts, [name]: strToU8(joined) }));
    expect(sheet?.merged).toEqual(['A2:B3']);
  });

  test('that is none, or too large, is not opened', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    for (const [bytes, words] of [
      [strToU8('key;title\n'), 'save it as'],
      [zipSync({ 'content.xml': strToU8('<a/>') }), 'save it as'],
      [bomb, 'unpacks to far more'],
      [new Uint8Array(6_000_000), 'at most 5000000 bytes'],
    ] as const) {
      await expect(readWorkbook(bytes)).rejects.toThrow(WorkbookFault);
      await expect(readWorkbook(bytes)).rejects.toThrow(words);
    }
  });

  test.each([
    [
      'a cell far away',
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>',
    ],
    ['a cell in a column far away', '<row r="900"><c r="GS900"><v>1</v></c></row>'],
    ['a cell in a row far away', '<row><c s="1" r="A20001"><v>1</v></c></row>'],
    ['a row where no program has one', '<row spans="1:2" r="99999999999"/>'],
    ['a row that hides where it is', `<row a='>' r = "1e9"/>`],
    ['a cell that hides where it is', '<row r="900"><c r="&#88;&#70;&#68;900"><v>1</v></c></row>'],
  ])('with %s is not opened, and says which sheet', async (_, row) => {
    await expect(readWorkbook(await addRow(row))).rejects.toThrow(
      'at most 20000 rows and 200 columns in One',
    );
  });

  test.each([
    ['row', '<row r="1048576" hidden="1"/>'],
    ['cell', '<row r="1048576"><c r="XFD1048576" s="1"/></row>'],
    ['cell that closes by itself', '<row r="900"><c r="XFD900" s="1"></c></row>'],
  ])('with an empty %s far away is read', async (_, row) => {
    const [sheet] = await readWorkbook(await addRow(row));
    expect(sheet?.rows).toHaveLength(hostileCells.length + 1);
  });

  test('with what is hostile in its facts changes nothing when it comes back', async () => {
    const files = hostileCouncil();
    const bytes = await writeWorkbook(exportSheets(await readAll(files)));
    const plan = await planSheets(await readWorkbook(bytes), files);
    expect(plan).toMatchObject({ changed: [], conflicts: [], faults: [], problems: [] });
    expect(plan.files.size).toBe(0);
  });
});

const office = isInstalled('soffice');

/** A file as LibreOffice saves it in another form, unattended. */
function convert(folder: string, from: string, to: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const values = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to];
  const { status } = spawnSync('soffice', [...values, '--outdir', folder, join(folder, from)]);
  expect(status).toBe(0);
}

test(
  office
    ? 'LibreOffice opens it, saves it twice and gives back the same facts'
    : 'LibreOffice is not installed: what it saves is not tried',
  async () => {
    if (!office) {
      console.log('LibreOffice is not installed: apt install libreoffice-calc-nogui');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
    try {
      const files = hostileCouncil();
      const sheet = [...exportSheets(await readAll(files)), ...sheets];
      writeFileSync(join(folder, 'a.xlsx'), await writeWorkbook(sheet));
      convert(folder, 'a.xlsx', 'ods');
      rmSync(join(folder, 'a.xlsx'));
      convert(folder, 'a.ods', 'xlsx');
      const saved = await readWorkbook(readFileSync(join(folder, 'a.xlsx')));
      const own = saved.find((each) => each.sheet === 'One');
      expect(own?.rows.slice(1).map(([cell]) => cell)).toEqual(hostileCells);
      const plan = await planSheets(
        saved.filter((each) => each !== own),
        files,
      );
      expect(plan).toMatchObject({ changed: [], conflicts: [], faults: [], problems: [] });
      expect(plan.files.size).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
