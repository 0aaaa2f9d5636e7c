import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listOldAddresses } from '../content-check/old-addresses.ts';
import { readContent } from '../content-check/read-content.ts';
import { writeAzureConfig } from '../hosting/azure.ts';
import { writeCaddyfile } from '../hosting/caddy.ts';
import { writeHeadersFile, writeRedirectsFile } from '../hosting/cloudflare.ts';
import { digest } from '../hosting/digest.ts';
import { feedNotFound, feedNotFoundPage } from '../hosting/feeds.ts';
import { fixedRedirects, makeHeaderRules } from '../hosting/headers.ts';
import { findInlineCode } from '../hosting/inline-code.ts';
import { writeNginxConfig } from '../hosting/nginx.ts';

/**
 * Writes what each host needs, for the inline style and script that the built pages really have
 * and for the addresses that pages had once:
 * into the site where the host looks for it there, else into `hosting/` beside it.
 */
export function hostingFiles(): AstroIntegration {
  let root = '';
  let host = 'localhost';
  return {
    name: 'hosting-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        if (config.site) host = new URL(config.site).host;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const styles = new Set<string>();
        const scripts = new Set<string>();
        for await (const page of glob('**/*.html', { cwd: folder })) {
          const code = findInlineCode(await readFile(join(folder, page), 'utf8'));
          for (const style of code.styles) styles.add(await digest(style));
          for (const script of code.scripts) scripts.add(await digest(script));
        }
        const contents = await Array.fromAsync(
          glob('*.pf_meta', { cwd: join(folder, 'pagefind') }),
        );
        const rules = makeHeaderRules(
          { styles: [...styles].sort(), scripts: [...scripts].sort() },
          contents.map((name) => `/pagefind/${name}`),
        );
        const { content } = await readContent(root);
        const redirects = [...fixedRedirects, ...listOldAddresses(content)];
        const beside = join(root, 'hosting');
        await mkdir(beside, { recursive: true });
        await Promise.all([
          writeFile(join(folder, '_headers'), writeHeadersFile(rules)),
          writeFile(join(folder, '_redirects'), writeRedirectsFile(redirects)),
          copyFile(join(folder, feedNotFound), join(folder, feedNotFoundPage)),
          writeFile(join(folder, 'staticwebapp.config.json'), writeAzureConfig(rules, redirects)),
          writeFile(join(beside, 'nginx.conf'), writeNginxConfig(rules, redirects, host)),
          writeFile(join(beside, 'Caddyfile'), writeCaddyfile(rules, redirects, host)),
        ]);
      },
    },
  };
}
