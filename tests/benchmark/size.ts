import { buildBoth, type Cost } from './builds.ts';
import { writeTable, type Figures } from './figures.ts';

/*
 * What is too much memory or too many bytes fails. Times are of this machine: they are printed
 * beside what they should be, and do not.
 */

/** The most that a build should take, beside bare Astro with Pagefind over the same Markdown. */
const mostTimes = 1.5;
/** Megabytes. */
const mostMemory = 2048;
/** How many times as much a page should cost at the largest size as at the first with more services. */
const mostGrowth = 1.1;

/** The seconds of each part of a build, from what it printed. */
const readParts = (said: string): Figures['rows'] =>
  said.split('\n').flatMap((line): Figures['rows'] => {
    const [, part = '', seconds = ''] = /^(.*?)(?:: .*)? in ([\d.]+) s$/.exec(line) ?? [];
    return part === '' ? [] : [[`  ${part}, s`, seconds]];
  });

const describeBuilds = (own: Cost, bare: Cost): Figures['rows'] => {
  const each = ({ pages, processor }: Cost): string => ((1000 * processor) / pages).toFixed(1);
  const times = own.seconds / bare.seconds;
  const pages = own.pages / bare.pages;
  return [
    ['bare Astro, pages', String(bare.pages)],
    ['bare Astro, s', bare.seconds.toFixed(1)],
    ['bare Astro, processor ms a page', each(bare)],
    ['bare Astro, MB', bare.memory.toFixed(0)],
    ['this site, pages', String(own.pages)],
    ['this site, s', own.seconds.toFixed(1)],
    ...readParts(own.said),
    ['this site, processor s', own.processor.toFixed(1)],
    ['this site, processor ms a page', each(own)],
    [`this site, of at most ${mostMemory} MB`, own.memory.toFixed(0)],
    [`times the seconds of bare Astro (at most ${mostTimes})`, times.toFixed(2)],
    // Bare Astro makes one page of each service, with nothing on it but its words.
    ['times the pages', pages.toFixed(2)],
    ['times the seconds for each', (times / pages).toFixed(2)],
  ];
};

const sizes = process.argv.slice(2).map(Number);
const columns: Figures['rows'][] = [];
const perPage: number[] = [];
for (const size of sizes.length > 0 ? sizes : [0, 1_000, 10_000]) {
  const { own, bare, figures } = await buildBoth(size);
  // Without more services it is the code that costs, and hardly a page.
  if (size > 0) perPage.push(own.processor / own.pages);
  columns.push([['more services', String(size)], ...describeBuilds(own, bare), ...figures.rows]);
  if (own.memory > mostMemory || figures.failures.length > 0) process.exitCode = 1;
  for (const failure of figures.failures) console.error(`${size} more services: ${failure}`);
}
console.log(writeTable(columns));
const [first, last] = [perPage[0], perPage.at(-1)];
if (first && last && perPage.length > 1) {
  console.log(
    `A page costs ${(last / first).toFixed(2)} times as much at the largest size (at most ${mostGrowth}).`,
  );
}
