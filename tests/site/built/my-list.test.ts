import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isId } from '../../../src/lib/my-list/entries.ts';
import { findChunk } from '../../../src/lib/my-list/find-chunk.ts';
import type { ListChunk, ListPage } from '../../../src/lib/my-list/list-facts.ts';
import { readPageData } from '../../../src/lib/page-data.ts';
import { findFirstName } from '../../../src/lib/services/first-name.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';
import { onTheWire } from '../../fixtures/weights.ts';

/** Words as they are compared: with one kind of mark for an apostrophe. */
const plain = (words: string): string => words.replace(/'|&#39;/g, '’').replace(/\s+/g, ' ');
const readWords = (code: string): string =>
  plain(
    code
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&quot;/g, '"')
      .replace(/ (?=[.,;:])/g, ''),
  );

const pages = builtPages();
const files = globSync('dist/my-list/services/*.json').map((_, chunk) =>
  readFileSync(`dist/my-list/services/${chunk}.json`),
);
const chunks = files.map((file) => readPageData<ListChunk>(file.toString(), 'services'));
const services = new Map(
  chunks.flatMap(({ services: some }) => some).map((service) => [service.id, service]),
);
const ids = new Set(content.services.map(({ id }) => id));
/** Where each name that a list may hold leads: a renamed service has its first name too. */
const names = new Map(
  content.services.flatMap(({ id, data }) =>
    [id, findFirstName({ id, key: data.key }, ids) ?? id].map((name): [string, string] => [
      name,
      id,
    ]),
  ),
);
const html = (path: string): string =>
  pages.find((page) => page.path === path)?.html ?? expect.fail(`no ${path}`);

describe('the facts that a list loads', () => {
  test('are of every service by each of its names, in the chunk where a list looks for it', () => {
    expect([...services.keys()].sort()).toEqual([...names.keys()].sort());
    for (const [chunk, { chunks: all, services: some }] of chunks.entries()) {
      expect(all).toBe(chunks.length);
      for (const { id } of some) expect(findChunk(id, all), id).toBe(chunk);
    }
  });

  test('are of about ten services in a chunk, of at most 5 kB', () => {
    expect(chunks).toHaveLength(Math.max(1, Math.ceil(content.services.length / 10)));
    const weights = globSync('dist/my-list/services/*.json').map(onTheWire);
    expect(Math.max(...weights)).toBeLessThanOrEqual(5_000);
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
      const code = html(`/support/${names.get(id) ?? ''}/`);
      const page = readWords(code);
      // A number of a kind that no telephone calls by itself has no address.
      for (const { address } of service.phones)
        if (address !== '') expect(code).toContain(`href="${address}"`);
      // Where nobody could confirm it, the page does not say as well that it may have changed.
      const warnings = service.warnings.map((words) =>
        words.replace(/^These details may have changed\. /, ''),
      );
      for (const warning of warnings)
        expect(page.includes(plain(warning.replace(/\.$/, ''))), `${id}: ${warning}`).toBe(true);
      if (service.safety !== undefined)
        expect(page.includes(plain(service.safety)), `${id}: ${service.safety}`).toBe(true);
      const warned = ['Before you call', 'Before you start', 'We think this service has ended'];
      const calm = service.warnings.length === 0 && service.safety === undefined;
      if (calm)
        expect(
          warned.filter((words) => page.includes(words)),
          id,
        ).toEqual([]);
    }
  });
});

test('the page says in how many chunks they are, and names every situation but those about safety', () => {
  const [, data = ''] =
    /<my-list>\s*<script type="application\/json">(.*?)<\/script>/s.exec(html('/my-list/')) ?? [];
  const page = readPageData<ListPage>(data, 'chunks');
  expect(page.chunks).toBe(chunks.length);
  const told = content.situations.filter(({ data: { safety } }) => !safety);
  expect(page.situations.map(({ id }) => id).sort()).toEqual(told.map(({ id }) => id).sort());
  expect([...names.keys()].every(isId)).toBe(true);
});

test('the page names no service without script, and leads to all', () => {
  const code = html('/my-list/').split('<template>')[0] ?? '';
  const [, main = ''] = code.split('<my-list>');
  expect(main.match(/href="\/support\/[^"]+"/g)).toBeNull();
  for (const href of ['/support/', '/site-map/']) expect(main).toContain(`href="${href}"`);
});

describe('a button to add a service', () => {
  const count = (code: string): number => code.split('<list-button>').length - 1;

  /** The cards of a page that lead to services, each with all of its code. */
  const findCards = (code: string): string[] =>
    code
      .split('<li class="app-card" data-service="')
      .slice(1)
      .map((card) => card.split('</li>')[0] ?? '');
  const closed = new Set(
    content.services.flatMap(({ id, data }) => (data.status === 'closed' ? [id] : [])),
  );
  const isClosed = (card: string): boolean => closed.has(/^[^"]+/.exec(card)?.[0] ?? '');

  test.each(content.services)('stands once in the panel of $id, unless it has closed', ({ id }) => {
    const code = html(`/support/${id}/`);
    const cards = findCards(code);
    const beside = cards.filter((card) => !isClosed(card)).length;
    expect(count(code) - beside).toBe(closed.has(id) ? 0 : 1);
  });

  test('stands on every card of an open service, and on none of a closed one', () => {
    const listings = pages.filter(({ html: code }) => findCards(code).length > 0);
    expect(listings.map(({ path }) => path)).toContain('/support/');
    for (const { html: code, path } of listings) {
      for (const card of findCards(code)) expect(count(card), path).toBe(isClosed(card) ? 0 : 1);
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
