import { expect, test } from 'vitest';
import { readContent } from '../../src/content-check/read-content.ts';
import { ownAnchors, pagesOf } from '../../src/content-check/page-addresses.ts';
import { builtPages } from '../fixtures/built-pages.ts';

test('every anchor that the content check allows is on its page', async () => {
  const built = new Map(builtPages().map(({ path, html }) => [path, html]));
  const { content } = await readContent(process.cwd());
  let looked = 0;
  for (const [path, anchors] of pagesOf(content)) {
    for (const anchor of [...anchors, ...ownAnchors(path)]) {
      looked += 1;
      expect(built.get(path), `${path}#${anchor}`).toContain(`id="${anchor}"`);
    }
  }
  expect(looked).toBeGreaterThan(100);
});
