import { expect, test } from 'vitest';
import { leafletAddress } from '../../../src/lib/addresses.ts';
import { qrDrawing } from '../../../src/lib/links/qr-code.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const { services, situations, site, topics } = content;
const built = new Map(builtPages().map(({ path, html }) => [path, html]));
const aboutSafety = new Set(topics.filter(({ data }) => data.safety).map(({ id }) => id));

/** What has a leaflet, with the page that it is about. */
const entries = [
  ...services
    .filter(({ data }) => data.status !== 'closed')
    .map(({ id, data }) => ({
      leaflet: leafletAddress('services', id),
      page: `/support/${id}/`,
      safety: data.topics.some((topic) => aboutSafety.has(topic)),
    })),
  ...situations.map(({ id, data }) => ({
    leaflet: leafletAddress('situations', id),
    page: `/situations/${id}/`,
    safety: data.safety,
  })),
];

test('each service that has not closed and each situation has a leaflet, and nothing else has', () => {
  expect([...built.keys()].filter((path) => path.startsWith('/leaflets/')).sort()).toEqual(
    entries.map(({ leaflet }) => leaflet).sort(),
  );
});

test.each(entries)('$leaflet leads to its page by a QR code and by words', ({ leaflet, page }) => {
  const html = built.get(leaflet) ?? '';
  const address = `${site?.data.url ?? ''}${page}`;
  expect(html).toContain(`d="${qrDrawing(address).path}"`);
  expect(html).toContain(`href="${address}">${address.replace(/^https:\/\/(www\.)?|\/$/g, '')}<`);
  expect(html).toContain(site?.data.council.name ?? 'no council');
  expect(html).not.toContain('data-pagefind-body');
});

test.each(entries)('$page leads to its leaflet, and says where that is a risk', (entry) => {
  const html = built.get(entry.page) ?? '';
  expect(html).toContain(`href="${entry.leaflet}"`);
  expect(html.includes('Someone may find a paper')).toBe(entry.safety);
  expect(built.get(entry.leaflet)?.includes('Someone may find this paper')).toBe(entry.safety);
});
