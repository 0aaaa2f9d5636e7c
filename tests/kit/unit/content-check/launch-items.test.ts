import { expect, test } from 'vitest';
import { findLaunchItems } from '../../../../src/content-check/launch-items.ts';
import type { Site } from '../../../../src/schemas/site.ts';
import { readCouncil } from '../../../fixtures/invented-council.ts';

const { content, withSite } = await readCouncil();
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
  const area = withSite({ area: 'Replace this: the county' });
  expect(findLaunchItems(area, '2026-11-27')).toContainEqual({
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
  const open = withSite({ privacyNotice: {}, accessibilityStatement: {}, contact: {} });
  expect(
    findLaunchItems(open, '2026-11-27').filter(({ todo }) => todo.startsWith('say: ')),
  ).toHaveLength(15);
});

test('an owner without an address is named, and one with an address is not', () => {
  const unreached = (owners: Site['owners']): string[] =>
    findLaunchItems(withSite({ owners }), '2026-11-27')
      .filter(({ field }) => field === 'owners')
      .map(({ todo }) => /“(.*)”/.exec(todo)?.[1] ?? todo);
  expect(items.filter(({ field }) => field === 'owners')).toHaveLength(1);
  expect(unreached([])).toEqual(['Example editor', 'Example schools team']);
  expect(unreached([{ role: 'Example schools team', email: 'a@example.org' }])).toEqual([
    'Example editor',
  ]);
});

test('what somebody must agree to is named with their role and its file', () => {
  expect(named('Example safeguarding lead: ')).toEqual(['content/policies/urgent-help.mdx']);
});
