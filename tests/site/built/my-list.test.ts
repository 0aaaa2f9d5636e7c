import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isId } from '../../../src/lib/my-list/entries.ts';
import type { ListFacts } from '../../../src/lib/my-list/list-facts.ts';
import { readPageData } from '../../../src/lib/page-data.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const pages = builtPages();
const file = readFileSync('dist/my-list/services.json');
const facts = readPageData<ListFacts>(file.toString(), 'services');
const services = new Map(facts.services.map((service) => [service.id, service]));
const html = (path: string): string =>
  pages.find((page) => page.path === path)?.html ?? expect.fail(`no ${path}`);

describe('the facts that a list loads', () => {
  test('are of every service, and name every situation but those about safety', () => {
    expect([...services.keys()].sort()).toEqual(content.services.map(({ id }) => id).sort());
    const told = content.situations.filter(({ data }) => !data.safety);
    expect(facts.situations.map(({ id }) => id).sort()).toEqual(told.map(({ id }) => id).sort());
  });

  test('weigh at most 15 kB', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(15_000);
  });

  test('carry every number and note, and who a service is for', () => {
    for (const { id, data } of content.services) {
      const service = services.get(id);
      expect(service?.emailNote, id).toBe(data.emailNote);
      if (data.eligibility) expect(service?.eligibility, id).toContain(data.eligibility);
      expect(service?.phones, id).toHaveLength(data.phones.length);
      if (data.statusNote) expect(service?.warnings, id).toContain(data.statusNote);
    }
  });

  test('say of each service what its own page says', () => {
    for (const [id, service] of services) {
      const page = html(`/support/${id}/`);
      for (const { address } of service.phones) expect(page).toContain(`href="${address}"`);
      expect(page.includes('aria-labelledby="status"'), id).toBe(service.warnings.length > 0);
      expect(page.includes('aria-labelledby="safety"'), id).toBe(service.safety !== undefined);
    }
  });
});

test('the page names every service without script', () => {
  const links = html('/my-list/').matchAll(
    /<a href="\/support\/([^/"]+)\/" data-service="([^"]+)"/g,
  );
  const named = [...links];
  expect(named.map(([, , id]) => id).sort()).toEqual([...services.keys()].sort());
  expect(named.every(([, address, id]) => address === id && isId(id))).toBe(true);
});

describe('a button to add a service', () => {
  const count = (code: string): number => code.split('<list-button>').length - 1;

  test.each(content.services)('stands once on the page of $id, unless it has closed', (service) => {
    const { id, data } = service;
    expect(count(html(`/support/${id}/`))).toBe(data.status === 'closed' ? 0 : 1);
  });

  test('stands in every listing beside an open service, and nowhere else', () => {
    const listings = pages.filter((page) => page.html.includes('app-listing__item" data-service'));
    expect(listings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/support/', ...content.topics.map(({ id }) => `/topics/${id}/`)]),
    );
    for (const { html: code, path } of listings) {
      const items = code.split('<li class="app-listing__item" data-service').slice(1);
      const open = items.filter((item) => !item.includes('app-tag--closed'));
      expect(count(code), path).toBe(open.length);
    }
  });

  test('is in no question flow, no urgent help and no callout about safety', () => {
    const flows = pages.flatMap((page) => [
      ...page.html.matchAll(/<question-flow.*?<\/question-flow>/gs),
    ]);
    // One in the check, and one before each form.
    expect(flows.length).toBeGreaterThan(content.referrals.length);
    for (const [flow] of flows) expect(count(flow)).toBe(0);
    expect(count(html('/urgent-help/'))).toBe(0);
    const callouts = pages.flatMap((page) => [
      ...page.html.matchAll(/<(section|div)[^>]*app-callout--safety.*?<\/\1>/gs),
    ]);
    expect(callouts.length).toBeGreaterThan(
      content.situations.filter(({ data }) => data.safety).length,
    );
    for (const [callout] of callouts) expect(count(callout)).toBe(0);
  });
});
