import { expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitSite } from '../../fixtures/kit-site.ts';

// The invented council has one service that was checked and is past its review: `late-line`.
const pages = builtPages(kitSite);
const html = (path: string): string =>
  pages.find((page) => page.path === path)?.html ?? expect.fail(`no ${path}`);

test('a service past its review says so on its page and in every list, and is not related while others fit', () => {
  expect(html('/support/late-line/')).toContain('These details may have changed');
  expect(html('/support/day-line/')).not.toContain('These details may have changed');
  const items = pages.flatMap(({ html: code }) =>
    code.split('<li class="app-card" data-service="late-line"').slice(1),
  );
  expect(items.length).toBeGreaterThan(4);
  for (const item of items) expect(item.split('</li>')[0]).toContain('Check first');
  const related = pages.filter(({ html: code }) =>
    /id="related">.*?late-line.*?<\/section>/s.test(code),
  );
  expect(related.map(({ path }) => path)).toEqual([]);
  expect(html('/support/late-line/')).toContain('id="related"');
});
