import { expect, test } from 'vitest';
import { policyPages } from '../../../src/lib/addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';
import { countWordsToNumber } from '../../fixtures/words-before.ts';

const toCall = content.topics
  .filter(({ data }) => data.callFirst.length > 0)
  .map(({ id }) => `/topics/${id}/`);

test.for([
  { path: '/', most: 60 },
  { path: policyPages['urgent-help'], most: 25 },
  ...toCall.map((path) => ({ path, most: 25 })),
])('$path has a number to call after at most $most words', ({ path, most }) => {
  const page = builtPages().find((each) => each.path === path);
  expect(countWordsToNumber(page?.html ?? '')).toBeLessThanOrEqual(most);
});
