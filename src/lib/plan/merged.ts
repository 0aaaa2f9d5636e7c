import type { Difference } from './differences.ts';
import type { Party, Plan } from './plan.ts';

/*
 * What came of putting two versions of a plan together. It stands apart from what does it, which is
 * fetched when a file is opened.
 */

/**
 * How two versions of one person's side stand to each other. `fork`: each has what the other never
 * knew, so that neither is later.
 */
export type Relation = 'equal' | 'first-later' | 'second-later' | 'fork';

/** Two versions of one plan put together. */
export interface Merged {
  /** The later version of each side; of a side that forks, the first, until its owner settles it. */
  plan: Plan;
  relations: Readonly<Record<Party, Relation>>;
  /** What each says otherwise in the second version than in the first. */
  differences: Readonly<Record<Party, readonly Difference[]>>;
}

/** What a difference is called among the choices: its kind and its id, `answer handover.place`. */
export const nameDifference = ({ kind, id }: Difference): string => `${kind} ${id}`;

/** What a second file is to a first: the same, later, earlier, some of both, or a fork. */
export function tellMerged({ relations }: Merged): 'same' | 'newer' | 'older' | 'crossed' | 'fork' {
  const found = [relations.p1, relations.p2];
  if (found.includes('fork')) return 'fork';
  const [isNewer, isOlder] = [found.includes('second-later'), found.includes('first-later')];
  if (isNewer && isOlder) return 'crossed';
  return isNewer ? 'newer' : isOlder ? 'older' : 'same';
}
