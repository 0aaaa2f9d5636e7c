import { kitRoot } from '../tests/fixtures/kit-site.ts';
import { sayOldRecord } from './check-accessibility.ts';
import { findBrowser, findFirefox, findShell, findWebKit } from './find-browser.ts';
import { siteDate } from './site-date.ts';
import { Steps } from './steps.ts';

process.env['SITE_DATE'] = siteDate;
const steps = new Steps('.astro/test.log');

/** What looks at the code keeps one core busy, so that the types can be checked beside it. */
async function codeSteps(): Promise<void> {
  await steps.run('code', 'node_modules/eslint/bin/eslint.js', ['.']);
  await steps.run('styles', 'node_modules/stylelint/bin/stylelint.mjs', ['src/**/*.scss']);
  await steps.run('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']);
  await steps.run('nothing unused', 'node_modules/knip/bin/knip.js', []);
}

// First, because it writes the types of content, which the checks of code read. Each uses one core.
await Promise.all([
  steps.run('build', 'scripts/build.ts', []),
  steps.run('build of the invented council', 'scripts/build-kit.ts', []),
]);
await Promise.all([
  steps.run('types', 'node_modules/astro/bin/astro.mjs', ['check', '--noSync']),
  codeSteps(),
]);
await steps.run('rules, content and built pages', 'node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=verbose',
]);
// What holds for this council's content must hold for another's, with no test changed.
await steps.run(
  'content and built pages of the invented council',
  'node_modules/vitest/vitest.mjs',
  ['run', '--reporter=verbose', 'tests/site'],
  { cwd: kitRoot },
);
const browser = findBrowser();
findFirefox();
findWebKit();
const env = { CHROMIUM_PATH: browser, HEADLESS_SHELL_PATH: findShell(browser) };
// What takes as long again is left to `npm run test:accessibility`.
const short = ['test', '--grep-invert', '@long'];
const playwright = 'node_modules/@playwright/test/cli.js';
await steps.run('browsers', playwright, short, { env });
await steps.run('browser on the invented council', playwright, [...short, 'tests/site/browser'], {
  cwd: kitRoot,
  env,
});
steps.end();

const old = sayOldRecord();
if (old !== undefined) console.log(`\n${old}`);
