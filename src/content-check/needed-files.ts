import { policyPages } from '../lib/addresses.ts';
import type { Folder } from './entries.ts';
import type { Problem } from './problems.ts';

/** Pages and parts that the code links to by name. Every council needs them. */
const needed: readonly { folder: Folder; id: string }[] = [
  ...Object.keys(policyPages).map((id) => ({ folder: 'policies', id }) as const),
  { folder: 'programme', id: 'about' },
  { folder: 'programme', id: 'refer' },
  { folder: 'checker', id: 'criteria' },
  { folder: 'checker', id: 'safety' },
  { folder: 'checker', id: 'screening' },
  { folder: 'finder', id: 'questions' },
];

/** The name that a needed file had, by the path that it has. */
const oldNames: Partial<Record<string, string>> = { 'checker/screening': 'before-referral' };

/**
 * Whether a file is there, or is called missing itself: what leads to it is then no fault of its
 * own.
 */
export function acceptNeeded(
  exists: (folder: Folder, id: string) => boolean,
): (folder: Folder, id: string) => boolean {
  return (folder, id) =>
    exists(folder, id) || needed.some((each) => each.folder === folder && each.id === id);
}

/** Every page and part that each council needs and that is not there, or has an old name. */
export function findMissingFiles(exists: (folder: Folder, id: string) => boolean): Problem[] {
  return needed
    .filter(({ folder, id }) => !exists(folder, id))
    .map(({ folder, id }): Problem => {
      const old = oldNames[`${folder}/${id}`];
      if (old === undefined || !exists(folder, old)) {
        return {
          file: `content/${folder}/${id}`,
          field: '(whole file)',
          found: 'nothing',
          write: 'this file: other pages lead to it',
        };
      }
      return {
        file: `content/${folder}/${old}`,
        field: '(file name)',
        found: JSON.stringify(old),
        write: `the name ${id}: the file is called that now`,
      };
    });
}
