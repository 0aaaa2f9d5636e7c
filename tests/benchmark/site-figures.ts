import { normalise } from '../../src/lib/search/normalise.ts';
import { answersFor, firstPages, firstQueryCost } from '../fixtures/golden.ts';
import { builtEngine, builtLexicon } from '../fixtures/search-engine.ts';
import { content } from '../fixtures/site-content.ts';
import type { Figures } from './figures.ts';
import { timeFilterChanges } from './filter-change.ts';
import { weighData, weighPages } from './page-figures.ts';
import { searchCosts } from './search-time.ts';
import { timeSituations } from './situations-change.ts';

/*
 * Run in the folder of a built site of any size: what it asks of readers and their phones, as JSON.
 */

/** The most bytes of a first query. */
const mostBytes = 200_000;
/** How many services are asked for by their titles. */
const sampled = 200;
/** How many questions are weighed: those that ask for the most words. */
const weighed = 40;
/** How many times slower than this machine a phone is. */
const slower = 4;

/** The titles of services that are asked for and do not come first. */
async function findMissed(): Promise<{ asked: number; missed: string[] }> {
  const engine = await builtEngine().engine;
  const lexicon = builtLexicon();
  const step = Math.max(1, Math.floor(content.services.length / sampled));
  const services = content.services.filter((_, place) => place % step === 0);
  const missed: string[] = [];
  for (const { data } of services) {
    const afraid = answersFor(data.title).length > 0;
    // Where the reader may be afraid, what is done together is not offered, whatever it is called.
    if (afraid && data.joint) continue;
    const [page] = await firstPages(engine, lexicon, data.title, 1, afraid);
    if (normalise(page?.meta.title ?? '') !== normalise(data.title)) missed.push(data.title);
  }
  return { asked: services.length, missed };
}

async function measureSearch(): Promise<Figures> {
  const { mean, most, question } = await firstQueryCost(weighed);
  const { asked, missed } = await findMissed();
  const [time] = await searchCosts([{ first: 'mediation', then: 'child maintenance' }]);
  const seconds = (milliseconds = 0): string => (milliseconds / 1000).toFixed(1);
  return {
    rows: [
      ['first query, bytes on average', mean.toFixed(0)],
      [`first query, of at most ${mostBytes} bytes`, String(most)],
      ['services found first by title', `${asked - missed.length} of ${asked}`],
      ['first result on a slow phone, s', seconds(time?.cold)],
      ['the same with the engine cached, s', seconds(time?.warm)],
    ],
    failures: [
      ...(most > mostBytes ? [`“${question}” loads ${most} bytes`] : []),
      ...missed.map((title) => `${title} is not found first`),
    ],
  };
}

/** Times in milliseconds, as a slow phone has them. */
function timeChanges(): Figures['rows'] {
  const count = content.services.length;
  const slow = (milliseconds: number): string => (slower * milliseconds).toFixed(1);
  return [
    ['filter change on a slow phone, of at most 100 ms', slow(timeFilterChanges(count).most)],
    ['situations, of at most 100 ms', slow(timeSituations(count).middle)],
  ];
}

const all: Figures[] = [
  weighPages(),
  weighData(),
  { rows: timeChanges(), failures: [] },
  await measureSearch(),
];
const figures: Figures = {
  rows: all.flatMap(({ rows }) => rows),
  failures: all.flatMap(({ failures }) => failures),
};
console.log(JSON.stringify(figures));
