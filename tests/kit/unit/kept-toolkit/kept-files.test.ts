import { expect, test } from 'vitest';
import {
  describeSize,
  findKeptFile,
  findKeptPath,
  isNamedByContent,
  nameEntry,
} from '../../../../src/lib/kept-toolkit/kept-files.ts';

const origin = 'https://parents.example';
const toolkit = { path: '/practitioners/toolkit/', bytes: 40_000, digest: 'aa' };

test.each([
  ['a page', 'GET', `${origin}/practitioners/toolkit/`, '/practitioners/toolkit/'],
  ['a part of a page', 'GET', `${origin}/practitioners/toolkit/#keep`, '/practitioners/toolkit/'],
  ['a question', 'GET', `${origin}/practitioners/toolkit/?name=A`, undefined],
  ['an empty question', 'GET', `${origin}/practitioners/toolkit/?`, '/practitioners/toolkit/'],
  ['what is sent', 'POST', `${origin}/practitioners/toolkit/`, undefined],
  ['headers alone', 'HEAD', `${origin}/practitioners/toolkit/`, undefined],
  ['another site', 'GET', 'https://other.example/practitioners/toolkit/', undefined],
  ['another port', 'GET', `${origin}:8443/practitioners/toolkit/`, undefined],
])('the worker looks for %s: %s %s', (_, method, url, path) => {
  expect(findKeptPath({ method, url }, origin)).toBe(path);
});

test('a file is found by its whole path', () => {
  expect(findKeptFile([toolkit], '/practitioners/toolkit/')).toBe(toolkit);
  for (const path of ['/practitioners/toolkit', '/practitioners/', '/support/', '']) {
    expect(findKeptFile([toolkit], path)).toBeUndefined();
  }
});

test('what a file holds is in its name, so that two sets never mix', () => {
  const changed = { ...toolkit, digest: 'bb' };
  expect(nameEntry(toolkit)).toBe('/practitioners/kept/aa/practitioners/toolkit/');
  expect(nameEntry(changed)).not.toBe(nameEntry(toolkit));
});

test.each([
  ['/_astro/a.js', true],
  ['/practitioners/_astro/', false],
  ['/practitioners/refer/form.docx', false],
])('%s is named by what it holds: %s', (path, named) => {
  expect(isNamedByContent(path)).toBe(named);
});

test.each([
  [[], '0 kilobytes'],
  [[1], '1 kilobytes'],
  [[999_000], '999 kilobytes'],
  [[999_001], '1.0 megabytes'],
  [[40_000, 600], '41 kilobytes'],
  [[1_000_000, 1_260_506], '2.3 megabytes'],
])('files of %j bytes are %s', (sizes, words) => {
  expect(describeSize(sizes.map((bytes) => ({ ...toolkit, bytes })))).toBe(words);
});
