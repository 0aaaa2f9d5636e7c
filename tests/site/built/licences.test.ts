import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allows, forReaders } from '../../../scripts/licences.ts';

const file = readFileSync('dist/licences.txt', 'utf8');
const parts = file.split(`\n\n${'-'.repeat(72)}\n\n`).slice(1);
const named = parts.flatMap((part) => {
  const [, name, licence] = /^(\S+): (.+)\n\n/.exec(part) ?? [];
  return name && licence ? [{ name, licence, part }] : [];
});

test('what reaches readers is named', () => {
  // The scripts' own parts are found in the scripts; one that is new here needs a look.
  expect(named.map(({ name }) => name)).toEqual([
    '@cspell/dict-en-gb-mit',
    '@fontsource-variable/atkinson-hyperlegible-next',
    'date-holidays',
    'docx',
    'fflate',
    'ical-generator',
    'lean-qr',
    'nanoid',
    'pagefind',
    'rolldown',
    'vite',
  ]);
});

test('each has a licence that asks for a notice and no more, and its notice is there', () => {
  for (const { name, licence, part } of named) {
    expect(allows(licence, forReaders), `${name}: ${licence}`).toBe(true);
    expect(part, name).toMatch(/copyright/i);
    expect(part.length, name).toBeGreaterThan(500);
  }
  expect(named[1]?.part).toContain('SIL OPEN FONT LICENSE');
});

test('notices within the code of a package are there as well', () => {
  expect(parts.filter((part) => part.startsWith('Within one of these packages'))).toHaveLength(1);
  expect(file).toContain('Copyright (c) James Halliday');
});

test('readers can find it', () => {
  expect(readFileSync('dist/site-map/index.html', 'utf8')).toContain('href="/licences.txt"');
});
