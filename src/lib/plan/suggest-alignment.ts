import type { Child, Plan } from './plan.ts';
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

/**
 * Who is likely to be who, for people to confirm. With no child in common the plans look like plans
 * for other children, and nothing is to be compared unless people pair them by hand.
 */
export function suggestAlignment(first: Plan, second: Plan): Alignment {
  const left = [...second.children];
  const children = first.children.flatMap((child) => {
    const mate = findMate(child, left);
    if (!mate) return [];
    left.splice(left.indexOf(mate), 1);
    return [{ first: child.id, second: mate.id }];
  });
  const starter = foldName(second.parties.p1.name);
  // Two who began apart are two people, unless both plans say that they are one.
  return { isCrossed: starter !== foldName(first.parties.p1.name), children };
}
