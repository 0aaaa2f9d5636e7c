import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('nothing of the editor is published', () => {
  const files = globSync('dist/**/*', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  expect(files.length).toBeGreaterThan(100);
  const marks = /sveltia|id="nc-root"|registerCustomFormat/i;
  expect(files.filter((file) => marks.test(readFileSync(file, 'utf8')))).toEqual([]);
  // The marks are those that the editor bears.
  expect(readFileSync('src/editor/render-page.ts', 'utf8')).toMatch(marks);
});
