import { isSameData, type Digest } from './canonical.ts';
import { listDifferences } from './differences.ts';
import { nameDifference } from './merged.ts';
import type { Answer, Party, Plan, Point, Reply, Side } from './plan.ts';
import { markSide } from './save-plan.ts';

/** Which version its owner chose for each difference, under the name of the difference. */
export type Choices = Readonly<Record<string, 'first' | 'second'>>;

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
  const replies = new Map<string, Reply>(Object.entries({ ...other.replies, ...one.replies }));
  /** What was chosen belongs to the revision that the side will have next. */
  const renew = <Said extends Answer | Point>(said: Said | undefined): Said | undefined =>
    said && { ...said, rev: rev + 1 };
  let starter: Plan = plan;
  for (const difference of differences) {
    const choice = choices[nameDifference(difference)] ?? 'first';
    const { kind, id } = difference;
    if (kind === 'about') starter = { ...starter, ...difference[choice] };
    else if (kind === 'answer') putOrTake(answers, id, renew(difference[choice]));
    else if (kind === 'point') putOrTake(points, id, renew(difference[choice]));
    else putOrTake(replies, id, difference[choice]);
  }
  const marks = await Promise.all([first, second].map((each) => markSide(each, who, digest)));
  const side: Side = {
    rev,
    saved: one.saved > other.saved ? one.saved : other.saved,
    trail: [...new Set([...one.trail, ...other.trail, ...marks])],
    answers: Object.fromEntries(answers),
    replies: Object.fromEntries(replies),
    points: [...points.values()],
    ...(one.happy && isSameData(one.happy, other.happy) ? { happy: one.happy } : {}),
  };
  return { ...starter, sides: { ...plan.sides, [who]: side } };
}

/** Puts what was chosen under its id, or takes away what was chosen to be gone. */
function putOrTake<Said>(among: Map<string, Said>, id: string, said: Said | undefined): void {
  if (said) among.set(id, said);
  else among.delete(id);
}
