import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/lib/dates/days.ts';
import {
  judgeReview,
  listReviews,
  type ReviewFacts,
} from '../../../../src/reviews/list-reviews.ts';
import { readCouncil } from '../../../fixtures/invented-council.ts';

const review = { warnAfterDays: 180, failAfterDays: 400 };
const today = '2026-11-21';
const facts = (
  date: string | undefined,
  status: ReviewFacts['status'] = 'current',
  until?: string,
): ReviewFacts => ({
  status,
  verified: { date, by: 'Editor', source: 'A page' },
  ...(until === undefined ? {} : { paused: { until, note: 'A note' } }),
});

test.each([
  ['its last fresh day', facts('2026-05-25'), '2026-11-21', 'fresh', 'facts'],
  ['the day after it', facts('2026-05-24'), '2026-11-20', 'due', 'facts'],
  ['the last day of patience', facts('2025-10-17'), '2026-04-15', 'due', 'facts'],
  ['past all patience', facts('2025-10-16'), '2026-04-14', 'overdue', 'facts'],
  ['no day of its source', facts(undefined), undefined, 'undated', 'source'],
  ['not confirmed, and old', facts('2014-01-01', 'unconfirmed'), '2014-06-30', 'due', 'source'],
  ['closed within its period', facts('2025-10-17', 'closed'), '2026-11-21', 'fresh', 'closed'],
  ['closed long ago', facts('2025-10-16', 'closed'), '2026-11-20', 'due', 'closed'],
  ['a pause to come', facts(today, 'current', '2027-01-04'), '2027-01-04', 'fresh', 'pause'],
  ['a pause that ends', facts('2026-11-01', 'current', today), today, 'due', 'pause'],
  ['a pause past its check', facts(today, 'current', '2027-08-01'), '2027-05-20', 'fresh', 'facts'],
] as const)('%s', (_, data, checkBy, state, task) => {
  expect(judgeReview(data, today, review)).toMatchObject({ state, task });
  expect(judgeReview(data, today, review).checkBy).toBe(checkBy);
});

test('what is checked is due from the day after its day on, and its day never moves', () => {
  const days = fc.integer({ min: -100, max: 2000 });
  fc.assert(
    fc.property(days, days, fc.constantFrom('current', 'closed'), (age, later, status) => {
      const data = facts(addDays(today, -age), status);
      const { checkBy = '', state } = judgeReview(data, addDays(today, later), review);
      expect(checkBy).toBe(judgeReview(data, today, review).checkBy);
      expect(state === 'fresh').toBe(addDays(today, later) <= checkBy);
    }),
  );
});

test('every service and the terms are listed once, those that wait longest first', async () => {
  const { content } = await readCouncil();
  const reviews = listReviews(content, '2026-11-27');
  expect(new Set(reviews.map(({ key }) => key)).size).toBe(content.services.length + 1);
  expect(reviews.find(({ key }) => key === 'terms.yaml')).toMatchObject({
    file: 'content/terms.yaml',
    owner: 'Example schools team',
    checkBy: '2027-02-28',
  });
  expect(reviews.find(({ state }) => state !== 'fresh')).toBe(reviews[0]);
  const days = reviews.flatMap(({ checkBy }) => checkBy ?? []);
  expect(days).toEqual([...days].sort());
  expect(listReviews({ ...content, site: undefined }, '2026-11-27')).toEqual([]);
});
