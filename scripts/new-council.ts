import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findContentProblems } from '../src/content-check/content-problems.ts';
import { formatReport } from '../src/content-check/problems.ts';
import { sourceOf } from '../tests/fixtures/content-source.ts';
import { kitCouncil } from '../tests/fixtures/kit-site.ts';
import { makeCouncil, type Files } from './new-council/make-council.ts';

/*
 * Writes a small, whole content folder for another council, from the invented one. It asks nothing,
 * and writes into a folder that is empty or not there.
 */

/** What editors read: it goes with the content of every council. */
const handbook = 'content/README.md';

const [name, folder] = process.argv.slice(2);

/** Why nothing is written; nothing where all is well. */
async function findFault(): Promise<string | undefined> {
  if (!name || !folder) return 'Write: npm run new-council -- "Name of the council" folder';
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    return `${folder} is not empty: choose another folder, or move what is in it away`;
  }
  return existsSync(handbook) ? undefined : `${handbook}, the handbook of editors, is not there`;
}

/** The files of the example, by path. */
async function readExample(): Promise<Files> {
  const files = globSync('**/*.*', { cwd: kitCouncil })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map(async (file): Promise<[string, Uint8Array]> => [
      `content/${file}`,
      await readFile(join(kitCouncil, file)),
    ]);
  return new Map(await Promise.all(files));
}

/** The content of a council of this name, or why there can be none. */
async function make(council: string): Promise<Files | string> {
  try {
    const files = makeCouncil(await readExample(), council);
    const problems = await findContentProblems('nowhere', sourceOf(files));
    return problems.length === 0
      ? files
      : `Write another name: with this one, the content is not valid\n\n${formatReport(problems)}`;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

const fault = await findFault();
const files = fault ?? (await make(name ?? ''));
if (typeof files === 'string' || folder === undefined) {
  console.error(files);
  process.exitCode = 1;
} else {
  for (const [file, bytes] of files) {
    const path = join(folder, file.replace('content/', ''));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  await copyFile(handbook, join(folder, 'README.md'));
  console.log(`${files.size + 1} files are in ${folder}. Put them in the place of content/, then run:
  npm run check:launch   what is still an example, and what is missing
  npm start              the site`);
}
