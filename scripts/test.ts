import { spawn } from 'node:child_process';
import { findBrowser, findShell } from './find-browser.ts';
import { siteDate } from './site-date.ts';

const began = performance.now();
const seconds = new Map<string, number>();

/** Runs one step with Node and stops the whole run when it fails. */
function step(
  name: string,
  script: string,
  values: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const child = spawn(process.execPath, [`node_modules/${script}`, ...values], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_DATE: siteDate, ...env },
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      if (status !== 0) process.exit(status ?? 1);
      seconds.set(name, (performance.now() - start) / 1000);
      done();
    });
  });
}

const astro = 'astro/bin/astro.mjs';

/** What looks at the code keeps one core busy, so that the types can be checked beside it. */
async function codeSteps(): Promise<void> {
  await step('code', 'eslint/bin/eslint.js', ['.']);
  await step('styles', 'stylelint/bin/stylelint.mjs', ['src/**/*.scss']);
  await step('format', 'prettier/bin/prettier.cjs', ['--check', '.']);
}

// First, because it writes the types of content, which the checks of code read.
await step('build', astro, ['build']);
await Promise.all([step('types', astro, ['check', '--noSync']), codeSteps()]);
await step('unit, content and built pages', 'vitest/vitest.mjs', ['run']);
const browser = findBrowser();
// What takes as long again is left to `npm run test:accessibility`.
await step('browser', '@playwright/test/cli.js', ['test', '--grep-invert', '@long'], {
  CHROMIUM_PATH: browser,
  HEADLESS_SHELL_PATH: findShell(browser),
});

console.log('\nAll passed. Seconds:');
for (const [name, each] of seconds) console.log(`  ${each.toFixed(1).padStart(6)}  ${name}`);
console.log(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)}  in all`);
