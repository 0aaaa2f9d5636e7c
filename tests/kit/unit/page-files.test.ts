import { expect, test } from 'vitest';
import { readHost, sayBytes, splitParagraphs } from '../../../src/lib/page-files.ts';
import { findLanguageDirection } from '../../../src/lib/written-direction.ts';

test.each([
  [1, '1 kB'],
  [1335, '1 kB'],
  [119_600, '120 kB'],
  [999_400, '999 kB'],
  [1_000_000, '1.0 MB'],
  [2_450_000, '2.5 MB'],
])('%d bytes are %s', (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said);
});

test('empty lines part paragraphs, and other line ends do not', () => {
  expect(splitParagraphs('One\nline.\n\n \n\nTwo.\n')).toEqual(['One line.', 'Two.']);
});

test('a site is called by its host', () => {
  expect(readHost('https://www.example.org/videos/')).toBe('example.org');
});

test.each([
  ['ur', 'rtl'],
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['pl', 'ltr'],
  ['pa', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ur-Latn', 'ltr'],
  ['arn', 'ltr'],
])('%s is written %s', (lang, direction) => {
  expect(findLanguageDirection(lang)).toBe(direction);
});
