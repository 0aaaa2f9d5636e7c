import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { wordsSchema } from '../src/schemas/words.ts';
import { builtPages } from '../tests/fixtures/built-pages.ts';
import { checkWords } from './words/report.ts';

const rules = wordsSchema.parse(load(readFileSync('content/words.yaml', 'utf8')));
const { ages, short, longest, faults } = checkWords(builtPages(), rules);

console.log('Reading age of the pages for parents, hardest first');
for (const { path, age, words } of ages) {
  console.log(`${age.toFixed(1).padStart(6)}  ${String(words).padStart(5)} words  ${path}`);
}
console.log(
  `\n${ages.length} pages measured; ${short.length} have too few words of their own: ${short.join(' ')}`,
);
console.log(`Longest sentence: ${longest} words.`);
if (faults.length > 0) {
  console.error(`\n${faults.length} to mend:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
