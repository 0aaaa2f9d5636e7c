/** Licences that what reaches readers may have: they ask for a notice and no more. */
export const forReaders: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
];

/** Licences that tools may have besides: the tools run when the site is built, and stay there. */
export const forTools: readonly string[] = [
  'BlueOak-1.0.0',
  'CC0-1.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
];

/**
 * What packages of the large tools say in their manifests in the manner of old, which a lockfile
 * passes over: they may not be installed, so that nobody could read it there.
 */
export const readOnce: Readonly<Record<string, string>> = {
  'compute-gcd 1.2.1': 'MIT',
  'compute-lcm 1.1.2': 'MIT',
  'validate.io-function 1.0.2': 'MIT',
  'validate.io-integer 1.0.5': 'MIT',
  'validate.io-integer-array 1.0.0': 'MIT',
  'validate.io-number 1.0.3': 'MIT',
};

/**
 * Whether an SPDX expression may be agreed to with licences from a list: of what OR joins one is
 * enough, of what AND joins all are needed, and AND binds closer.
 */
export function allows(expression: string, list: readonly string[]): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let result = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = both();
      result ||= other;
    }
    return result;
  };
  const both = (): boolean => {
    let result = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      result &&= other;
    }
    return result;
  };
  const one = (): boolean => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return list.includes(token);
    const result = either();
    if (tokens[at] !== ')') return false;
    at += 1;
    return result;
  };
  const result = either();
  return result && at === tokens.length;
}

/** One package of the lockfile. */
export interface Locked {
  /** Where it stands, such as `node_modules/a/node_modules/b`. */
  path: string;
  name: string;
  version: string;
  licence: string | undefined;
  integrity: string | undefined;
  resolved: string | undefined;
  /** Packages that npm installs where they fit the machine. */
  optional: string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Every package of a lockfile of npm, version 3. Throws when it is not one. */
export function readLockedPackages(lockfile: unknown): Locked[] {
  if (!isRecord(lockfile) || lockfile['lockfileVersion'] !== 3 || !isRecord(lockfile['packages'])) {
    throw new Error('package-lock.json is not a lockfile of version 3');
  }
  return Object.entries(lockfile['packages']).flatMap(([path, facts]) => {
    if (path === '' || !isRecord(facts)) return [];
    return [
      {
        path,
        name: path.replace(/^.*node_modules\//, ''),
        version: text(facts['version']) ?? '',
        licence: text(facts['license']),
        integrity: text(facts['integrity']),
        resolved: text(facts['resolved']),
        optional: isRecord(facts['optionalDependencies'])
          ? Object.keys(facts['optionalDependencies'])
          : [],
      },
    ];
  });
}

/** Where a package that another needs stands: beside it, or in a folder further up. */
export function findLocked(
  packages: ReadonlyMap<string, Locked>,
  from: string,
  name: string,
): Locked | undefined {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/[^/]+(\/[^/]+)?$/, '')) {
    const found = packages.get(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
    if (found || folder === '') return found;
  }
}
