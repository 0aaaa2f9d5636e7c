import { clearAnswer, findOwnValue } from './change-plan.ts';
import { cleanText } from './clean-text.ts';
import type { Child, Party, Plan, Side } from './plan.ts';
import { foldName } from './same-value.ts';

/* Names, children and carers, which belong to who started the plan: `p1`. */

/** A child with its name cleaned. */
const cleanChild = (child: Child): Child => ({ ...child, name: cleanText(child.name) });

const emptySide: Side = { rev: 0, saved: '', trail: [], answers: {}, replies: {}, points: [] };

/** What a plan begins with. */
export interface Beginning extends Pick<Plan, 'template' | 'parties' | 'children'> {
  /** 16 letters and digits by chance. */
  plan: string;
}

/** A plan in which nothing has been said yet. Who starts it is `p1`. */
export const startPlan = ({ plan, template, parties, children }: Beginning): Plan => ({
  format: 'parenting-plan',
  version: 1,
  template,
  plan,
  parties: {
    p1: { name: cleanText(parties.p1.name) },
    p2: { name: cleanText(parties.p2.name) },
  },
  children: children.map(cleanChild),
  carers: [],
  sides: { p1: emptySide, p2: emptySide },
});

/** The plan with another name for one of the two. Names belong to who started it. */
export const renameParty = (plan: Plan, party: Party, name: string): Plan => ({
  ...plan,
  parties: { ...plan.parties, [party]: { name: cleanText(name) } },
});

/** The plan with one child more, under an id that no child of it has had. */
export const addChild = (plan: Plan, child: Child): Plan => ({
  ...plan,
  children: [...plan.children, cleanChild(child)],
});

/** The plan with another name or stage of a child: what is said of the child stays. */
export const changeChild = (plan: Plan, { id, ...change }: Child): Plan => ({
  ...plan,
  children: plan.children.map((child) => (child.id === id ? cleanChild({ id, ...change }) : child)),
});

/**
 * The plan without a child, and without what its starter says of that child alone. What the other
 * says of the child is the other's, and stays.
 */
export function removeChild(plan: Plan, id: string): Plan {
  const without = { ...plan, children: plan.children.filter((child) => child.id !== id) };
  return Object.keys(plan.sides.p1.answers).reduce<Plan>(
    (changed, question) => clearAnswer(changed, 'p1', question, id),
    without,
  );
}

/** Children of a form by their ids: who was taken out of it and named again is the same child. */
export function findAgain(plan: Plan, children: readonly Child[]): Child[] {
  const gone = plan.children.filter(({ id }) => children.every((each) => each.id !== id));
  return children.map((child) => ({
    ...child,
    id: gone.find(({ name }) => foldName(name) === foldName(child.name))?.id ?? child.id,
  }));
}

/** Whether the starter of a plan says anything of a child alone. */
export const isSpokenOf = ({ sides }: Plan, id: string): boolean =>
  Object.keys(sides.p1.answers).some((question) => findOwnValue(sides.p1, question, id));

/** The plan with the list of who else looks after the children. */
export const nameCarers = (plan: Plan, carers: readonly string[]): Plan => ({
  ...plan,
  carers: carers.map(cleanText),
});

/** The ids of all children that a plan has, or says something of. */
export const listChildIds = ({ children, sides }: Plan): string[] => [
  ...children.map(({ id }) => id),
  ...[sides.p1, sides.p2].flatMap(({ answers }) =>
    Object.keys(answers).flatMap((question) => Object.keys(answers[question]?.children ?? {})),
  ),
];

/** A plan with these names and children in place of those it had. */
export function changePeople(
  plan: Plan,
  parties: Plan['parties'],
  children: readonly Child[],
): Plan {
  const named = renameParty(renameParty(plan, 'p1', parties.p1.name), 'p2', parties.p2.name);
  const gone = plan.children.filter(({ id }) => !children.some((child) => child.id === id));
  const left = gone.reduce((changed, { id }) => removeChild(changed, id), named);
  return children.reduce(
    (changed, child) =>
      plan.children.some(({ id }) => id === child.id)
        ? changeChild(changed, child)
        : addChild(changed, child),
    left,
  );
}
