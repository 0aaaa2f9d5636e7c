import { writeCanonical, type Digest } from './canonical.ts';
import { changeSide } from './change-plan.ts';
import type { Party, Plan } from './plan.ts';

/** As many letters of a digest as tell the saves of one plan apart. */
const markLength = 16;
/** How many earlier saves a side remembers. A copy older than these is told as a fork. */
const longestTrail = 500;

/**
 * What one side says, as a text that differs as soon as it does. Names, children and carers belong
 * to who started the plan. The day of the save and the trail say nothing, and are no part of it.
 */
function describeSide(plan: Plan, who: Party): string {
  const { rev, answers, replies, points, happy } = plan.sides[who];
  const { parties, children, carers } = plan;
  const about = who === 'p1' ? { parties, children, carers } : {};
  return writeCanonical({ rev, answers, replies, points, happy, ...about });
}

/** The mark by which copies know what one side says: the beginning of a digest of it. */
export const markSide = async (plan: Plan, who: Party, digest: Digest): Promise<string> =>
  (await digest(describeSide(plan, who))).slice(0, markLength);

/**
 * The plan as its owner goes on writing it: what it says now counts as saved, so that all changes
 * from here on are later than that. Asked for once when a person opens a file as one of the two.
 */
export async function continueSide(plan: Plan, who: Party, digest: Digest): Promise<Plan> {
  const mark = await markSide(plan, who, digest);
  const { trail } = plan.sides[who];
  return trail[trail.length - 1] === mark
    ? plan
    : changeSide(plan, who, { trail: [...trail, mark] });
}

/** A plan that was saved: as the file holds it, and as its owner goes on writing it. */
export interface Saved {
  file: Plan;
  open: Plan;
}

/**
 * Saves what one side says, on an ISO day. A side that has changed since its last save has another
 * revision; one that has not is saved as it was, day and all.
 */
export async function savePlan(
  plan: Plan,
  who: Party,
  today: string,
  digest: Digest,
): Promise<Saved> {
  const { trail, rev } = plan.sides[who];
  const isSaved = trail[trail.length - 1] === (await markSide(plan, who, digest));
  const file = changeSide(
    plan,
    who,
    isSaved
      ? { trail: trail.slice(0, -1) }
      : { trail: trail.slice(-longestTrail), rev: rev + 1, saved: today },
  );
  return { file, open: await continueSide(file, who, digest) };
}
