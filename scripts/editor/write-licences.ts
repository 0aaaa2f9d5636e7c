import { readFile } from 'node:fs/promises';
import { joinNotices } from '../../src/licences/notices.ts';
import { findPackages } from '../../src/licences/packages.ts';
import { readNotice } from '../../src/licences/read-notice.ts';

/** The licences of everything of others' that stands in these files of a bundle. */
export async function writeLicences(files: readonly string[]): Promise<string> {
  const names = new Set<string>();
  const comments = new Set<string>();
  for (const file of files.filter((each) => each.includes('node_modules/'))) {
    const inside = findPackages(file, await readFile(file, 'utf8'));
    for (const name of inside.names) names.add(name);
    for (const comment of inside.comments) comments.add(comment);
  }
  const all = await Promise.all([...names].sort().map((name) => readNotice(process.cwd(), name)));
  return joinNotices(all, [...comments].sort());
}
