import type { Content } from './entries.ts';
import { listOwned } from './owned-entries.ts';
import type { Problem } from './problems.ts';

/**
 * Every entry whose owner `site.yaml` does not list, and every owner there that checks nothing: a
 * slip in either is a reminder that reaches nobody. Where it lists none, no entry is asked; and what
 * an owner checks is known where `all` entries could be read.
 */
export function findOwnerProblems(content: Content, all: boolean): Problem[] {
  const { site } = content;
  const owners = site?.data.owners ?? [];
  if (!site || owners.length === 0) return [];
  const roles = owners.map(({ role }) => role);
  const owned = [
    ...listOwned(content).map(({ file, data }) => ({
      ...{ file, field: 'verified.by', by: data.verified.by },
    })),
    ...content.feeds.map(({ file, data }) => ({ file, field: 'by', by: data.by })),
  ];
  const unlisted = owned
    .filter(({ by }) => !roles.includes(by))
    .map(({ file, field, by }) => ({
      ...{ file, field, found: JSON.stringify(by) },
      write: 'one of the owners in site.yaml',
      options: roles,
    }));
  const used = [...new Set(owned.map(({ by }) => by))];
  const idle = roles.flatMap((role, index): Problem[] => {
    const found = { file: site.file, field: `owners.${index}.role`, found: JSON.stringify(role) };
    if (roles.indexOf(role) < index) return [{ ...found, write: 'each owner once' }];
    return used.includes(role) || !all
      ? []
      : [{ ...found, write: 'a role that checks at least one entry', options: used }];
  });
  return [...unlisted, ...idle];
}
