import { globSync } from 'node:fs';
import { normalise } from '../../src/lib/search/normalise.ts';
import { answersFor, firstPages, firstQueryCost } from '../fixtures/golden.ts';
import { builtEngine, builtLexicon } from '../fixtures/search-engine.ts';
import { content } from '../fixtures/site-content.ts';
import { onTheWire } from '../fixtures/weights.ts';

/*
 * Run in the folder of a built site of any size: what its search weighs, and whether a service whose
 * title is typed comes first. Fails where either is not as it must be.
 */

/** The most bytes of a first query. */
const mostBytes = 200_000;
/** How many services are asked for by their titles. */
const sampled = 200;
/** How many questions are weighed: those that ask for the most words. */
const weighed = 40;

const [list = ''] = globSync('dist/pagefind/pagefind.*.json');
const { mean, most, question } = await firstQueryCost(weighed);
console.log(
  `words file ${onTheWire('dist/search-words.json')} bytes, list of the index ${onTheWire(list)}; ` +
    `first query ${mean.toFixed(0)} on average, at most ${most} of ${mostBytes} (“${question}”)`,
);

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
console.log(
  `${services.length - missed.length} of ${services.length} services come first by title`,
);
for (const title of missed.slice(0, 5)) console.log(`  not first: ${title}`);
if (most > mostBytes || missed.length > 0) process.exitCode = 1;
