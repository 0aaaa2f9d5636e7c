import { spawnSync } from 'node:child_process';
import { referralDocument } from '../../src/lib/referral/document-model.ts';
import { wordFile } from '../../src/lib/referral/word-document.ts';
import { builtPages } from '../fixtures/built-pages.ts';
import { complete, realForms } from '../fixtures/referral-definition.ts';
import { budgetOf, weightOf } from '../fixtures/weights.ts';
import { searchCosts } from './search-time.ts';
import { timeFilterChanges } from './filter-change.ts';

const start = performance.now();
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) process.exit(status ?? 1);
const seconds = (performance.now() - start) / 1000;

const pages = builtPages().map((page) => ({
  path: page.path,
  ...weightOf(page),
  budget: budgetOf(page),
}));
const heaviest = (by: 'html' | 'script'): string => {
  const [top] = pages.toSorted((one, other) => other[by] - one[by]);
  return top ? `${String(top[by])} of ${String(top.budget[by])} bytes gzip  ${top.path}` : '';
};

console.log(`pages            ${pages.length}`);
console.log(`build            ${seconds.toFixed(1)} s, search index included`);
console.log(`heaviest page    ${heaviest('html')}`);
console.log(`heaviest script  ${heaviest('script')}`);
for (const [name, pattern] of [
  ['content pages', /^\/(parents|situations|topics|about|urgent-help)/],
  ['services', /^\/support\/.+/],
] as const) {
  const sizes = pages.filter(({ path }) => pattern.test(path)).map(({ html }) => html);
  const mean = sizes.reduce((sum, each) => sum + each, 0) / sizes.length;
  console.log(`${name.padEnd(16)} ${mean.toFixed(0)} bytes gzip on average`);
}

for (const form of realForms) {
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
const { middle, most } = timeFilterChanges(5000);
console.log(
  `filter change    ${middle.toFixed(2)} ms at 5,000 services, 99 of 100 within ${most.toFixed(2)} ms`,
);
