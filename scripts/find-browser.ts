import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium without a window of its own: the same engine, and tests take half the time. */
const shell = 'chromium-headless-shell';

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The paths of the commands of these names that may exist. */
const onPath = (names: readonly string[]): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));

/** Whether a command of this name can be run. */
export const isInstalled = (name: string): boolean => onPath([name]).some(runs);

const installed = (): string | undefined =>
  [
    process.env['CHROMIUM_PATH'] ?? '',
    chromium.executablePath(),
    ...onPath(commands),
    ...places,
  ].find((path) => path !== '' && runs(path));

const installedShell = (): string | undefined => onPath([shell]).find(runs);

const run = (command: string, ...values: string[]): void => {
  spawnSync(command, values, {
    stdio: 'inherit',
    timeout: 300_000,
    env: {
      ...process.env,
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      DEBIAN_FRONTEND: 'noninteractive',
    },
  });
};

/** Installs Debian packages where that is allowed without asking. */
export function installPackages(...names: string[]): void {
  if (process.getuid?.() !== 0) return;
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', ...names);
}

/** Ways to install a browser, tried in this order until one leaves a browser behind. */
const installers: (() => void)[] = [
  () => {
    run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium');
  },
  () => {
    installPackages('chromium', shell, 'fonts-liberation');
  },
];

/**
 * The path of a Chromium or Chrome: the one CHROMIUM_PATH names, Playwright's own, or the
 * system's; where there is none, one is installed. Throws, saying what to install, when that fails.
 */
export function findBrowser(): string {
  const found = installed();
  if (found) return found;
  for (const install of installers) {
    install();
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    'No browser: install Chromium or Chrome, or set CHROMIUM_PATH to the one you have.',
  );
}

/**
 * The path of the system's headless shell beside a browser at `browser`, installed where that is
 * Debian's Chromium; else the browser itself.
 */
export function findShell(browser: string): string {
  const found = installedShell();
  if (found ?? browser !== '/usr/bin/chromium') return found ?? browser;
  installPackages(shell);
  return installedShell() ?? browser;
}

const firefoxCommands = ['firefox-esr', 'firefox'];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox: the one FIREFOX_PATH names, or the system's; where there is none, Debian's
 * is installed. Throws, saying what to install, when that fails.
 */
export function findFirefox(): string {
  const find = (): string | undefined =>
    [process.env['FIREFOX_PATH'] ?? '', ...onPath(firefoxCommands), ...firefoxPlaces].find(
      (path) => path !== '' && runs(path),
    );
  const found = find();
  if (found) return found;
  installPackages('firefox-esr');
  const path = find();
  if (path) return path;
  throw new Error(
    'No Firefox: install it (Debian: apt install firefox-esr), or set FIREFOX_PATH to the one you have.',
  );
}

const webKitDriver = 'WebKitWebDriver';
const screen = 'Xvfb';

/**
 * The path of the driver of WebKit, which starts the browser that came with it on a screen that
 * nobody sees. Where one of both is missing, Debian's packages are installed. Throws, saying what
 * to install, when that fails.
 */
export function findWebKit(): string {
  const find = (): string | undefined =>
    isInstalled(screen) ? onPath([webKitDriver]).find(runs) : undefined;
  const found = find();
  if (found) return found;
  installPackages('webkit2gtk-driver', 'xvfb');
  const path = find();
  if (path) return path;
  throw new Error(
    `No WebKit: install ${webKitDriver} and ${screen} (Debian: apt install webkit2gtk-driver xvfb). They are made for Linux: on macOS and Windows run the tests in a Linux container, or WSL.`,
  );
}
