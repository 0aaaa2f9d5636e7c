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
  const { html = '' } = builtPages().find((each) => each.path === path) ?? {};
  const [, id] = /<li class="app-call-card" data-service="([^"]+)"/.exec(html) ?? [];
  const { title = '', cardLine = '' } = content.services.find((each) => each.id === id)?.data ?? {};
  // A long name before the number is its owner's choice.
  const spare = Math.max(0, `${title} ${cardLine}`.split(' ').length - 12);
  expect(countWordsToNumber(html)).toBeLessThanOrEqual(most + spare);
});
