import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { modes } from '../tests/accessibility/modes.ts';
import { states } from '../tests/accessibility/states.ts';
import { codeDigest, statement } from './accessibility-record.ts';
import { findBrowser, findShell } from './find-browser.ts';
import { siteDate } from './site-date.ts';

/*
 * Builds the site for the day of the tests and runs the accessibility tests on it. When they pass,
 * the accessibility statement gets the date, what was looked at and how; the faults that a person
 * has noted there stay.
 */
const browser = findBrowser();
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  SITE_DATE: siteDate,
  CHROMIUM_PATH: browser,
  HEADLESS_SHELL_PATH: findShell(browser),
};
// The record names the code, so it must not vouch for a site that was built before.
for (const values of [
  ['node_modules/astro/bin/astro.mjs', 'build'],
  ['node_modules/@playwright/test/cli.js', 'test', 'tests/accessibility', 'back-forward'],
]) {
  const { status } = spawnSync(process.execPath, values, { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

// Only now, because it reads the pages that were built.
const { paths } = await import('../tests/fixtures/pages.ts');
const text = readFileSync(statement, 'utf8');
const faults = /^  faults:(?: \[\]\n|\n(?: {4}.*\n)+)/m.exec(text)?.[0] ?? '  faults: []\n';
const record = [
  'tested:',
  `  date: ${new Date().toISOString().slice(0, 10)}`,
  `  pages: ${paths.length}`,
  `  states: ${Object.keys(states).length}`,
  `  code: ${codeDigest()}`,
  '  modes:',
  ...[
    'axe, on a phone, and where a page changes on a wide screen too',
    'keys alone, through one page of each kind',
    ...Object.keys(modes),
  ].map((mode) => `    - ${mode}`),
  '',
].join('\n');
const rest = text.replace(/^tested:\n(?: {2}.*\n)+/m, '');
writeFileSync(statement, rest.replace(/\n---\n/, `\n${record}${faults}---\n`));
console.log(`${statement} says so.`);
