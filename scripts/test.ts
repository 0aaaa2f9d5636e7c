import { spawnSync } from 'node:child_process';
import { findBrowser, findShell } from './find-browser.ts';
import { siteDate } from './site-date.ts';

/** Runs one step with Node and stops the whole run when it fails. Gives the seconds it took. */
function step(name: string, script: string, values: string[], env: Record<string, string>): number {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [script, ...values], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_DATE: siteDate, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
  return (performance.now() - start) / 1000;
}

const modules = 'node_modules';
const astro = `${modules}/astro/bin/astro.mjs`;
const seconds = new Map<string, number>();
const timed = (name: string, script: string, values: string[], env = {}): void => {
  seconds.set(name, step(name, script, values, env));
};

// First, because it writes the types of content that the next step reads.
timed('types', astro, ['check']);
timed('code', `${modules}/eslint/bin/eslint.js`, ['.']);
timed('styles', `${modules}/stylelint/bin/stylelint.mjs`, ['src/**/*.scss']);
timed('format', `${modules}/prettier/bin/prettier.cjs`, ['--check', '.']);
timed('build', astro, ['build']);
timed('unit, content and built pages', `${modules}/vitest/vitest.mjs`, ['run']);
const browser = findBrowser();
// What takes as long again is left to `npm run test:accessibility`.
timed('browser', `${modules}/@playwright/test/cli.js`, ['test', '--grep-invert', '@long'], {
  CHROMIUM_PATH: browser,
  HEADLESS_SHELL_PATH: findShell(browser),
});

const total = [...seconds.values()].reduce((sum, each) => sum + each, 0);
console.log('\nAll passed. Seconds:');
for (const [name, each] of seconds) console.log(`  ${each.toFixed(1).padStart(6)}  ${name}`);
console.log(`  ${total.toFixed(1).padStart(6)}  in all`);
