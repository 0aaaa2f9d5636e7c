import { expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitSite } from '../../fixtures/kit-site.ts';

const pages = builtPages(kitSite);

// The finder of situations has its numbers ready, and shows them to who asks for them alone.
const urgent = pages.filter(
  ({ path, html }) =>
    path !== '/situations/' &&
    html.includes('data-ends=') &&
    /class="app-danger"|<h2 id="now">/.test(html),
);

test('where someone may be in danger, the notice stands after the first way to call', () => {
  expect(urgent.map(({ path }) => path)).toContain('/urgent-help/');
  for (const { path, html } of urgent) {
    const main = html.slice(html.indexOf('<main'));
    const call = main.indexOf('href="tel:999"');
    expect(call, path).toBeGreaterThan(0);
    expect(main.indexOf('data-ends='), path).toBeGreaterThan(call);
  }
});

test('on the page of a service for someone in danger, it stands after its number', () => {
  const html = pages.find(({ path }) => path === '/support/safe-line/')?.html ?? '';
  const call = html.indexOf('href="tel:+');
  expect(call).toBeGreaterThan(0);
  expect(html.indexOf('data-ends=')).toBeGreaterThan(call);
});
