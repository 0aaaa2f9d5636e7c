import { expect, test } from 'vitest';
import { ownPages } from '../../../src/lib/addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

test('a child who came to any page is one tap from the page for young people', () => {
  // A council may have none; the invented one has.
  const young = content.site?.data.menu.young?.href;
  // What a browser shows after "Leave this site" leads nowhere.
  const pages = builtPages().filter(({ path }) => path !== ownPages.closed.href);
  const without = pages.filter(({ html }) => young && !html.includes(`href="${young}"`));
  expect(without.map(({ path }) => path)).toEqual([]);
});
