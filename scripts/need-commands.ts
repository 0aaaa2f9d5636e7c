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
