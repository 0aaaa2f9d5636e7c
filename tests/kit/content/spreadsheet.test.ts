import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { readWorkbook, writeWorkbook } from '../../../src/spreadsheet/workbook.ts';
import { Workbook } from '../../fixtures/spreadsheets.ts';
import { findChangedLines } from '../../fixtures/written-facts.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'council-'));
  cpSync('tests/fixtures/second-council/content', join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A command as an editor runs it: what it says, and whether it went well. */
function run(script: string, ...words: string[]): { said: string; well: boolean } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [resolve(`scripts/${script}.ts`), ...words],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SITE_DATE: siteDate } },
  );
  return { said: stdout + stderr, well: status === 0 };
}

/** Changes the workbook of the council on the disk. */
async function edit(change: (workbook: Workbook) => unknown): Promise<void> {
  const file = join(root, 'content.xlsx');
  const workbook = new Workbook(await readWorkbook(readFileSync(file)));
  change(workbook);
  const sheets = workbook.sheets.map(({ sheet, rows }) => ({
    sheet,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : ''))),
    widths: [],
  }));
  writeFileSync(file, await writeWorkbook(sheets));
}

/** How many services and places the council has. */
const count = ['services', 'places'].flatMap((folder) =>
  readdirSync(`tests/fixtures/second-council/content/${folder}`),
).length;

const team = (): string => readFileSync(join(root, 'content/services/family-team.md'), 'utf8');

test('a spreadsheet goes out, is changed, is looked at, and is written', async () => {
  const before = team();
  expect(run('export-sheet')).toEqual({
    said: `content.xlsx: ${count} services and places. Its first sheet says how to use it.\n`,
    well: true,
  });
  expect(run('import-sheet', 'content.xlsx')).toEqual({
    said: `unchanged: ${count} files\n`,
    well: true,
  });
  expect(run('export-sheet').said).toContain('content.xlsx is there');

  await edit((workbook) => workbook.set('Phones', ['family-team', '1'], 'label', 'Office'));
  const dry = run('import-sheet', 'content.xlsx');
  expect(dry.well).toBe(true);
  expect(dry.said).toContain('label: "Family team" → "Office"');
  expect(dry.said).toContain('Nothing was written.');
  expect(team()).toBe(before);

  const written = run('import-sheet', 'content.xlsx', '--write');
  expect(written.well).toBe(true);
  expect(written.said).toContain('Written: 1 files.');
  expect(findChangedLines(before, team())).toEqual([
    '-    label: Family team',
    '+    label: Office',
  ]);
  expect(run('import-sheet', 'content.xlsx').said).toBe(`unchanged: ${count} files\n`);
});

test('one fault, and nothing of it is written', async () => {
  const before = team();
  run('export-sheet');
  await edit((workbook) =>
    workbook
      .set('Phones', ['family-team', '1'], 'label', 'Office')
      .add('Services', { key: 'new-line', title: 'New Line' }),
  );
  const found = run('import-sheet', 'content.xlsx', '--write');
  expect(found.well).toBe(false);
  expect(found.said).toMatch(
    /Services, row \d+, column E, provider\n {4}found: nothing\n {4}write: Provider: Who runs it/,
  );
  expect(found.said).toContain('Nothing was written');
  expect(team()).toBe(before);
  expect(existsSync(join(root, 'content/services/new-line.md'))).toBe(false);
});

test('what is no workbook is named', () => {
  const refuse = (words: readonly string[], said: string): void => {
    const [script = '', ...others] = words;
    const found = run(script, ...others);
    expect(found.well).toBe(false);
    expect(found.said).toContain(said);
  };
  writeFileSync(join(root, 'a.csv'), 'key,title\n');
  refuse(['import-sheet', 'a.csv'], 'an .xlsx file');
  refuse(['import-sheet', 'b.xlsx'], 'a file that is there');
  refuse(['import-sheet'], 'Say which file');
});
