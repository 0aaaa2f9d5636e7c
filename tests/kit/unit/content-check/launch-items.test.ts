import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '../../../../src/content-check/content-source.ts';
import { readContent } from '../../../../src/content-check/read-content.ts';
import { findLaunchItems } from '../../../../src/content-check/launch-items.ts';

const { content } = await readContent(
  'nowhere',
  openContent(join('tests', 'fixtures', 'second-council')),
);
const items = findLaunchItems(content);
const named = (part: string): string[] =>
  items.filter(({ field, todo }) => `${field} ${todo}`.includes(part)).map(({ file }) => file);

test('stand-in addresses are named wherever they stand', () => {
  expect(named('calmer-homes.example')).toEqual(['content/site.yaml']);
  expect(named('https://example.org/council/ ')).toEqual(['content/site.yaml']);
});

test('a number that nobody confirmed is named, and one that is confirmed is not', () => {
  const found = named('is not confirmed: call it');
  // By its status, and by the number alone.
  expect(found).toContain('content/services/unsure-line.md');
  expect(found).toContain('content/services/noted-advice.md');
  expect(found).not.toContain('content/services/day-line.md');
});

test('duties that are settled are not named, and each that is missing is', () => {
  expect(named('privacyNotice')).toEqual(['content/site.yaml', 'content/site.yaml']);
  expect(named('say: ')).toEqual([]);
  const { site } = content;
  if (!site) throw new Error('the second council has no site.yaml');
  const open = { ...site, data: { ...site.data, privacyNotice: {}, accessibilityStatement: {} } };
  expect(
    findLaunchItems({ ...content, site: open }).filter(({ todo }) => todo.startsWith('say: ')),
  ).toHaveLength(11);
});

test('what somebody must agree to is named with their role and its file', () => {
  expect(named('Example safeguarding lead: ')).toEqual(['content/policies/urgent-help.mdx']);
});
