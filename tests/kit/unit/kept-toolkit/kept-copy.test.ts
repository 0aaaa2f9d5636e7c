import { expect, test } from 'vitest';
import {
  describeCopy,
  formatKeptDay,
  isDue,
  markCopy,
} from '../../../../src/lib/kept-toolkit/kept-copy.ts';

const noon = Date.UTC(2026, 10, 27, 12);
const hour = 60 * 60 * 1000;
const dayLength = 24 * hour;

test.each([
  ['at once', 0, false],
  ['just before an hour', hour - 1, false],
  ['after an hour', hour, true],
  ['after a month', 30 * dayLength, true],
  ['when the clock was put back', -1, true],
])('%s what is kept is due: %s ms, %s', (_, later, due) => {
  expect(isDue(noon, noon + later)).toBe(due);
});

test('the day is that of the UK, in summer too', () => {
  expect(formatKeptDay(noon)).toBe('27 November 2026');
  expect(formatKeptDay(Date.UTC(2026, 6, 9, 23, 30))).toBe('10 July 2026');
});

test.each([
  ['of today', 0, false],
  ['of 29 days', 29 * dayLength, false],
  ['of 30 days', 30 * dayLength, true],
  ['of tomorrow', -dayLength, false],
])('a copy %s says its day, and that it is old: %s ms, %s', (_, age, old) => {
  const words = describeCopy(noon, noon + age);
  expect(words).toMatch(/^Kept copy of 27 November 2026\. /);
  expect(words.includes('more than 30 days old')).toBe(old);
});

test('a page says first in its main part what it is, and is else as it was', () => {
  const before = '<body><nav></nav><main id="main" tabindex="-1">';
  const html = `${before}<h1>$& A</h1></main></body>`;
  const marked = markCopy(html, 'Kept copy of $1.');
  const line = '<div class="app-width"><p class="app-callout">Kept copy of $1.</p></div>';
  expect(marked).toBe(`${before}${line}<h1>$& A</h1></main></body>`);
  expect(markCopy('<p>no main</p>', 'x')).toBe('<p>no main</p>');
});
