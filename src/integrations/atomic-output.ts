import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds in a folder beside the published one and puts the two in each other's place only when
 * every page, index and header file is there: a build that fails, or is ended in the middle,
 * leaves the site before it as it was. Stands last among the integrations, because what follows
 * it would write into the published site. The two folders are on one disk.
 */
export function atomicOutput(): AstroIntegration {
  let site = '';
  let before = '';
  return {
    name: 'atomic-output',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const work = new URL('.astro/', config.root);
        site = fileURLToPath(config.outDir);
        before = fileURLToPath(new URL('site-before/', work));
        await mkdir(work, { recursive: true });
        // The build before this one was ended between its two renames.
        if (existsSync(before) && !existsSync(site)) await rename(before, site);
        updateConfig({ outDir: new URL('site-building/', work) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await rm(before, { recursive: true, force: true });
        const replaces = existsSync(site);
        if (replaces) await rename(site, before);
        try {
          await rename(fileURLToPath(dir), site);
        } catch (error) {
          if (replaces) await rename(before, site);
          throw error;
        }
        await rm(before, { recursive: true, force: true });
        logger.info(`the whole site is in ${site}`);
      },
    },
  };
}
