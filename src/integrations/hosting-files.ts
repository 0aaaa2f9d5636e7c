import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OldAddress } from '../content-check/old-addresses.ts';
import { writeAzureConfig } from '../hosting/azure.ts';
import { writeCaddyfile } from '../hosting/caddy.ts';
import { writeHeadersFile, writeRedirectsFile } from '../hosting/cloudflare.ts';
import { digest } from '../hosting/digest.ts';
import { feedNotFound, feedNotFoundPage } from '../hosting/feeds.ts';
import { fixedRedirects, makeHeaderRules } from '../hosting/headers.ts';
import type { collectInlineCode } from '../hosting/inline-code.ts';
import { writeNginxConfig } from '../hosting/nginx.ts';

/**
 * Writes what each host needs, for the inline style and script that the built pages really have,
 * which the step that read them found (`code`), and for the addresses that pages had once, which the
 * check of the content found (`listOld`): into the site where the host looks for it there, else into
 * `hosting/` beside it.
 */
export function hostingFiles(
  code: ReturnType<typeof collectInlineCode>,
  listOld: () => readonly OldAddress[],
): AstroIntegration {
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
        // Every page has the exit guard: a policy without it would shut the exit out.
        if (code.scripts.size === 0) throw new Error('No page was read for what hosts let through');
        const digests = async (codes: ReadonlySet<string>): Promise<string[]> =>
          (await Promise.all([...codes].map(digest))).sort();
        const rules = makeHeaderRules({
          styles: await digests(code.styles),
          scripts: await digests(code.scripts),
        });
        const redirects = [...fixedRedirects, ...listOld()];
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
