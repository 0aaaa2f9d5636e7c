import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { joinNotices } from '../licences/notices.ts';
import { findPackages } from '../licences/packages.ts';
import { readNotice } from '../licences/read-notice.ts';

/**
 * What readers get that is no script of ours: styles, the font, the search engine, what it knows
 * of English, the holidays.
 */
const besides = [
  '@cspell/dict-en-gb-mit',
  '@fontsource-variable/atkinson-hyperlegible-next',
  'date-holidays',
  'pagefind',
];

/**
 * Writes `licences.txt`: the licence of everything of others' that the site sends to readers,
 * because those licences ask for it. Which packages are in the scripts is read from the scripts'
 * own modules, so that none is forgotten: Vite's `build.license` passes over what a package holds of
 * others, their notices within its code, and the parts that the bundler adds.
 */
export function licenceNotices(): AstroIntegration {
  const found = new Set(besides);
  const comments = new Set<string>();
  let root = '';
  return {
    name: 'licence-notices',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licence-notices',
                async generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type !== 'chunk') continue;
                    for (const id of Object.keys(chunk.modules)) {
                      const file = id.replace(/\?.*$/, '');
                      const code = existsSync(file) ? await readFile(file, 'utf8') : '';
                      const inside = findPackages(id, code);
                      for (const name of inside.names) found.add(name);
                      for (const comment of inside.comments) comments.add(comment);
                    }
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const all = await Promise.all([...found].sort().map((name) => readNotice(root, name)));
        await writeFile(
          join(fileURLToPath(dir), 'licences.txt'),
          joinNotices(all, [...comments].sort()),
        );
      },
    },
  };
}
