import { existsSync, readFileSync } from 'node:fs';
import {
  allows,
  forReaders,
  forTools,
  readLockedPackages,
  readOnce,
  type Locked,
} from './licences.ts';

/** The licence of a package that gives it in the manner of old, which the lockfile passes over. */
function olderField({ path, name, version }: Locked): string | undefined {
  const read = readOnce[`${name} ${version}`];
  if (read !== undefined) return read;
  const file = `${path}/package.json`;
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return /"licenses":\s*\[\s*\{[^}]*"type":\s*"([^"]+)"/.exec(text)?.[1];
}

/** The site's own packages, and those of the large tools that a few tests need. */
const lockfiles = ['package-lock.json', 'tests/tools/package-lock.json'];
const packages = lockfiles
  .flatMap((file) => readLockedPackages(JSON.parse(readFileSync(file, 'utf8'))))
  .map((each) => ({ ...each, licence: each.licence ?? olderField(each) ?? 'none given' }));
const byLicence = Map.groupBy(packages, ({ licence }) => licence);
const order = [...byLicence].sort(([, one], [, other]) => other.length - one.length);
for (const [licence, group] of order) {
  const names = [...new Set(group.map(({ name }) => name))];
  const shown = names.length > 6 ? `${names.slice(0, 4).join(', ')} …` : names.join(', ');
  console.log(`${String(group.length).padStart(5)}  ${licence.padEnd(44)}  ${shown}`);
}
console.log(`${String(packages.length).padStart(5)}  packages in ${lockfiles.join(' and ')}`);

const refused = packages.filter(({ licence }) => !allows(licence, [...forReaders, ...forTools]));
if (refused.length > 0) {
  console.error('\nNot on the list of scripts/licences.ts:');
  for (const { name, version, licence } of refused) {
    console.error(`  ${name} ${version}: ${licence}`);
  }
  process.exitCode = 1;
}
