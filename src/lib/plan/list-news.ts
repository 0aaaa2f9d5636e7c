import type { Row } from './comparison.ts';
import { findValue } from './compare.ts';
import type { Party, Plan, Point } from './plan.ts';
import type { PlanForm } from './template.ts';
import { foldText, isSameValue } from './same-value.ts';

/** Rows to which one side says something in a later plan, and had said nothing or something else. */
export interface News {
  answered: readonly Row[];
  changed: readonly Row[];
}

type Change = 'answered' | 'changed' | undefined;

const findChange = <Said>(
  pairs: readonly (readonly [Said | undefined, Said | undefined])[],
  isSame: (one: Said, other: Said) => boolean,
): Change => {
  const isEqual = pairs.every(([then, now]) =>
    then === undefined || now === undefined ? then === now : isSame(then, now),
  );
  if (isEqual) return undefined;
  return pairs.every(([then]) => then === undefined) ? 'answered' : 'changed';
};

const isSamePoint = (one: Point, other: Point): boolean =>
  foldText(one.title) === foldText(other.title) && foldText(one.text) === foldText(other.text);

/** What is new of one side in a later plan, by what it means, among the rows of that plan. */
export function listNews(
  before: Plan,
  after: Plan,
  rows: readonly Row[],
  who: Party,
  form: PlanForm,
): News {
  const [then, now] = [before.sides[who], after.sides[who]];
  const tell = ({ id, subject, cells }: Row): Change => {
    if (subject.kind === 'point') {
      const point = subject[who];
      const earlier = then.points.find((each) => each.id === point?.id);
      return point && findChange([[earlier, point]], isSamePoint);
    }
    const children = cells.flatMap((cell) => cell.children);
    return findChange(
      (children.length > 0 ? children : [undefined]).map(
        (child) => [findValue(then, id, child), findValue(now, id, child)] as const,
      ),
      (one, other) => isSameValue(one, other, form),
    );
  };
  return {
    answered: rows.filter((row) => tell(row) === 'answered'),
    changed: rows.filter((row) => tell(row) === 'changed'),
  };
}
