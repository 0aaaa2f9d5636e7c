import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { kitSite } from './tests/fixtures/kit-site.ts';
import type { Engine } from './tests/fixtures/reader.ts';

/** The headless shell where there is one, else the browser that CHROMIUM_PATH names. */
const browser = process.env['HEADLESS_SHELL_PATH'] ?? process.env['CHROMIUM_PATH'];
const port = Number(process.env['TEST_PORT'] ?? 4322);
/** The invented council, on which the code is proved, is served beside the site. */
const kitPort = port + 1000;

/** The journeys of these are made once in each browser. */
const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

export default defineConfig<object, { engine: Engine }>({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1240, height: 900 },
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Pages are drawn by one thread, since every core has a browser of its own.
        '--disable-software-rasterizer',
        '--num-raster-threads=1',
        '--disable-background-networking',
        '--disable-quic',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'site', testMatch: ['site/{browser,accessibility}/**/*.test.ts'] },
    {
      name: 'kit',
      testMatch: ['kit/{browser,accessibility}/**/*.test.ts'],
      use: { baseURL: `http://localhost:${kitPort}` },
    },
    { name: 'build of the editor', testMatch: 'kit/editor/build-editor.test.ts' },
    {
      name: 'editor',
      testMatch: 'kit/editor/**/*.test.ts',
      testIgnore: 'kit/editor/build-editor.test.ts',
      dependencies: ['build of the editor'],
      use: { baseURL: `http://localhost:${kitPort}` },
    },
    ...engines.map((engine) => ({
      name: engine,
      testMatch: 'kit/real-browsers/**/*.test.ts',
      use: { engine },
    })),
  ],
  // A copy of the project, in which the site's tests run on other content, has no other beside it.
  webServer: [
    { at: port, folder: 'dist' },
    ...(existsSync(kitSite) ? [{ at: kitPort, folder: kitSite }] : []),
  ].map(({ at, folder }) => ({
    command: `"${process.execPath}" scripts/serve.ts ${folder}`,
    url: `http://localhost:${at}/`,
    env: { PORT: `${at}` },
    reuseExistingServer: false,
  })),
});
