import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { recordFile, digestSite } from '../src/test-record/test-record.ts';
import type { AccessibilityRecord } from '../src/schemas/accessibility-record.ts';
import { kitRoot } from '../tests/fixtures/kit-site.ts';
import { modes } from '../tests/site/accessibility/modes.ts';
import { states } from '../tests/site/accessibility/states.ts';
import { findBrowser, findShell } from './find-browser.ts';
import { siteDate } from './site-date.ts';

/*
 * Builds the site for the day of the tests and runs the accessibility tests on it, then those that
 * are not `@long` on the invented council: its pages have the same templates. When they pass, the
 * record gets the date, what was looked at and how, and a digest of this very code and content.
 * While it is of what is built, the accessibility statement gives these results.
 */
const browser = findBrowser();
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  SITE_DATE: siteDate,
  CHROMIUM_PATH: browser,
  HEADLESS_SHELL_PATH: findShell(browser),
};
// The record vouches for what stands here now: not for what was built before, or changes meanwhile.
const digest = digestSite(process.cwd());
const tests = ['node_modules/@playwright/test/cli.js', 'test', 'tests/site/accessibility'];
const run = (values: readonly string[], cwd = '.'): void => {
  const { status } = spawnSync(process.execPath, values, { cwd, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
};
run(['node_modules/astro/bin/astro.mjs', 'build']);
run(['scripts/build-kit.ts']);
run(tests);

// Only now, because it reads the pages that were built.
const { paths } = await import('../tests/fixtures/pages.ts');
const record: AccessibilityRecord = {
  date: new Date().toISOString().slice(0, 10),
  pages: paths.length,
  states: Object.keys(states).length,
  digest,
  modes: [
    'axe, on a phone, and where a page changes on a wide screen too',
    'keys alone, through one page of each kind',
    ...Object.keys(modes),
  ],
};
writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
console.log(`${recordFile} says so: commit it.`);

run([...tests, '--grep-invert', '@long'], kitRoot);
