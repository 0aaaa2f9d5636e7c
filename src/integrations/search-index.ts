import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** The engine also makes ready-built interfaces, which this site does not use. */
const needed = (path: string): boolean => !/(-ui|-highlight)\.(js|css)$/.test(path);

/** Throws with the engine's own words when it reports an error. */
function stopOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Search index: ${errors.join('; ')}`);
}

/** Makes the search index of the built pages; pages mark what is theirs with `data-pagefind-*`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        stopOn(errors);
        if (!index) throw new Error('Search index: the engine did not start');
        const added = await index.addDirectory({ path: folder });
        stopOn(added.errors);
        const made = await index.getFiles();
        stopOn(made.errors);
        for (const { path, content } of made.files.filter((file) => needed(file.path))) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        await close();
        logger.info(`${added.page_count} pages read`);
      },
    },
  };
}
