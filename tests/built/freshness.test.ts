import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { siteDate } from '../../scripts/site-date.ts';
import { freshness, readableDay } from '../../src/lib/services/freshness.ts';
import { serviceSchema } from '../../src/schemas/service.ts';
import { builtPages } from '../fixtures/built-pages.ts';

/** The day of the build: tests/README.md. */
const today = siteDate;
const pages = builtPages();
const html = (path: string): string =>
  pages.find((page) => page.path === path)?.html ?? expect.fail(`no ${path}`);
const text = (code: string): string =>
  code
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

const services = globSync('content/services/*.md').map((file) => ({
  id: file.replace(/^.*[/\\]|\.md$/g, ''),
  ...serviceSchema.parse(load(/^---\n(.*?)\n---/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '')),
}));

describe('the page of a service says what it was checked against', () => {
  test.each(services)('$id', ({ id, verified, status }) => {
    const page = text(html(`/support/${id}/`));
    const said = status === 'current' ? 'Last confirmed' : 'From a source of';
    const date = verified.date
      ? `${said} ${readableDay(verified.date)}: `
      : 'From a source without a date: ';
    expect(page.replace(/'/g, '’')).toContain(`${date}${verified.source}`.replace(/'/g, '’'));
    const due = status === 'current' && freshness(verified.date, today, 180) === 'due';
    expect(page.includes('These details may have changed')).toBe(due);
    expect(page.includes('May have changed')).toBe(due);
  });
});

test('every entry of every list, and every card, says what it was checked against', () => {
  let entries = 0;
  // The answers above search results lead to the pages that say it.
  for (const { path, html: code } of pages.filter((page) => page.path !== '/search/')) {
    const items = code.split(/<li class="app-(?:listing__item|call-card)" data-service=/).slice(1);
    for (const item of items) {
      entries += 1;
      expect(item.split(/<\/li> <li class="app-(?:listing__item|call-card)"/)[0], path).toMatch(
        /(Last confirmed|From a source of) \d+ [A-Z][a-z]+ \d{4}: \S|From a source without a date: \S/,
      );
    }
  }
  expect(entries).toBeGreaterThan(300);
});

test('related services are past their review only where none that is fresh fits', () => {
  const fresh = new Set(
    services.flatMap(({ id, status, verified }) =>
      status === 'current' && freshness(verified.date, today, 180) === 'fresh' ? [id] : [],
    ),
  );
  const old = new Set(
    services.flatMap(({ id, status, verified }) =>
      status === 'current' && freshness(verified.date, today, 180) === 'due' ? [id] : [],
    ),
  );
  let lists = 0;
  for (const { path, html: code } of pages) {
    const related = /id="related">(.*?)<\/section>/s.exec(code)?.[1];
    if (!related) continue;
    lists += 1;
    const ids = [...related.matchAll(/href="\/support\/([a-z0-9-]+)\/"/g)].map(([, id = '']) => id);
    expect(ids.some((id) => old.has(id)) && ids.some((id) => fresh.has(id)), path).toBe(false);
  }
  expect(lists).toBeGreaterThan(30);
  expect([fresh.size > 0, old.size > 0]).toEqual([true, true]);
});

test('every situation names at least two services', () => {
  const situations = pages.filter(({ path }) => /^\/situations\/.+/.test(path));
  expect(situations.length).toBeGreaterThan(8);
  for (const { path, html: code } of situations) {
    const ids = new Set([...code.matchAll(/data-service="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.size, path).toBeGreaterThan(1);
  }
});

test('what is past its review warns in every list', () => {
  const due = services.filter(
    ({ status, verified }) =>
      status === 'current' && freshness(verified.date, today, 180) === 'due',
  );
  expect(due.length).toBeGreaterThan(0);
  for (const { id } of due) {
    const lists = pages.flatMap(({ html: code }) => {
      const [, item] = code.split(`<li class="app-listing__item" data-service="${id}"`);
      return item ? [item.split('</li></ul>')[0]] : [];
    });
    expect(lists.length).toBeGreaterThan(2);
    for (const item of lists) expect(item).toContain('May have changed');
  }
});

test('how we check counts the services of each status', () => {
  const page = text(html('/about/how-we-check/'));
  const count = (status: string): number =>
    services.filter((service) => service.status === status).length;
  expect(page).toContain(`Checked: ${count('current')} services`);
  expect(page).toContain(`Not confirmed: ${count('unconfirmed')} services`);
  expect(page).toContain(`Closed: ${count('closed')} services`);
  expect(page).toContain('After 180 days');
  expect(page).toContain('After 400 days');
});
