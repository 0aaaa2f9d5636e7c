import { readFileSync } from 'node:fs';
import { builtEngine, builtKnowledge } from './tests/fixtures/search-engine.ts';
import { golden, firstPages } from './tests/fixtures/golden.ts';
import { onTheWire, weightOf } from './tests/fixtures/weights.ts';
import { builtPages } from './tests/fixtures/built-pages.ts';
import { understand } from './src/lib/search/understand.ts';
const k = builtKnowledge();
const search = builtPages().find(({ path }) => path === '/search/')!;
console.log('script', weightOf(search).script, 'words', onTheWire('dist/search-words.json'), 'worker', onTheWire('dist/pagefind/pagefind-worker.js'));
const rows = [];
for (const { q } of golden) {
  const f = builtEngine(); const e = await f.engine;
  await firstPages(e, k, q, 8);
  const kinds: Record<string, number[]> = {};
  for (const p of f.asked) { const x = p.replace(/\?.*/, ''); (kinds[x.split('.').pop()!] ??= []).push(onTheWire('dist' + x)); }
  const sum = Object.values(kinds).flat().reduce((a, b) => a + b, 0);
  rows.push({ sum, q, k: Object.entries(kinds).map(([n, l]) => `${n}:${l.length}=${l.reduce((a, b) => a + b, 0)}`).join(' '), u: understand(q, k).concerns.map(c => c.searches.map(s => s.words).join('/')).join(' | ') });
}
rows.sort((a, b) => b.sum - a.sum);
for (const r of rows.slice(0, 6).concat(rows.slice(60,62), rows.slice(-2))) console.log(r);
