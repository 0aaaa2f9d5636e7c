import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, isInstalled } from './find-browser.ts';

/**
 * Makes sure that commands can be run, each with the Debian package it comes in; installs the
 * packages where that is allowed. Throws, saying what to install, when a command is still missing.
 */
export function needCommands(packages: Readonly<Record<string, string>>): void {
  const missing = (): string[] => Object.keys(packages).filter((name) => !isInstalled(name));
  const needed = missing().map((name) => packages[name] ?? name);
  if (needed.length > 0) installPackages(...needed);
  const still = missing();
  if (still.length > 0)
    throw new Error(`Install ${still.join(', ')} (Debian packages: ${needed.join(' ')}).`);
}

/**
 * Gives the path of a file of the packages in `tests/tools/`, which are installed on first use:
 * they are large, and few commands need them. Throws when they cannot be installed.
 */
export function needTool(file: string): string {
  const tools = 'tests/tools';
  if (!existsSync(`${tools}/node_modules`)) {
    const values = ['ci', '--prefix', tools, '--ignore-scripts', '--no-audit', '--no-fund'];
    // npm is a script of the shell's on Windows.
    spawnSync('npm', values, { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  const path = `${tools}/node_modules/${file}`;
  if (!existsSync(path)) throw new Error(`There is no ${path}: run "npm ci --prefix ${tools}".`);
  return path;
}

/** Throws, saying what to do, where the site, or another in its folder, has not been built. */
export function needBuild(folder = 'dist', command = 'npm run build'): void {
  if (!existsSync(`${folder}/_headers`))
    throw new Error(`There is no ${folder}/: run "${command}" first.`);
}
