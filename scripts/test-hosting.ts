import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findShell } from './find-browser.ts';
import { needCommands } from './need-commands.ts';

/** The servers of hosts, and the Debian packages that they come in. */
needCommands({ nginx: 'nginx-light', caddy: 'caddy' });
if (!existsSync('dist/_headers')) throw new Error('There is no dist/: run "npm run build" first.');

const run = (command: string, values: readonly string[], env = {}): void => {
  const { status } = spawnSync(command, values, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // npm is a script of the shell's on Windows.
    shell: command === 'npm',
  });
  if (status !== 0) process.exit(status ?? 1);
};

// Cloudflare's runtime is large, and nothing but these tests needs it.
if (!existsSync('tests/hosting/node_modules/wrangler'))
  run('npm', ['ci', '--prefix', 'tests/hosting', '--ignore-scripts', '--no-audit', '--no-fund']);

const browser = findBrowser();
const config = ['--config', 'tests/hosting/vitest.config.ts'];
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...config], {
  CHROMIUM_PATH: browser,
  HEADLESS_SHELL_PATH: findShell(browser),
});
