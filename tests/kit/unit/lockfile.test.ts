import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  allows,
  findLocked,
  forReaders,
  forTools,
  readLockedPackages,
} from '../../../scripts/licences.ts';

const locked = (file: string) => readLockedPackages(JSON.parse(readFileSync(file, 'utf8')));

/** The lockfiles, with the fewest packages of each and what some of them come in for each machine. */
const lockfiles = [
  {
    file: 'package-lock.json',
    least: 500,
    starts: ['@pagefind/', '@esbuild/', '@rolldown/', '@img/', 'lightningcss-'],
  },
  {
    file: 'tests/tools/package-lock.json',
    least: 150,
    starts: ['@cloudflare/workerd-', '@esbuild/', '@img/'],
  },
];

describe.each(lockfiles)('$file', ({ file, least, starts }) => {
  const packages = locked(file);
  const byPath = new Map(packages.map((each) => [each.path, each]));

  test('pins every package by its digest, from the public registry alone', () => {
    expect(packages.length).toBeGreaterThan(least);
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
    // npm leaves the address out where it is that of the public registry.
    const elsewhere = packages.filter(
      ({ resolved }) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere).toEqual([]);
  });

  test('has the packages of every machine, so that the same file serves all', () => {
    const wanted = packages.flatMap(({ path, optional }) =>
      optional.map((name) => ({ path, name })),
    );
    expect(wanted.length).toBeGreaterThan(40);
    for (const start of starts) {
      expect(
        wanted.some(({ name }) => name.startsWith(start)),
        start,
      ).toBe(true);
    }
    const missing = wanted.filter(({ path, name }) => !findLocked(byPath, path, name));
    expect(missing).toEqual([]);
  });
});

test.each(['darwin-arm64', 'linux-x64', 'linux-arm64', 'win32-x64'])(
  'the engine of search is locked for %s',
  (machine) => {
    const name = `@pagefind/${machine.replace('win32', 'windows')}`;
    const engine = locked('package-lock.json').find(({ path }) => path === `node_modules/${name}`);
    expect(engine?.integrity).toMatch(/^sha512-/);
  },
);

describe('licences', () => {
  test.each([
    ['MIT', ['MIT'], true],
    ['GPL-3.0', ['MIT'], false],
    ['MIT OR GPL-3.0', ['MIT'], true],
    ['MIT AND GPL-3.0', ['MIT'], false],
    ['(MIT OR GPL-3.0) AND ISC', ['MIT', 'ISC'], true],
    ['MIT OR GPL-3.0 AND ISC', ['GPL-3.0', 'ISC'], true],
    ['GPL-3.0 AND ISC OR MIT', ['ISC'], false],
    ['(MIT', ['MIT'], false],
    ['MIT)', ['MIT'], false],
    ['', ['MIT'], false],
    ['SEE LICENSE IN FILE', ['MIT'], false],
  ])('%j with %j: %s', (expression, list, expected) => {
    expect(allows(expression, list)).toBe(expected);
  });

  test('no licence that asks for more than a notice may reach readers', () => {
    expect(forReaders.filter((each) => /GPL|MPL|EPL|CDDL/.test(each))).toEqual([]);
    expect(forTools.filter((each) => forReaders.includes(each))).toEqual([]);
  });

  test('every package has one that is on the list, and the command says so', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-licences.ts'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const all = lockfiles.flatMap(({ file }) => locked(file));
    expect(stdout).toContain(`${all.length}  packages in`);
  });
});
