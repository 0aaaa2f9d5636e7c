import { expect, test } from 'vitest';
import { findContentProblems } from '../../../src/content-check/content-problems.ts';
import { formatReport } from '../../../src/content-check/problems.ts';

test('the content has no problem', async () => {
  const problems = await findContentProblems(process.cwd());
  expect(formatReport(problems)).toBe('0 content problems in 0 files');
});
