import { readContent } from '../src/content-check/read-content.ts';
import { builtPages } from '../tests/fixtures/built-pages.ts';
import { listPlanPages } from './words/plan-words.ts';
import { checkWords } from './words/report.ts';

const { content } = await readContent(process.cwd());
if (!content.words) throw new Error('content/words.yaml has a problem: npm run check:content');
const { ages, short, longest, faults } = checkWords(builtPages(), content.words.data);
// Apart, so that words which stand on pages as well count here too.
const plan = checkWords(listPlanPages(content), content.words.data);

console.log('Reading age of the pages for parents, hardest first');
for (const { path, age, words } of [...ages, ...plan.ages]) {
  console.log(`${age.toFixed(1).padStart(6)}  ${String(words).padStart(5)} words  ${path}`);
}
console.log(
  `\n${ages.length} pages measured; ${short.length} have too few words of their own: ${short.join(' ')}`,
);
console.log(`Longest sentence: ${Math.max(longest, plan.longest)} words.`);
const all = [...faults, ...plan.faults];
if (all.length > 0) {
  console.error(`\n${all.length} to mend:\n${all.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
