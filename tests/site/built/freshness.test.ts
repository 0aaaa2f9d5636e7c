import { describe, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { formatDay } from '../../../src/lib/dates/format-day.ts';
import { judgeFreshness } from '../../../src/lib/services/due.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const { site } = content;
if (!site) throw new Error('content/site.yaml cannot be read');
const { warnAfterDays, failAfterDays } = site.data.review;

const pages = builtPages();
const html = (path: string): string =>
  pages.find((page) => page.path === path)?.html ?? expect.fail(`no ${path}`);
const text = (code: string): string =>
  code
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

const services = content.services.map(({ id, data }) => ({
  id,
  ...data,
  /** Checked, and past its review on the day of the build. */
  stale:
    data.status === 'current' &&
    judgeFreshness(data.verified.date, siteDate, warnAfterDays) === 'due',
}));
type Service = (typeof services)[number];
const isFresh = (service: Service): boolean => service.status === 'current' && !service.stale;

describe('the page of a service says what it was checked against', () => {
  test.each(services)('$id', ({ id, verified, status, stale }) => {
    const page = text(html(`/support/${id}/`));
    const said = status === 'current' ? 'Last confirmed' : 'From a source of';
    const date = verified.date
      ? `${said} ${formatDay(verified.date)}: `
      : 'From a source without a date: ';
    expect(page.replace(/'/g, '’')).toContain(`${date}${verified.source}`.replace(/'/g, '’'));
    expect(page.includes('These details may have changed')).toBe(stale);
  });
});

/** The cards and call cards of a page, each with the service that it is of. */
const findCards = (code: string): { id: string; words: string }[] =>
  code
    .split(/<li class="app-(?:call-)?card" data-service="/)
    .slice(1)
    .map((card) => ({
      id: /^[^"]+/.exec(card)?.[0] ?? '',
      words: text(`<li "${card.split('</li>')[0] ?? ''}`),
    }));

/**
 * Whether a card must say "Check first": of an entry that is not sure, of one whose pause was to end
 * by now, or of its number.
 */
const isDoubtful = ({ status, stale, verified, paused, phones }: Service): boolean =>
  status !== 'closed' &&
  (status === 'unconfirmed' ||
    stale ||
    (paused?.until !== undefined && paused.until <= siteDate) ||
    judgeFreshness(verified.date, siteDate, warnAfterDays) === 'due' ||
    (phones.length > 0 && phones.every(({ unconfirmed }) => unconfirmed)));

test('every card of what is not sure says "Check first", no other does, and the page says what that means', () => {
  const seen = new Set<string>();
  for (const { path, html: code } of pages) {
    for (const { id, words } of findCards(code)) {
      const service = services.find((each) => each.id === id) ?? expect.fail(`no service ${id}`);
      seen.add(id);
      // One of several numbers may be sure where another is not.
      if (!service.phones.some(({ unconfirmed }) => unconfirmed) || isDoubtful(service))
        expect(words.includes('Check first'), `${id} on ${path}`).toBe(isDoubtful(service));
    }
    // The answers above search results lead to the pages that say it.
    if (path === '/search/') continue;
    if (findCards(code).some(({ words }) => words.includes('Check first')))
      expect(text(code).includes('Check first : details may be wrong or old.'), path).toBe(true);
  }
  expect([...seen].sort()).toEqual(services.map(({ id }) => id).sort());
});

test('related services are past their review only where none that is fresh fits', () => {
  const idsWhere = (fits: (service: (typeof services)[number]) => boolean): Set<string> =>
    new Set(services.filter(fits).map(({ id }) => id));
  const fresh = idsWhere(isFresh);
  const old = idsWhere(({ stale }) => stale);
  for (const service of services) {
    const code = html(`/support/${service.id}/`);
    const related = /id="related">(.*?)<\/section>/s.exec(code)?.[1];
    const ids = [...(related ?? '').matchAll(/href="\/support\/([a-z0-9-]+)\/"/g)].map(
      ([, id = '']) => id,
    );
    const fitting = services.some(
      (other) =>
        other.id !== service.id &&
        isFresh(other) &&
        !other.joint &&
        !service.replacedBy.includes(other.id) &&
        other.topics.some((topic) => service.topics.includes(topic)),
    );
    if (fitting) expect(ids.length, service.id).toBeGreaterThan(0);
    expect(ids.some((id) => old.has(id)) && ids.some((id) => fresh.has(id)), service.id).toBe(
      false,
    );
  }
});

test('a situation names each of its services that is checked and not past its review', () => {
  for (const { id, data } of content.situations) {
    const named = [...html(`/situations/${id}/`).matchAll(/data-service="([^"]+)"/g)].map(
      ([, service]) => service,
    );
    const fresh = services.filter((each) => data.services.includes(each.id) && isFresh(each));
    expect(named, id).toEqual(expect.arrayContaining(fresh.map((service) => service.id)));
    expect(new Set(named).size, id).toBeGreaterThan(0);
  }
});

test('how we check counts the services of each status', () => {
  const page = text(html('/about/how-we-check/'));
  for (const [status, label] of [
    ['current', 'Checked'],
    ['unconfirmed', 'Not confirmed'],
    ['closed', 'Closed'],
  ] as const) {
    const count = services.filter((service) => service.status === status).length;
    expect(page).toContain(`${label}: ${count} ${count === 1 ? 'service' : 'services'} `);
  }
  expect(page).toContain(`After ${warnAfterDays} days`);
  expect(page).toContain(`After ${failAfterDays} days`);
});
