// npm run export:sheet [FILE]: writes services and places into a spreadsheet, every cell as text.
import { existsSync, writeFileSync } from 'node:fs';
import { formatReport } from '../src/content-check/problems.ts';
import { openContent } from '../src/content-check/content-source.ts';
import { readEntries } from '../src/spreadsheet/entries.ts';
import { exportSheets } from '../src/spreadsheet/export-sheets.ts';
import { writeWorkbook } from '../src/spreadsheet/workbook.ts';

const file = process.argv[2] ?? 'content.xlsx';
const entries = await readEntries(openContent(process.cwd()));
const problems = entries.flatMap((entry) => ('write' in entry ? [entry] : []));
if (problems.length > 0) {
  console.error(formatReport(problems));
  process.exitCode = 1;
} else if (existsSync(file)) {
  console.error(`${file} is there, perhaps with changes. Move it, or give another name.`);
  process.exitCode = 1;
} else {
  const found = entries.flatMap((entry) => ('bytes' in entry ? [entry] : []));
  writeFileSync(file, await writeWorkbook(exportSheets(found)));
  console.log(`${file}: ${found.length} services and places. Its first sheet says how to use it.`);
}
