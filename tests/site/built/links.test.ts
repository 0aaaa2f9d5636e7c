import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LinkChecker, LinkState } from 'linkinator';
import { serve } from '../../../scripts/serve.ts';
import { builtPages } from '../../fixtures/built-pages.ts';

let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  served = await serve('dist', 0);
});
afterAll(() => {
  served.server.close();
});

test('every link inside the site leads to a page, and the pages are all linked', async () => {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: `${served.url}/`,
    recurse: true,
    concurrency: 20,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(served.url)),
  });
  const inside = links.filter(({ state }) => state !== LinkState.SKIPPED);
  const broken = inside.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ url, parent }) => `${url} on ${parent ?? ''}`)).toEqual([]);

  const reached = new Set(inside.map(({ url }) => new URL(url).pathname));
  const unlinked = builtPages()
    .map(({ path }) => path)
    .filter((path) => !reached.has(path));
  // The page for wrong addresses and the one after leaving are reached in other ways.
  expect(unlinked).toEqual(['/404.html', '/closed/']);
}, 120_000);

test('without script every page is within four links of home, but for further pages of a list', () => {
  const pages = new Map(builtPages().map((page) => [page.path, page.html]));
  const links = new Map<string, number>([['/', 0]]);
  // A map gives what is put into it on the way: so it goes from near to far.
  for (const [path, far] of links) {
    const html = (pages.get(path) ?? '').replace(/<(template|script)\b.*?<\/\1>/gs, '');
    for (const [, to = ''] of html.matchAll(/<a [^>]*href="([^"#]+)/g)) {
      if (pages.has(to) && !links.has(to)) links.set(to, far + 1);
    }
  }
  const far = [...pages.keys()]
    .filter((path) => !/\/\d+\/$/.test(path) || path.startsWith('/site-map/'))
    .filter((path) => (links.get(path) ?? Infinity) > 4);
  expect(far).toEqual(['/404.html', '/closed/']);
});

test('every anchor stands on the page it names', () => {
  const pages = new Map(builtPages().map((page) => [page.path, page.html]));
  // Each page has at least the link past its header.
  let seen = 0;
  for (const [path, html] of pages) {
    for (const [, target = '', anchor = ''] of html.matchAll(/<a [^>]*href="([^"#:]*)#([^"]+)"/g)) {
      const page = pages.get(target === '' ? path : target) ?? '';
      seen += 1;
      expect([path, target, anchor, page.includes(`id="${anchor}"`)]).toEqual([
        path,
        target,
        anchor,
        true,
      ]);
    }
  }
  expect(seen).toBeGreaterThanOrEqual(pages.size);
});

test('every address of a file on a page is a file', () => {
  const files = builtPages().flatMap(({ html }) =>
    [...html.matchAll(/(?:src|href)="(\/[^"#]*\.[a-z0-9]+)"/g)].map(([, file = '']) => file),
  );
  expect([...new Set(files)].filter((file) => !existsSync(`dist${file}`))).toEqual([]);
});
