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
  const entries = listOwned(content);
  const unlisted = entries
    .filter(({ data }) => !roles.includes(data.verified.by))
    .map(({ file, data }) => ({
      file,
      field: 'verified.by',
      found: JSON.stringify(data.verified.by),
      write: 'one of the owners in site.yaml',
      options: roles,
    }));
  const used = [...new Set(entries.map(({ data }) => data.verified.by))];
  const idle = roles.flatMap((role, index): Problem[] => {
    const found = { file: site.file, field: `owners.${index}.role`, found: JSON.stringify(role) };
    if (roles.indexOf(role) < index) return [{ ...found, write: 'each owner once' }];
    return used.includes(role) || !all
      ? []
      : [{ ...found, write: 'a role that checks at least one entry', options: used }];
  });
  return [...unlisted, ...idle];
}
