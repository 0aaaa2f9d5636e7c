import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { feedFolder } from '../lib/addresses.ts';
import { packedFolder, unpackAnswers } from '../open-data/packed.ts';
import { saySeconds } from './say-seconds.ts';

/** Gives every answer of the feeds a file of its own, from those in which they stand together. */
export const feedFiles = (): AstroIntegration => ({
  name: 'feed-files',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const start = performance.now();
      const folder = join(fileURLToPath(dir), feedFolder);
      const packed = join(folder, packedFolder);
      let count = 0;
      for (const name of readdirSync(packed)) {
        for (const { path, text } of unpackAnswers(readFileSync(join(packed, name), 'utf8'))) {
          const file = join(folder, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
          count += 1;
        }
      }
      rmSync(packed, { recursive: true });
      logger.info(`${count} answers of the feeds written, ${saySeconds(start)}`);
    },
  },
});
