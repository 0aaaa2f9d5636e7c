import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isId } from '../../src/lib/my-list/entries.ts';
import type { ListFacts } from '../../src/lib/my-list/list-facts.ts';
import { readPageData } from '../../src/lib/page-data.ts';
import { builtPages } from '../fixtures/built-pages.ts';

const pages = builtPages();
const file = readFileSync('dist/my-list/services.json');
const facts = readPageData<ListFacts>(file.toString(), 'services');
const services = new Map(facts.services.map((service) => [service.id, service]));
const situations = new Map(facts.situations.map(({ id, title }) => [id, title]));
const idsOf = (pattern: string): string[] =>
  globSync(pattern).map((path) => path.replace(/^.*[/\\]|\.md$/g, ''));

describe('the facts that a list loads', () => {
  test('are of every service, and name every situation but those about safety', () => {
    expect([...services.keys()].sort()).toEqual(idsOf('content/services/*.md').sort());
    const safety = idsOf('content/situations/*.md').filter((id) =>
      /^safety: true$/m.test(readFileSync(`content/situations/${id}.md`, 'utf8')),
    );
    expect(safety).toContain('i-am-scared');
    expect([...situations.keys(), ...safety].sort()).toEqual(
      idsOf('content/situations/*.md').sort(),
    );
  });

  test('weigh at most 15 kB', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(15_000);
  });

  test('carry every number and note, and who a service is for', () => {
    for (const [id, service] of services) {
      const written = readFileSync(`content/services/${id}.md`, 'utf8');
      expect(/^emailNote: /m.test(written), id).toBe(service.emailNote !== undefined);
      expect(/^eligibility: /m.test(written), id).toBe(service.eligibility !== undefined);
      const [, phones = ''] = /^phones:\n((?: .*\n)+)/m.exec(written) ?? [];
      expect(service.phones.length, id).toBe(phones.match(/^ +(- )?number: /gm)?.length ?? 0);
      const [, note] = /^statusNote: (.+)$/m.exec(written) ?? [];
      if (note) expect(service.warnings).toContain(note);
    }
  });

  test('say of each service what its own page says', () => {
    for (const [id, service] of services) {
      const page = pages.find(({ path }) => path === `/support/${id}/`)?.html ?? '';
      for (const { address } of service.phones) expect(page).toContain(`href="${address}"`);
      expect(page.includes('aria-labelledby="status"'), id).toBe(service.warnings.length > 0);
      expect(page.includes('aria-labelledby="safety"'), id).toBe(service.safety !== undefined);
    }
  });
});

test('the page names every service without script', () => {
  const page = pages.find(({ path }) => path === '/my-list/')?.html ?? '';
  const named = [...page.matchAll(/<a href="\/support\/([^/"]+)\/" data-service="([^"]+)"/g)];
  expect(named.map(([, , id]) => id).sort()).toEqual([...services.keys()].sort());
  expect(named.every(([, address, id]) => address === id && isId(id))).toBe(true);
});

describe('a button to add a service', () => {
  const count = (html: string): number => html.split('<list-button>').length - 1;

  test.each([...services.values()])('stands once on the page of $title', ({ id, warnings }) => {
    const closed = warnings.includes('We think this service has ended.');
    const page = pages.find(({ path }) => path === `/support/${id}/`)?.html ?? '';
    expect(count(page)).toBe(closed ? 0 : 1);
  });

  test('stands in every listing beside an open service, and nowhere else', () => {
    const listings = pages.filter(({ html }) => html.includes('app-listing__item" data-service'));
    expect(listings.length).toBeGreaterThan(40);
    for (const { html, path } of listings) {
      const items = html.split('<li class="app-listing__item" data-service').slice(1);
      const open = items.filter((item) => !item.includes('app-tag--closed'));
      expect(count(html), path).toBe(open.length);
    }
  });

  test('is in no question flow, no urgent help and no callout about safety', () => {
    const without = pages.filter(
      ({ path, html }) => html.includes('<question-flow') || path === '/urgent-help/',
    );
    expect(without.length).toBeGreaterThanOrEqual(5);
    for (const { html, path } of without) expect(count(html), path).toBe(0);
    const callouts = pages.flatMap(({ html }) => [
      ...html.matchAll(/<(section|div)[^>]*app-callout--safety.*?<\/\1>/gs),
    ]);
    expect(callouts.length).toBeGreaterThan(50);
    for (const [callout] of callouts) expect(count(callout)).toBe(0);
  });
});
