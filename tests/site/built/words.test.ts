import { expect, test } from 'vitest';
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
