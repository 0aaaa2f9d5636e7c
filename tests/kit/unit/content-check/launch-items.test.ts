import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '../../../../src/content-check/content-source.ts';
import { readContent } from '../../../../src/content-check/read-content.ts';
import { findLaunchItems } from '../../../../src/content-check/launch-items.ts';

const { content } = await readContent(
  'nowhere',
  openContent(join('tests', 'fixtures', 'second-council')),
);
const items = findLaunchItems(content, '2026-11-27');
const named = (part: string): string[] =>
  items.filter(({ field, todo }) => `${field} ${todo}`.includes(part)).map(({ file }) => file);

test('stand-in addresses are named wherever they stand', () => {
  expect(named('calmer-homes.example')).toEqual(['content/site.yaml']);
  expect(named('https://example.org/council/ ')).toContain('content/site.yaml');
});

test('a number that nobody confirmed is named, and one that is confirmed is not', () => {
  const found = named('is not confirmed: call it');
  // By its status, and by the number alone.
  expect(found).toContain('content/services/unsure-line.md');
  expect(found).toContain('content/services/noted-advice.md');
  expect(found).not.toContain('content/services/day-line.md');
});

test('addresses of email and numbers that reach nobody are named, in facts and in prose', () => {
  expect(named('calmer-homes@example.org is an address for examples')).toEqual([
    'content/site.yaml',
  ]);
  expect(named('020 7946 0440 is a number for drama')).toEqual(['content/site.yaml']);
  expect(named('(prose) https://example.org/council/')).toContain('content/policies/contact.mdx');
});

test('words that stand for others are named wherever they stand', () => {
  const { site } = content;
  if (!site) throw new Error('the second council has no site.yaml');
  const area = { ...site, data: { ...site.data, area: 'Replace this: the county' } };
  expect(findLaunchItems({ ...content, site: area }, '2026-11-27')).toContainEqual({
    file: 'content/site.yaml',
    field: 'area',
    todo: '“Replace this” stands for words to come: write them',
  });
});

test('a notice is named once its last day is over', () => {
  const old = (today: string): number =>
    findLaunchItems(content, today).filter(({ field }) => field === 'alert').length;
  expect(old('2099-12-26')).toBe(0);
  expect(old('2099-12-27')).toBe(1);
});

test('duties that are settled are not named, and each that is missing is', () => {
  expect(named('privacyNotice')).toEqual(['content/site.yaml', 'content/site.yaml']);
  expect(named('say: ')).toEqual([]);
  const { site } = content;
  if (!site) throw new Error('the second council has no site.yaml');
  const open = {
    ...site,
    data: { ...site.data, privacyNotice: {}, accessibilityStatement: {}, contact: {} },
  };
  expect(
    findLaunchItems({ ...content, site: open }, '2026-11-27').filter(({ todo }) =>
      todo.startsWith('say: '),
    ),
  ).toHaveLength(15);
});

test('what somebody must agree to is named with their role and its file', () => {
  expect(named('Example safeguarding lead: ')).toEqual(['content/policies/urgent-help.mdx']);
});
