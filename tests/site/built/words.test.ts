import { expect, test } from 'vitest';
import { listPlanPages } from '../../../scripts/words/plan-words.ts';
import { checkWords } from '../../../scripts/words/report.ts';
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
  const pages = listPlanPages(content);
  const { ages, short, longest, faults } = checkWords(pages, rules);
  expect(faults).toEqual([]);
  // A council may have no plan.
  expect(ages.length + short.length).toBe(pages.length);
  expect(pages.length > 0).toBe(content.planTemplate !== undefined);
  expect(longest).toBeLessThanOrEqual(rules.sentence);
});
