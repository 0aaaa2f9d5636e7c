import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerRules, headersFile } from '../lib/hosting/headers.ts';
import { inlineCode } from '../lib/hosting/inline-code.ts';

const digest = (code: string): string => createHash('sha256').update(code).digest('base64');

/** Writes `_headers` for the inline style and script that the built pages really have. */
export function hostingFiles(): AstroIntegration {
  return {
    name: 'hosting-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const styles = new Set<string>();
        const scripts = new Set<string>();
        for await (const page of glob('**/*.html', { cwd: folder })) {
          const code = inlineCode(await readFile(join(folder, page), 'utf8'));
          for (const style of code.styles) styles.add(digest(style));
          for (const script of code.scripts) scripts.add(digest(script));
        }
        const rules = headerRules({ styles: [...styles].sort(), scripts: [...scripts].sort() });
        await writeFile(join(folder, '_headers'), headersFile(rules));
      },
    },
  };
}
