import { isSameData, type Digest } from './canonical.ts';
import { listDifferences, type Difference } from './differences.ts';
import type { Answer, Party, Plan, Point, Side } from './plan.ts';
import { markSide } from './save-plan.ts';

/** Which version its owner chose for each difference, under the name of the difference. */
export type Choices = Readonly<Record<string, 'first' | 'second'>>;

/** What a difference is called among the choices: its kind and its id, `answer handover.place`. */
export const nameDifference = ({ kind, id }: Difference): string => `${kind} ${id}`;

/** All that one record or the other holds, but for what they hold otherwise under one key. */
const keepLike = <Item>(
  one: Readonly<Record<string, Item>>,
  other: Readonly<Record<string, Item>>,
): Readonly<Record<string, Item>> =>
  Object.fromEntries(
    Object.entries({ ...other, ...one }).filter(
      ([key, item]) => !(key in other) || isSameData(other[key], item),
    ),
  );

/**
 * A merged plan in which the owner of a side has chosen, for each thing that two versions of it say
 * otherwise, which stands: later than both. Nothing, while a choice is missing.
 */
export async function settleSide(
  plan: Plan,
  [first, second]: readonly [Plan, Plan],
  who: Party,
  choices: Choices,
  digest: Digest,
): Promise<Plan | undefined> {
  const differences = listDifferences(first, second, who);
  if (differences.some((difference) => !choices[nameDifference(difference)])) return undefined;
  const [one, other] = [first.sides[who], second.sides[who]];
  const rev = Math.max(one.rev, other.rev);
  const answers = new Map<string, Answer>(Object.entries({ ...other.answers, ...one.answers }));
  const points = new Map<string, Point>(
    [...one.points, ...other.points].map((point) => [point.id, point]),
  );
  for (const point of one.points) points.set(point.id, point);
  let starter: Plan = plan;
  for (const difference of differences) {
    const choice = choices[nameDifference(difference)] ?? 'first';
    const { kind, id } = difference;
    if (kind === 'about') starter = { ...starter, ...difference[choice] };
    else if (kind === 'answer') putOrTake(answers, id, difference[choice], rev + 1);
    else putOrTake(points, id, difference[choice], rev + 1);
  }
  const marks = await Promise.all([first, second].map((each) => markSide(each, who, digest)));
  const side: Side = {
    rev,
    saved: one.saved > other.saved ? one.saved : other.saved,
    trail: [...new Set([...one.trail, ...other.trail, ...marks])],
    answers: Object.fromEntries(answers),
    replies: keepLike(one.replies, other.replies),
    points: [...points.values()],
    ...(one.happy && isSameData(one.happy, other.happy) ? { happy: one.happy } : {}),
  };
  return { ...starter, sides: { ...plan.sides, [who]: side } };
}

/** Puts what was chosen under its id, as of a revision, or takes away what was chosen to be gone. */
function putOrTake<Said extends Answer | Point>(
  among: Map<string, Said>,
  id: string,
  said: Said | undefined,
  rev: number,
): void {
  if (said) among.set(id, { ...said, rev });
  else among.delete(id);
}
