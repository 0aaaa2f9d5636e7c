import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { z } from 'astro/zod';
import { listForms } from '../../src/editor/configuration.ts';
import { patchLibrary, patchWords } from './patch-library.ts';
import { writeLicences } from './write-licences.ts';

const library = 'node_modules/@sveltia/cms';

/** Beside what is built: what it was built from. */
const recordName = 'built-from.json';
const recordSchema = z.object({ files: z.array(z.string()), digest: z.string() });

/** Our changes to the library, and nothing in place of what it would load for maps and code. */
const fitLibrary: Plugin = {
  name: 'fit-library',
  setup: (build) => {
    build.onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: patchLibrary(await readFile(path, 'utf8')),
    }));
    build.onLoad(
      { filter: /@sveltia[\\/]cms[\\/]locales[\\/]en-(GB|CA)\.json$/ },
      async ({ path }) => ({
        contents: patchWords(await readFile(path, 'utf8')),
        loader: 'json',
      }),
    );
    build.onResolve({ filter: /^(@shikijs\/|leaflet|terra-draw|svgo|exifr)/ }, () => ({
      path: 'nothing',
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: 'export default {};',
    }));
  },
};

/** A digest of files, or nothing where one is not there. */
function digestFiles(files: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const file of files) {
    if (!existsSync(file)) return undefined;
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether a folder holds the editor as the files of today would make it. */
function isFresh(folder: string): boolean {
  const record = join(folder, recordName);
  if (!existsSync(record)) return false;
  const { files, digest } = recordSchema.parse(JSON.parse(readFileSync(record, 'utf8')));
  return digestFiles(files) === digest;
}

/**
 * Builds the editor into a folder of its own, its page apart, where it is not there as the files of
 * today would make it. Throws, and names them, where fields have no words or no form shows them.
 */
export async function buildEditor(folder: string): Promise<void> {
  if (isFresh(folder)) return;
  listForms();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await bundle({
    entryPoints: { editor: 'src/editor/page/editor.ts' },
    outdir: folder,
    chunkNames: '[name]-[hash]',
    ...{ bundle: true, splitting: true, format: 'esm', target: 'es2023', minify: true },
    ...{ legalComments: 'linked', metafile: true, logLevel: 'warning', plugins: [fitLibrary] },
  });
  for await (const asset of glob('npm/assets/*.{woff2,txt}', { cwd: library })) {
    const to = join(folder, relative('npm', asset));
    await mkdir(dirname(to), { recursive: true });
    await cp(join(library, asset), to);
  }
  const inputs = Object.keys(metafile.inputs).filter((file) => !file.startsWith('left-out:'));
  await writeFile(join(folder, 'licences.txt'), await writeLicences(inputs));
  const files = [
    ...inputs.filter((file) => /^(src|scripts)\//.test(file)),
    ...[`${library}/package.json`, 'scripts/editor/patch-library.ts'],
    'scripts/editor/build-editor.ts',
  ].sort();
  await writeFile(
    join(folder, recordName),
    JSON.stringify({ files, digest: digestFiles(files) ?? '' }),
  );
}
