import { buildBoth, type Cost } from './builds.ts';

/*
 * What is too much memory or too many bytes fails. Times are of this machine: they are printed
 * beside what they should be, and do not.
 */

/** The most that a build should take, beside bare Astro with Pagefind over the same Markdown. */
const mostTimes = 1.5;
/** Megabytes. */
const mostMemory = 2048;
/** How many times as much a page should cost at the largest size as at the first. */
const mostGrowth = 1.1;

const describe = ({ pages, seconds, processor, memory }: Cost): string =>
  `${String(pages).padStart(6)} pages in ${seconds.toFixed(1)} s ` +
  `(${((1000 * seconds) / pages).toFixed(1)} ms a page; processor ${processor.toFixed(1)} s, ` +
  `${((1000 * processor) / pages).toFixed(1)} ms a page), ${memory.toFixed(0)} MB`;

const sizes = process.argv.slice(2).map(Number);
const perPage: number[] = [];
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const { own, bare, search } = await buildBoth(size);
  perPage.push(own.processor / own.pages);
  const [times, processorTimes] = [own.seconds / bare.seconds, own.processor / bare.processor];
  // Bare Astro makes one page of each service, with nothing on it but its words.
  const pages = own.pages / bare.pages;
  if (own.memory > mostMemory || !search.passed) process.exitCode = 1;
  console.log(
    [
      `${size} more services`,
      `  bare Astro ${describe(bare)}`,
      `  this site  ${describe(own)} of at most ${mostMemory}`,
      `  ${times.toFixed(2)} times the seconds (at most ${mostTimes}), ${processorTimes.toFixed(2)} times the processor`,
      `  ${pages.toFixed(2)} times the pages, each for ${(times / pages).toFixed(2)} times the seconds and ${(processorTimes / pages).toFixed(2)} times the processor`,
      ...`${own.said}${search.said}`.trim().replace(/^/gm, '    ').split('\n'),
    ].join('\n'),
  );
}
const [first, last] = [perPage[0], perPage.at(-1)];
if (first && last && perPage.length > 1) {
  console.log(
    `A page costs ${(last / first).toFixed(2)} times as much at the largest size (at most ${mostGrowth}).`,
  );
}
