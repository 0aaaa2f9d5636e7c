import type { Content, Entry } from './entries.ts';
import type { Problem } from './problems.ts';

/** Every key that another file of the same folder has: that one which is called so, or the first. */
export function findKeyProblems(content: Content): Problem[] {
  const keyed: Entry<{ key: string }>[][] = [
    content.services,
    content.providers,
    content.places,
    content.audiences,
    content.topics,
    content.situations,
    content.parents,
    content.scenes,
    content.toolkit,
    content.programme,
    content.policies,
    content.referrals,
  ];
  return keyed.flatMap(withTwins).map(({ file, data, twin }) => ({
    file,
    field: 'key',
    found: JSON.stringify(data.key),
    write: `a key of its own; ${twin.file} has this one`,
  }));
}

/** Entries whose key another entry has, with that one, which has its name where one of them does. */
function withTwins<Data extends { key: string }>(
  entries: readonly Entry<Data>[],
): (Entry<Data> & { twin: Entry<Data> })[] {
  const isOwn = ({ id, data }: Entry<Data>): boolean => id === data.key;
  const firsts = new Map<string, Entry<Data>>();
  return entries
    .toSorted(
      (one, other) => Number(isOwn(other)) - Number(isOwn(one)) || (one.file < other.file ? -1 : 1),
    )
    .flatMap((entry) => {
      const twin = firsts.get(entry.data.key);
      if (twin) return [{ ...entry, twin }];
      firsts.set(entry.data.key, entry);
      return [];
    });
}
