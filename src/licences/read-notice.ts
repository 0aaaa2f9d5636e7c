import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Notice } from './notices.ts';

/** Who holds the copyright where a package has no file that says so: none is used now. */
const holders: Partial<Record<string, string>> = {};

const textField = (data: unknown, name: string): string => {
  const value: unknown = typeof data === 'object' && data ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : '';
};

/** What the package of this name under `root` says of its licence. Throws where it is not installed. */
export async function readNotice(root: string, name: string): Promise<Notice> {
  const folder = join(root, 'node_modules', name);
  const facts: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'))
    // A file of that name, or, in a folder of that name, the one for the package itself.
    .filter((file) => /^(licen[cs]e\/)?licen[cs]e(\.(md|txt))?$/i.test(file));
  const file = files.sort()[0];
  return {
    name,
    licence: textField(facts, 'license'),
    text: file ? await readFile(join(folder, file), 'utf8') : undefined,
    holder: holders[name],
  };
}
