import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { isTooMuch } from '../../src/lib/plan/measure-side.ts';
import { comparePlan } from '../../src/lib/plan/compare.ts';
import { limits, type Plan } from '../../src/lib/plan/plan.ts';
import { readPlan } from '../../src/lib/plan/read-plan.ts';
import type { Template } from '../../src/lib/plan/template.ts';
import { writePlanFile } from '../../src/lib/plan/write-plan.ts';
import { planFiles } from '../../src/schemas/plan.ts';
import { timeTyping } from './plan-typing.ts';
import { listBigPlans } from '../fixtures/big-plans.ts';
import { digest, fillPlan, makeFileWords, makePlan, planForm, template } from '../fixtures/plan.ts';

/** Milliseconds that comparing, opening, refusing and typing a letter into a plan may take at most. */
const most = { compare: 100, open: 300, refuse: 100, type: 50 };

const file = 'content/plan/template.yaml';
const form: Template = existsSync(file)
  ? planFiles.template.parse(load(readFileSync(file, 'utf8')))
  : template;

/** The middle of the times that something takes, in milliseconds. */
async function time(action: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 21; round += 1) {
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[10] ?? 0;
}

/** The longest file of this form that may be opened: its answers in ever more words. */
async function makeLongestFile(): Promise<string> {
  let longest = '';
  for (let letters = 5; letters <= limits.text; letters += 5) {
    const plan: Plan = fillPlan(form, 8, letters);
    if (isTooMuch(makePlan(), plan, 'p1')) return longest;
    longest = await writePlanFile(plan, makeFileWords(plan), digest);
  }
  return longest;
}

const filled = fillPlan(form, 8, 300);
const cells = comparePlan(filled, { ...planForm, template: form }).flatMap(
  (row) => row.cells,
).length;
const compare = await time(() => comparePlan(filled, { ...planForm, template: form }));
const longest = await makeLongestFile();
const open = await time(async () => {
  const reading = await readPlan(longest, form, digest);
  if ('fault' in reading) throw new Error(reading.fault);
});
const refusals: number[] = [];
for (const [, words] of listBigPlans(longest)) {
  refusals.push(await time(() => readPlan(words, form, digest)));
}
const refuse = Math.max(...refusals);
console.log(
  `plan             compared in ${compare.toFixed(1)} ms with 8 children and all filled (${cells} cells), ` +
    `a file of ${Math.round(longest.length / 1024)} kB opened in ${open.toFixed(1)} ms, ` +
    `a hostile one read in at most ${refuse.toFixed(1)} ms`,
);
// A council may have no plan, and then nothing is built to type in.
const typing = existsSync(file) ? await timeTyping() : undefined;
if (typing) {
  console.log(
    `plan             typed in ${typing.middle.toFixed(1)} ms from a key to its letter, at most ${typing.most.toFixed(1)} ms`,
  );
  if (typing.middle > most.type) throw new Error(`More than ${most.type} ms for a letter`);
}
if (compare > most.compare || open > most.open || refuse > most.refuse) {
  throw new Error(`More than ${most.compare}, ${most.open} or ${most.refuse} ms`);
}
