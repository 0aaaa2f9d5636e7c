import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kitCouncil } from '../../fixtures/kit-site.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'council-'));
  cpSync(kitCouncil, join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The command as somebody runs it on a day: what it says, and whether it went well. */
function run(day: string): { said: string; well: boolean } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('scripts/reviews.ts')], {
    ...{ cwd: root, encoding: 'utf8' },
    env: { ...process.env, SITE_DATE: day },
  });
  return { said: stdout + stderr, well: status === 0 };
}
const read = (name: string): string => readFileSync(join(root, 'reviews', name), 'utf8');
const events = (name: string): Map<string, string> =>
  new Map(
    ICAL.Component.fromString(read(name))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
      .map(({ uid, startDate }) => [uid, startDate.toString()]),
  );

test('an owner is told what is due, checks it, and is told no more of it', () => {
  const first = run('2026-11-27');
  expect(first.well, first.said).toBe(true);
  expect(first.said).toMatch(/^Example editor: [1-9]\d* to check now, /m);
  expect(first.said).toContain('Example schools team: 0 to check now, 0 within a month');
  expect(first.said).toContain('no address is known: say it in owners of content/site.yaml');
  expect(readdirSync(join(root, 'reviews')).sort()).toEqual([
    'example-editor.eml',
    'example-editor.ics',
    'example-editor.txt',
    'example-schools-team.ics',
    'reviews.json',
  ]);
  expect(read('example-editor.eml')).toContain('\r\nTo: example-editor@example.org\r\n');
  expect(read('example-editor.txt')).toContain('/support/late-line/');
  const uid = 'late-line@calmer-homes.example';
  const before = events('example-editor.ics');
  expect([...events('example-schools-team.ics').keys()]).toEqual([
    'terms.yaml@calmer-homes.example',
  ]);

  const due = /^Example editor: (\d+) to check now/m;
  const many = Number(due.exec(first.said)?.[1]);
  const file = join(root, 'content/services/late-line.md');
  const old = readFileSync(file, 'utf8');
  writeFileSync(file, old.replace(/\bdate: \d{4}-\d\d-\d\d/, 'date: 2026-11-27'));
  expect(many).toBeGreaterThan(1);
  expect(due.exec(run('2026-11-27').said)?.[1]).toBe(String(many - 1));
  expect(read('example-editor.txt')).not.toContain('/support/late-line/');
  const after = events('example-editor.ics');
  expect(after.get(uid)).toBe('2027-05-26');
  expect(before.get(uid)).not.toBe('2027-05-26');
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
});

test('where nothing is due any more the letter of last time is taken away', () => {
  run('2026-11-27');
  for (const name of readdirSync(join(root, 'content/services'))) {
    const file = join(root, 'content/services', name);
    const text = readFileSync(file, 'utf8').replace(/\bdate: [\d-]+/, 'date: 2026-11-20');
    writeFileSync(file, text.replace(/\buntil: [\d-]+/, 'until: 2030-01-01'));
  }
  const { said } = run('2026-11-27');
  expect(said).toContain('Example editor: 0 to check now, 0 within a month');
  expect(said).toContain('nothing to write about');
  expect(readdirSync(join(root, 'reviews')).sort()).toEqual([
    'example-editor.ics',
    'example-schools-team.ics',
    'reviews.json',
  ]);
});

test('nothing is written of content that has a fault', () => {
  writeFileSync(join(root, 'content/terms.yaml'), 'terms: no\n');
  const { said, well } = run('2026-11-27');
  expect(well).toBe(false);
  expect(said).toContain('run "npm run check:content"');
});
