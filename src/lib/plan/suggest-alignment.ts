import type { Child, Party, Plan } from './plan.ts';
import { foldName } from './same-value.ts';

/** Who is who in two plans that were begun apart, by the ids of each. */
export interface Alignment {
  /** Whether who is `p1` in the second plan is `p2` in the first. */
  isCrossed: boolean;
  children: readonly { first: string; second: string }[];
}

/** A child of a list that could be this one: of the same name, of the same stage if there is one. */
function findMate({ name, stage }: Child, among: readonly Child[]): Child | undefined {
  const mates = among.filter((mate) => foldName(mate.name) === foldName(name));
  return mates.find((mate) => mate.stage === stage) ?? mates[0];
}

/** Who is likely to be who: the parents only where their names say it. */
export type Suggestion = Pick<Alignment, 'children'> & Partial<Alignment>;

/** Whether the names of the parents fit crosswise: nothing where they fit both ways or neither. */
function findCrossed({ parties: one }: Plan, { parties: other }: Plan): boolean | undefined {
  const isSame = (mine: Party, theirs: Party): boolean =>
    foldName(one[mine].name) === foldName(other[theirs].name);
  const isCrossed = isSame('p1', 'p2') || isSame('p2', 'p1');
  const isStraight = isSame('p1', 'p1') || isSame('p2', 'p2');
  return isCrossed === isStraight ? undefined : isCrossed;
}

/**
 * Who is likely to be who, for people to confirm. With no child in common the plans look like plans
 * for other children, and nothing is to be compared unless people pair them by hand.
 */
export function suggestAlignment(first: Plan, second: Plan): Suggestion {
  const left = [...second.children];
  const children = first.children.flatMap((child) => {
    const mate = findMate(child, left);
    if (!mate) return [];
    left.splice(left.indexOf(mate), 1);
    return [{ first: child.id, second: mate.id }];
  });
  const isCrossed = findCrossed(first, second);
  return isCrossed === undefined ? { children } : { children, isCrossed };
}
