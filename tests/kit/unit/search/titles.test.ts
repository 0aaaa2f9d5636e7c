import { expect, test } from 'vitest';
import { findNamedPages } from '../../../../src/lib/search/titles.ts';

const titles = new Map([
  ['mediator', ['find a mediator', 'mediator search']],
  ['put', ['splitting up put kids first']],
  ['talk', ['talk it out']],
  ['guide', ['mediation or counselling which one suits you']],
  ['staff', ['mediation or counselling a guide for staff']],
  ['topic', ['mediation']],
  ['twin', ['mediation']],
]);

test.each([
  ['find a mediator', ['mediator']],
  ['mediator search', ['mediator']],
  ['put kids first', ['put']],
  ['talk it out', ['talk']],
  ['talk it', ['talk']],
  ['mediation', ['topic', 'twin']],
  ['which one suits you', ['guide']],
  ['mediation or counselling', []],
  ['splitting', []],
  ['alk it out', []],
  ['', []],
])('%s calls %j', (question, pages) => {
  expect(findNamedPages(question, titles)).toEqual(pages);
});
