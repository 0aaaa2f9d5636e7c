import { spawnSync } from 'node:child_process';
import { referralDocument } from '../../src/lib/referral/document-model.ts';
import { wordFile } from '../../src/lib/referral/word-document.ts';
import { builtPages } from '../fixtures/built-pages.ts';
import { firstQueryCost } from '../fixtures/golden.ts';
import { kindPaths } from '../fixtures/kinds.ts';
import { complete, readForms } from '../fixtures/referral-definition.ts';
import { budgetOf, weightOf } from '../fixtures/weights.ts';
import { searchCosts } from './search-time.ts';
import { timeFilterChanges } from './filter-change.ts';
import { timeSituations } from './situations-change.ts';

const start = performance.now();
const { status, stdout } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  },
);
if (status !== 0) process.exit(status ?? 1);
const seconds = (performance.now() - start) / 1000;
const [, indexSeconds = '?'] = /words known, .*in ([\d.]+) s/.exec(stdout) ?? [];

const pages = builtPages();
console.log(`pages            ${pages.length}`);
console.log(
  `build            ${seconds.toFixed(1)} s, of which the search index ${indexSeconds} s`,
);
console.log('bytes gzip, of at most: HTML, scripts');
for (const path of kindPaths) {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  const [weight, budget] = [weightOf(page), budgetOf(page)];
  const figures = [weight.html, budget.html, weight.script, budget.script].map((bytes) =>
    String(bytes).padStart(7),
  );
  console.log(`${figures.join('')}  ${path}`);
}

for (const form of readForms('content')) {
  const { form: filled } = complete([form.criteria, ...form.sections]);
  const started = performance.now();
  const file = await wordFile(
    referralDocument(form, filled, ['Agreed'], '2026-11-21'),
    '2026-11-21',
  );
  const took = performance.now() - started;
  console.log(
    `referral         ${took.toFixed(0)} ms, ${file.length} bytes  ${form.name} as Word file`,
  );
}

const { mean, most: dearest, question } = await firstQueryCost(Infinity);
console.log(
  `first query      ${mean.toFixed(0)} bytes on average, at most ${dearest} (“${question}”)`,
);
const searches = await searchCosts([
  { first: 'mediation', then: 'child maintenance' },
  { first: 'my ex won’t let me see the kids', then: 'can i get divorced without going to court' },
]);
searches.forEach(({ cold, warm }, index) => {
  console.log(
    `${index === 0 ? 'search, a word    ' : 'search, a question'} first result on a slow phone in ${cold.toFixed(0)} ms, ` +
      `with the engine cached in ${warm.toFixed(0)} ms`,
  );
});
const { middle, most } = timeFilterChanges(10_000);
console.log(
  `filter change    ${middle.toFixed(2)} ms at 10,000 services, 99 of 100 within ${most.toFixed(2)} ms of at most 25`,
);
const situations = timeSituations(10_000);
console.log(
  `situations       ${situations.middle.toFixed(2)} ms at 10,000 services and nine choices, ` +
    `${situations.first.toFixed(2)} ms the first time, of at most 25`,
);
if (most > 25 || situations.middle > 25) process.exitCode = 1;
