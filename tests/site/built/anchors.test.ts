import { expect, test } from 'vitest';
import { listOwnAnchors, indexPages } from '../../../src/content-check/page-addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const built = new Map(builtPages().map(({ path, html }) => [path, html]));
const pages = [...indexPages(content)];

test('every file of content that is a page is built', () => {
  expect(pages.map(([path]) => path).filter((path) => !built.has(path))).toEqual([]);
  const files = [
    ...content.services,
    ...content.situations,
    ...content.topics,
    ...content.policies,
  ];
  expect(pages.length).toBeGreaterThan(files.length);
});

test('every anchor that the content check allows is on its page', () => {
  let looked = 0;
  for (const [path, anchors] of pages) {
    for (const anchor of [...anchors, ...listOwnAnchors(path)]) {
      looked += 1;
      expect(built.get(path), `${path}#${anchor}`).toContain(`id="${anchor}"`);
    }
  }
  expect(looked).toBeGreaterThan(0);
});
