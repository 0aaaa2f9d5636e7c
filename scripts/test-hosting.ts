import { spawnSync } from 'node:child_process';
import { kitSite } from '../tests/fixtures/kit-site.ts';
import { findBrowser, findShell } from './find-browser.ts';
import { needBuild, needCommands, needTool } from './need-commands.ts';

/** The servers of hosts, and the Debian packages that they come in. */
needCommands({ nginx: 'nginx-light', caddy: 'caddy' });
needTool('wrangler/bin/wrangler.js');
needBuild(kitSite, 'npm run build:kit');

const browser = findBrowser();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/kit/hosting/vitest.config.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser, HEADLESS_SHELL_PATH: findShell(browser) },
  },
);
process.exitCode = status ?? 1;
