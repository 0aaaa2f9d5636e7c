import { expect, test } from 'vitest';
import { ownPages } from '../../../src/lib/addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

test('a child who came to any page is one tap from each page for children', () => {
  const young = content.situations
    .filter(({ data }) => data.audience === 'young')
    .map(({ id }) => `/situations/${id}/`);
  // A council may have none; the invented one has.
  // What a browser shows after "Leave this site" leads nowhere.
  const pages = builtPages().filter(({ path }) => path !== ownPages.closed.href);
  const without = pages.flatMap(({ path, html }) =>
    young.filter((address) => !html.includes(`href="${address}"`)).map(() => path),
  );
  expect(without).toEqual([]);
});
