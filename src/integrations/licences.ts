import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { notices, packagesIn, type Notice } from '../hosting/notices.ts';

/**
 * What readers get that is no script of ours: styles, the font, the search engine, what it knows
 * of English, the holidays.
 */
const besides = [
  '@cspell/dict-en-gb-mit',
  '@fontsource-variable/atkinson-hyperlegible-next',
  'date-holidays',
  'govuk-frontend',
  'pagefind',
];

/** Who holds the copyright where a package has no file that says so. */
const holders: Partial<Record<string, string>> = {
  'govuk-frontend': 'Copyright (C) 2017 Crown Copyright (Government Digital Service)',
};

const textField = (data: unknown, name: string): string => {
  const value: unknown = typeof data === 'object' && data ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : '';
};

async function noticeOf(root: string, name: string): Promise<Notice> {
  const folder = join(root, 'node_modules', name);
  const facts: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    // A file of that name, or, in a folder of that name, the one for the package itself.
    .filter((file) => /^(licen[cs]e\/)?licen[cs]e(\.(md|txt))?$/i.test(file));
  const file = files.sort()[0];
  return {
    name,
    licence: textField(facts, 'license'),
    text: file ? await readFile(join(folder, file), 'utf8') : undefined,
    holder: holders[name],
  };
}

/**
 * Writes `licences.txt`: the licence of everything of others' that the site sends to readers,
 * because those licences ask for it. Which packages are in the scripts is read from the scripts'
 * own modules, so that none is forgotten.
 */
export function licences(): AstroIntegration {
  const found = new Set(besides);
  const comments = new Set<string>();
  let root = '';
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                async generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type !== 'chunk') continue;
                    for (const id of Object.keys(chunk.modules)) {
                      const file = id.replace(/\?.*$/, '');
                      const code = existsSync(file) ? await readFile(file, 'utf8') : '';
                      const inside = packagesIn(id, code);
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
        const all = await Promise.all([...found].sort().map((name) => noticeOf(root, name)));
        await writeFile(
          join(fileURLToPath(dir), 'licences.txt'),
          notices(all, [...comments].sort()),
        );
      },
    },
  };
}
