import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  recordFile,
  findCurrentRecord,
  digestSite,
} from '../../../../src/test-record/test-record.ts';

let root = '';
const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  write('src/pages/index.astro', '<p>one</p>\n<p>two</p>\n');
  write('content/site.yaml', 'name: One\n');
  write('public/a.svg', '<svg/>');
  write('astro.config.mjs', 'export default {};\n');
  write('package-lock.json', '{}\n');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['a page', 'src/pages/index.astro', '<p>one</p>\n'],
  ['content', 'content/site.yaml', 'name: Two\n'],
  ['a rule', 'src/lib/rule.ts', 'x'],
  ['a picture', 'public/a.svg', '<svg />'],
  ['a library', 'package-lock.json', '{"a":1}\n'],
  ['a hidden folder of pages', 'src/pages/.well-known/a.ts', 'x'],
])('%s changes the digest', (_, file, text) => {
  const before = digestSite(root);
  write(file, text);
  expect(digestSite(root)).not.toBe(before);
});

test.each([
  ['line ends', 'src/pages/index.astro', '<p>one</p>\r\n<p>two</p>\r\n'],
  ['a handbook', 'content/README.md', 'words'],
  ['what a file manager leaves', 'content/.DS_Store', 'x'],
  ['a test', 'tests/a.test.ts', 'x'],
  ['the record itself', recordFile, '{}'],
])('%s does not', (_, file, text) => {
  const before = digestSite(root);
  write(file, text);
  expect(digestSite(root)).toBe(before);
});

test('results are those of this code and content, or there are none', () => {
  expect(findCurrentRecord(root)).toBeUndefined();
  const record = {
    date: '2026-11-21',
    pages: 1,
    states: 1,
    digest: digestSite(root),
    modes: ['x'],
  };
  write(recordFile, JSON.stringify(record));
  expect(findCurrentRecord(root)).toEqual(record);
  write('content/site.yaml', 'name: Other\n');
  expect(findCurrentRecord(root)).toBeUndefined();
});
