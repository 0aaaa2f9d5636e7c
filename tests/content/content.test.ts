import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findContentProblems } from '../../src/content-check/content-problems.ts';
import { problemReport } from '../../src/content-check/problems.ts';

test('the content has no problem', async () => {
  const problems = await findContentProblems(process.cwd());
  expect(problemReport(problems)).toBe('0 content problems in 0 files');
});

/** What the site promises to hold at the least. */
test.each([
  ['services', 24, 200],
  ['topics', 10, 14],
  ['situations', 14, 14],
  ['parents', 7, 30],
  ['toolkit', 6, 6],
])('%s has between %i and %i entries', async (folder, least, most) => {
  const files = await readdir(`content/${folder}`);
  expect(files.length).toBeGreaterThanOrEqual(least);
  expect(files.length).toBeLessThanOrEqual(most);
});
