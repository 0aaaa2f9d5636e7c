import { globSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findTexts } from '../../../src/content-check/texts.ts';
import { content } from '../../fixtures/site-content.ts';

const { site } = content;
if (!site) throw new Error('content/site.yaml cannot be read');

/** What a published file says, unpacked where it is packed, and with every @ as it is read. */
function readPublished(file: string): string {
  const bytes = readFileSync(`dist/${file}`);
  const parts =
    bytes[0] === 0x1f && bytes[1] === 0x8b
      ? [gunzipSync(bytes)]
      : bytes.toString('latin1', 0, 2) === 'PK'
        ? Object.values(unzipSync(bytes))
        : [bytes];
  return parts
    .map((part) => Buffer.from(part).toString())
    .join('\n')
    .replace(/&#(64|x40);|%40/gi, '@')
    .toLowerCase();
}

const files = globSync('**/*.*', { cwd: 'dist' })
  .filter((file) => extname(file) !== '')
  .map((file) => ({ file, text: readPublished(file) }));
const findFiles = (words: string): string[] =>
  files.filter(({ text }) => text.includes(words.toLowerCase())).map(({ file }) => file);

test('the address of no owner is published, in whatever file', () => {
  // What the council shows as its contact is public by itself.
  const { owners, ...shown } = site.data;
  const open = new Set(
    [shown, ...content.services.map(({ data }) => data)].flatMap((data) =>
      findTexts(data).map(({ text }) => text.toLowerCase()),
    ),
  );
  for (const { email } of owners) {
    if (email !== undefined && !open.has(email.toLowerCase())) expect(findFiles(email)).toEqual([]);
  }
});

test('files of every kind are read, packed ones too', () => {
  // In a title some signs are written otherwise from kind to kind; the key of a service has none.
  const key = content.services[0]?.data.key ?? 'no service';
  const kinds = new Set(findFiles(key).map((file) => extname(file)));
  expect([...kinds]).toEqual(expect.arrayContaining(['.html', '.json', '.pf_fragment']));
});
