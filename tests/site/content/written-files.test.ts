import { expect, test } from 'vitest';
import { readFile, writeFile } from '../../../src/content-writer/write-file.ts';
import { realFiles } from '../../fixtures/content-source.ts';

const files = [...realFiles()].filter(
  ([name]) => /\.(yaml|mdx?)$/.test(name) && !name.includes('README'),
);

test('every file comes back byte for byte when nothing is changed', () => {
  expect(files.length).toBeGreaterThan(20);
  for (const [name, bytes] of files) {
    const found = readFile(name, bytes);
    if (Array.isArray(found)) throw new Error(JSON.stringify(found));
    const written = writeFile(name, bytes, found);
    expect([name, !Array.isArray(written) && Buffer.from(bytes).equals(written)]).toEqual([
      name,
      true,
    ]);
  }
});
