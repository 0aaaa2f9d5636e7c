// npm run import:sheet FILE: says what a spreadsheet would change; with `-- --write`, changes it.
import { readFileSync } from 'node:fs';
import { findContentProblems } from '../src/content-check/content-problems.ts';
import { formatReport } from '../src/content-check/problems.ts';
import { openContent } from '../src/content-check/content-source.ts';
import { planImport } from '../src/spreadsheet/plan-import.ts';
import { formatPlan, isClean } from '../src/spreadsheet/report.ts';
import { readWorkbook, WorkbookFault, type Sheet } from '../src/spreadsheet/workbook.ts';
import { writeAll } from './write-all.ts';

async function read(file: string): Promise<Sheet[] | string> {
  try {
    return await readWorkbook(readFileSync(file));
  } catch (fault) {
    if (fault instanceof WorkbookFault) return `${file}\n    write: ${fault.message}`;
    return `${file}\n    write: the name of a file that is there and can be read`;
  }
}

async function run(file: string, write: boolean): Promise<boolean> {
  const sheets = await read(file);
  if (typeof sheets === 'string') {
    console.error(sheets);
    return false;
  }
  const plan = await planImport(sheets, process.cwd(), openContent(process.cwd()));
  if (Array.isArray(plan)) {
    console.error(formatReport(plan));
    return false;
  }
  console.log(formatPlan(plan));
  if (!isClean(plan)) {
    console.error('Nothing was written: mend what is invalid or in conflict first.');
    return false;
  }
  if (plan.files.size === 0) return true;
  if (!write) {
    console.log(`Nothing was written. To write: npm run import:sheet -- ${file} --write`);
    return true;
  }
  writeAll(plan.files);
  const problems = await findContentProblems(process.cwd());
  console.log(`Written: ${plan.files.size} files.`);
  if (problems.length > 0) console.error(formatReport(problems));
  return problems.length === 0;
}

const [file] = process.argv.slice(2).filter((word) => word !== '--write');
// npm keeps a word that begins with two hyphens for itself, unless two hyphens stand before it.
const write = process.argv.includes('--write') || process.env['npm_config_write'] === 'true';
if (file === undefined) console.error('Say which file: npm run import:sheet FILE');
if (file === undefined || !(await run(file, write))) process.exitCode = 1;
