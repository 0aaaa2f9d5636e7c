import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { siteDate } from '../../scripts/site-date.ts';
import { findContentProblems } from '../../src/content-check/content-problems.ts';
import { builtPages } from '../fixtures/built-pages.ts';
import { copySite } from '../fixtures/content-folder.ts';
import { addInventedServices } from './invented-services.ts';

/** Tells what a build cost, as it ends, in the file that COST_FILE names. */
const teller = `import fs from "node:fs"; process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = { memory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 };
  fs.writeFileSync(process.env.COST_FILE, JSON.stringify(cost));
})`;
const costSchema = z.object({ memory: z.number(), processor: z.number() });

/** What a build of a directory costs. */
interface Cost extends z.output<typeof costSchema> {
  pages: number;
  seconds: number;
}

/** Builds a copy of the site with so many more services. Seconds; megabytes; processor seconds. */
async function buildWith(services: number): Promise<Cost> {
  const { root, remove } = await copySite();
  try {
    await addInventedServices(root, services);
    const problems = await findContentProblems(root);
    if (problems[0]) throw new Error(`invented services: ${JSON.stringify(problems[0])}`);
    const costFile = join(root, 'cost.json');
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(teller)}`,
        'node_modules/astro/bin/astro.mjs',
        'build',
      ],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          SITE_DATE: siteDate,
          COST_FILE: costFile,
        },
      },
    );
    if (status !== 0) throw new Error(stderr);
    const seconds = (performance.now() - start) / 1000;
    const cost: unknown = JSON.parse(readFileSync(costFile, 'utf8'));
    return { ...costSchema.parse(cost), pages: builtPages(join(root, 'dist')).length, seconds };
  } finally {
    await remove();
  }
}

const sizes = process.argv.slice(2).map(Number);
const perPage: number[] = [];
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const { pages, seconds, memory, processor } = await buildWith(size);
  perPage.push(processor / pages);
  if (memory > 4096) process.exitCode = 1;
  console.log(
    `${String(size).padStart(6)} more services: ${pages} pages in ${seconds.toFixed(0)} s ` +
      `(${((1000 * seconds) / pages).toFixed(1)} ms a page; processor ${processor.toFixed(0)} s, ` +
      `${((1000 * processor) / pages).toFixed(1)} ms a page), ${memory.toFixed(0)} MB of at most 4096`,
  );
}
const [first, last] = [perPage[0], perPage.at(-1)];
if (first && last && perPage.length > 1) {
  console.log(
    `A page costs ${(last / first).toFixed(2)} times as much at the largest size (at most 1.2).`,
  );
  if (last / first > 1.2) process.exitCode = 1;
}
