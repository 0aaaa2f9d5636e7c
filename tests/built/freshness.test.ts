import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { freshness, readableDay } from '../../src/lib/services/freshness.ts';
import { serviceSchema } from '../../src/schemas/service.ts';
import { builtPages } from '../fixtures/built-pages.ts';

/** The day of the build: tests/README.md. */
const today = '2026-11-21';
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
    const date = verified.date
      ? `Checked against a source of ${readableDay(verified.date)}: `
      : 'From a source without a date: ';
    expect(page.replace(/'/g, '’')).toContain(`${date}${verified.source}`.replace(/'/g, '’'));
    const due = status === 'current' && freshness(verified.date, today, 180) === 'due';
    expect(page.includes('These details may have changed')).toBe(due);
    expect(page.includes('May have changed')).toBe(due);
  });
});

test('every entry of every list says how old its source is', () => {
  let entries = 0;
  for (const { path, html: code } of pages) {
    for (const item of code.split('<li class="app-listing__item" data-service=').slice(1)) {
      entries += 1;
      expect(item.split('</li> <li class="app-listing__item"')[0], path).toMatch(
        /Checked against a source of \d+ [A-Z][a-z]+ \d{4}\.|From a source without a date\./,
      );
    }
  }
  expect(entries).toBeGreaterThan(200);
});

test('related services are past their review only where none that fits is not', () => {
  const warning = 'The details may have changed.';
  let lists = 0;
  for (const { path, html: code } of pages) {
    const related = /id="related">(.*?)<\/section>/s.exec(code)?.[1];
    if (!related) continue;
    lists += 1;
    const cards = related.split('<li class="app-card"').slice(1);
    const old = cards.filter((card) => card.includes(warning));
    expect([0, cards.length], path).toContain(old.length);
  }
  expect(lists).toBeGreaterThan(30);
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
