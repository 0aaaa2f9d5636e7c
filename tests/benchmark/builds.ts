import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteDate } from '../../scripts/site-date.ts';
import { copySite } from '../fixtures/content-folder.ts';
import { figuresSchema, type Figures } from './figures.ts';
import { addInventedServices } from './invented-services.ts';

/** What a build costs, with everything that it starts. */
export interface Cost {
  pages: number;
  seconds: number;
  /** Processor seconds. */
  processor: number;
  /** Megabytes that the build itself held at most. */
  memory: number;
  /** What it printed. */
  said: string;
}

/** Tells what a build held, as it ends, in the file that MEMORY_FILE names. */
const teller = `import fs from "node:fs"; process.on('exit', () => {
  fs.writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS / 1024));
})`;

/** Processor seconds of all programs that have ended and were started here: proc(5), fields 16 and 17. */
function readProcessor(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Runs these scripts one after another in a folder, and says what they cost. Throws when one fails. */
function run(root: string, ...scripts: readonly (readonly string[])[]): Cost {
  const memoryFile = join(root, 'memory');
  const [start, before] = [performance.now(), readProcessor()];
  let [said, memory] = ['', 0];
  for (const script of scripts) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(teller)}`, ...script],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          SITE_DATE: siteDate,
          MEMORY_FILE: memoryFile,
        },
      },
    );
    if (status !== 0) throw new Error(stderr || stdout);
    said += stdout;
    memory = Math.max(memory, Number(readFileSync(memoryFile, 'utf8')));
  }
  const seconds = (performance.now() - start) / 1000;
  const processor = readProcessor() - before;
  const pages = globSync('**/*.html', { cwd: join(root, 'dist') }).length;
  return { pages, seconds, processor, memory, said };
}

/** Builds bare Astro with Pagefind over the services of a site: `bare/` is all of it. */
async function buildBare(site: string): Promise<Cost> {
  const root = await mkdtemp(join(tmpdir(), 'bare-'));
  try {
    await cp('tests/benchmark/bare', root, { recursive: true });
    await cp(join(site, 'content/services'), join(root, 'services'), { recursive: true });
    await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
    return run(
      root,
      ['node_modules/astro/bin/astro.mjs', 'build'],
      ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'],
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

/** What the builds of a directory cost, and what the site asks of its readers. */
interface Costs {
  own: Cost;
  bare: Cost;
  figures: Figures;
}

/** Builds a copy of the site with so many more services, and bare Astro over the same ones. */
export async function buildBoth(services: number): Promise<Costs> {
  const { root, remove } = await copySite();
  try {
    await addInventedServices(root, services);
    const bare = await buildBare(root);
    const own = run(root, ['scripts/build.ts']);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tests/benchmark/site-figures.ts'],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr || stdout);
    return { bare, own, figures: figuresSchema.parse(JSON.parse(stdout)) };
  } finally {
    await remove();
  }
}
