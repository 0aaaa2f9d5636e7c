import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kitCouncil } from '../tests/fixtures/kit-site.ts';
import { makeCouncil } from './new-council/make-council.ts';

/*
 * Writes a small, whole content folder for another council, from the invented one. It asks nothing,
 * and writes into a folder that is empty or not there.
 */
/** It goes with every council's content. */
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

const fault = await findFault();
if (fault !== undefined || !name || !folder) {
  console.error(fault);
  process.exitCode = 1;
} else {
  const example = await Promise.all(
    globSync('**/*.*', { cwd: kitCouncil })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map(async (file): Promise<[string, Uint8Array]> => [
        `content/${file}`,
        await readFile(join(kitCouncil, file)),
      ]),
  );
  const files = makeCouncil(new Map(example), name);
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
