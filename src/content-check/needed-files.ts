import type { Folder } from './entries.ts';
import type { Problem } from './problems.ts';

/** Pages and parts that the code links to by name. Every council needs them. */
const needed: readonly { folder: Folder; id: string }[] = [
  ...['accessibility', 'contact', 'privacy', 'staying-safe-online', 'urgent-help'].map(
    (id) => ({ folder: 'policies', id }) as const,
  ),
  { folder: 'programme', id: 'about' },
  { folder: 'programme', id: 'refer' },
  { folder: 'checker', id: 'criteria' },
  { folder: 'checker', id: 'safety' },
  { folder: 'checker', id: 'screening' },
  { folder: 'finder', id: 'questions' },
];

/** The name that a needed file had, by the path that it has. */
const oldNames: Partial<Record<string, string>> = { 'checker/screening': 'before-referral' };

/** The decision guide: its page and its questions. A council without a choice to make has neither. */
const guide = [
  { folder: 'programme', id: 'mediation-or-counselling' },
  { folder: 'checker', id: 'decision-guide' },
] as const;

/** The half of the decision guide that is missing while the other is there. */
function halfMissing(exists: (folder: Folder, id: string) => boolean): (typeof guide)[number][] {
  const missing = guide.filter(({ folder, id }) => !exists(folder, id));
  return missing.length === 1 ? missing : [];
}

/**
 * Whether a file is there, or is called missing itself: what leads to it is then no fault of its
 * own.
 */
export function acceptNeeded(
  exists: (folder: Folder, id: string) => boolean,
): (folder: Folder, id: string) => boolean {
  const called = [...needed, ...halfMissing(exists)];
  return (folder, id) =>
    exists(folder, id) || called.some((each) => each.folder === folder && each.id === id);
}

/**
 * Every page and part that each council needs, or half of the decision guide, that is not there, or
 * there under the name that it had once.
 */
export function findMissingFiles(exists: (folder: Folder, id: string) => boolean): Problem[] {
  const missing = (folder: string, id: string, write: string): Problem => ({
    file: `content/${folder}/${id}`,
    field: '(whole file)',
    found: 'nothing',
    write,
  });
  return [
    ...needed
      .filter(({ folder, id }) => !exists(folder, id))
      .map(({ folder, id }): Problem => {
        const old = oldNames[`${folder}/${id}`];
        if (old === undefined || !exists(folder, old)) {
          return missing(folder, id, 'this file: other pages lead to it');
        }
        return {
          file: `content/${folder}/${old}`,
          field: '(file name)',
          found: JSON.stringify(old),
          write: `the name ${id}: the file is called that now`,
        };
      }),
    ...halfMissing(exists).map(({ folder, id }) =>
      missing(
        folder,
        id,
        'this file, or take the other half of the decision guide away: each needs the other',
      ),
    ),
  ];
}
