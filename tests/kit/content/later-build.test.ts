import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { builtPages, type BuiltPage } from '../../fixtures/built-pages.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil, kitRoot, kitSite } from '../../fixtures/kit-site.ts';

/** Runs the freshness check as of a day. */
function check(day: string): { status: number | null; lines: string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-freshness.ts'], {
    cwd: kitRoot,
    encoding: 'utf8',
    env: { ...process.env, SITE_DATE: day },
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

describe('the freshness check', () => {
  test('lists what is due by file and owner, and passes while nothing is overdue', () => {
    const { status, lines } = check(siteDate);
    expect(status).toBe(0);
    for (const line of [
      /^due +270 days {2}content\/services\/stale-group\.md {2}source of 2026-03-02 {2}Example editor$/,
      /^due +210 days {2}content\/services\/rumour-group\.md {2}source of 2026-05-01 {2}Example editor {2}not confirmed$/,
    ]) {
      expect(lines).toContainEqual(expect.stringMatching(line));
    }
    expect(lines.at(-1)).toBe(
      `On ${siteDate}: ${lines.length - 1} due after 180 days, 0 overdue after 400.`,
    );
  });

  test.each([
    ['2027-04-06', 0, /^due +400 days {2}content\/services\/stale-group\.md/],
    ['2027-04-07', 1, /^OVERDUE +401 days {2}content\/services\/stale-group\.md/],
  ])('on %s ends with %i', (day, status, first) => {
    const checked = check(day);
    expect(checked.status).toBe(status);
    expect(checked.lines).toContainEqual(expect.stringMatching(first));
  });

  test.each(['2026-13-45', 'today', ''])('does not pass for the day %j', (day) => {
    const { status, stderr } = check(day);
    expect(status).not.toBe(0);
    expect(stderr).toContain('SITE_DATE is not a day such as 2026-11-21');
  });
});

describe('a build when everything has passed its review', () => {
  let pages: BuiltPage[] = [];
  let clear: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const { root, build, remove } = await copySite('2028-01-01', kitCouncil);
    clear = remove;
    const { status, stderr } = build();
    expect(status, stderr).toBe(0);
    pages = builtPages(join(root, 'dist'));
  }, 180_000);
  afterAll(async () => {
    await clear?.();
  });

  const page = (path: string): string =>
    pages.find((each) => each.path === path)?.html ?? expect.fail(`no ${path}`);
  const under = (html: string, title: string): string =>
    new RegExp(`${title}</h2>(.*?)(?:<h2|</main>)`, 's').exec(html)?.[1] ?? '';

  test('has as many pages as today, but for the list of what was paused until then', () => {
    // The list of what is due for a check is longer, and so may have further pages.
    const list = (all: readonly { path: string }[]): string[] =>
      all.map(({ path }) => path).filter((path) => !/\/due-for-a-check\/\d+\/$/.test(path));
    const today = list(builtPages(kitSite));
    expect(today).toContain('/support/paused/');
    expect(list(pages)).toEqual(today.filter((path) => path !== '/support/paused/'));
  });

  test('calls nothing open, and still gives a number for every hour, with the warning', () => {
    for (const [path, title] of [
      ['/', 'Talk to someone'],
      ['/urgent-help/', 'Call now'],
    ] as const) {
      const first = under(page(path), title);
      expect(first).toContain('href="tel:+448081570001"');
      expect(first).toContain('24 hours a day, every day');
      expect(first).toContain('Check first');
    }
    for (const { html, path } of pages) {
      expect(html.replace(/<style.*?<\/style>/gs, ''), path).not.toMatch(
        /Open 24 hours|<open-now|class="app-open-now/,
      );
    }
  });

  test('warns on the page of every service that was checked', () => {
    const served = pages.filter(({ html }) => html.includes('Last confirmed'));
    const current = served.filter(
      ({ path, html }) =>
        /^\/support\/[^/]+\/$/.test(path) && html.includes('These details may have changed'),
    );
    expect(current.length).toBeGreaterThan(5);
  });

  test('leaves no list of recommendations empty, and each old entry in one warns', () => {
    const situations = pages.filter(({ path }) => /^\/situations\/[^/]+\/$/.test(path));
    expect(situations.length).toBeGreaterThan(0);
    for (const { path, html } of situations) {
      expect(html.split('<li class="app-card"').length, path).toBeGreaterThan(1);
    }
    const related = under(page('/support/evening-course/'), 'You could also try');
    expect(related.split('<li class="app-card"').length).toBeGreaterThan(1);
    const directory = page('/support/').split('<li class="app-card"').slice(1);
    expect(directory.length).toBeGreaterThan(5);
    for (const item of directory) expect(item).toMatch(/Check first|Closed/);
  });
});
