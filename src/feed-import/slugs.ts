import { isDevice } from '../content-check/file-names.ts';
import { isReservedName } from '../lib/services/lists.ts';

/** The most characters of a name of a file. */
const longest = 60;

/** Words as the name of a file: letters of the alphabet, digits and single hyphens; may be empty. */
export const slug = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, longest)
    .replace(/-$/, '');

/** Whether a name means something else to a site, to Windows or to a program. */
const isTaken = (name: string): boolean =>
  /^(?:[a-z0-9]|index|area-.*|for-.*)$/.test(name) ||
  isReservedName(name) ||
  isDevice(name) ||
  name in Object.prototype;

/**
 * Gives names of files that nothing else has: `taken` are those of files, of their keys and of what
 * else has an address. A name is made of the words given, then of more of them, then with a number.
 */
export function makeNames(taken: Iterable<string>): (...words: readonly string[]) => string {
  const used = new Set(taken);
  return (...words) => {
    const slugs = words.map(slug).filter((each) => each !== '');
    const [first = 'entry', ...more] = slugs;
    // What stands before a name that means something else leaves none of those.
    const own = isTaken(first) ? `entry-${first}`.slice(0, longest) : first;
    const stem = own.slice(0, longest - 6).replace(/-$/, '');
    const names = [own, ...more.map((each) => slug(`${own} ${each}`))];
    let name = names.find((each) => !used.has(each));
    for (let count = 2; name === undefined; count += 1) {
      const next = `${stem}-${count}`;
      if (!used.has(next)) name = next;
    }
    used.add(name);
    return name;
  };
}
