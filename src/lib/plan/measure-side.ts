import { measureData } from './canonical.ts';
import { limits, type Answer, type Party, type Plan, type Point, type Side } from './plan.ts';

/**
 * How many letters an answer or a point has as data. It is measured once, since each key of a plan
 * asks for all of them: what is in a plan is replaced, and never changed.
 */
const measured = new WeakMap<object, number>();

function measureOnce(item: Answer | Point): number {
  const size = measured.get(item) ?? measureData(item);
  measured.set(item, size);
  return size;
}

/** How many letters all that a side answers and suggests has as data, with what parts them. */
const measureSide = ({ answers, points }: Side): number =>
  [
    ...Object.entries(answers).map(([id, answer]) => measureData(id) + 1 + measureOnce(answer)),
    ...points.map(measureOnce),
  ].reduce((sum, size) => sum + size + 1, measureData([{}, []]));

/**
 * Whether a change makes what one side says more than a plan may hold. One that makes it less is
 * none, however much is left.
 */
export function isTooMuch(before: Plan, after: Plan, who: Party): boolean {
  const size = measureSide(after.sides[who]);
  return size > limits.side && size > measureSide(before.sides[who]);
}
