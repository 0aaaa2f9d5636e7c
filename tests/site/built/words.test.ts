import { expect, test } from 'vitest';
import { listPlanPages } from '../../../scripts/words/plan-words.ts';
import { checkWords } from '../../../scripts/words/report.ts';
import { planPages } from '../../../src/lib/addresses.ts';
import { faultMessages, noticeMessages } from '../../../src/lib/plan/plan-faults.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

test('the words of every page can be read', () => {
  const rules = content.words?.data;
  if (!rules) throw new Error('content/words.yaml has a problem');
  const pages = builtPages();
  const { ages, short, longest, faults } = checkWords(pages, rules);
  expect(faults).toEqual([]);
  const { practitioners, readingAge, sentence } = rules;
  const forParents = pages.filter(
    ({ path }) => !practitioners.some((start) => path.startsWith(start)),
  );
  expect(ages.length + short.length).toBe(forParents.length);
  expect(ages[0]?.age).toBeLessThanOrEqual(readingAge);
  expect(longest).toBeLessThanOrEqual(sentence);
  expect(longest).toBeGreaterThan(0);
});

test('so can all words of the parenting plan, also those that stand only in what is taken away', () => {
  const rules = content.words?.data;
  if (!rules) throw new Error('content/words.yaml has a problem');
  const html = builtPages().find(({ path }) => path === planPages.build.href)?.html ?? '';
  // What the tool shows stands in templates, which are no words of the page until then.
  const shown = html.slice(html.indexOf('<plan-builder')).replace(/<(\/?)template\b/g, '<$1div');
  const told = Object.values({ ...faultMessages, ...noticeMessages }).flatMap(Object.values);
  const pages = [
    ...listPlanPages(content),
    ...(html
      ? [shown, told.map((words) => `<p>${words}</p>`).join('')].map((words, index) => ({
          path: `the tool (${index + 1})`,
          html: `<main>${words}</main>`,
        }))
      : []),
  ];
  const { ages, short, longest, faults } = checkWords(pages, rules);
  expect(faults).toEqual([]);
  // A council may have no plan.
  expect(ages.length + short.length).toBe(pages.length);
  expect(pages.length > 0).toBe(content.planTemplate !== undefined);
  for (const { age, path } of ages) expect(age, path).toBeLessThanOrEqual(rules.readingAge);
  expect(longest).toBeLessThanOrEqual(rules.sentence);
});
