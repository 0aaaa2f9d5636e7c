import { continueSide, savePlan } from '../../lib/plan/save-plan.ts';
import type { Party, Plan } from '../../lib/plan/plan.ts';
import {
  faultMessages,
  noticeMessages,
  type Fault,
  type Message,
} from '../../lib/plan/plan-faults.ts';
import { readPlan } from '../../lib/plan/read-plan.ts';
import { namePlanFile, writePlanData, writePlanFile } from '../../lib/plan/write-plan.ts';
import { listFileWords } from '../../lib/plan/file-words.ts';
import { readToday } from '../today.ts';
import { digestText } from './digest.ts';
import type { PlanData } from './plan-data.ts';

/*
 * What reads and writes plan files, and puts two together. It is fetched when a file, or a plan that
 * was kept, is asked for.
 */

export { joinAligned, meetPlans, settleOwn, takeOwn } from './put-together.ts';

/** A plan that was read, with what is to be said of it; or why there is none. */
export type Read = { plan: Plan; notices: readonly Message[] } | { fault: Message };

/** The plan that a text holds: a file, or its data alone. */
export async function readText(text: string, { template }: PlanData): Promise<Read> {
  const read = await readPlan(text, template, digestText);
  return 'fault' in read
    ? { fault: faultMessages[read.fault] }
    : { plan: read.plan, notices: read.notices.map((notice) => noticeMessages[notice]) };
}

/** The plan as the person who opened it goes on writing it. */
export const continuePlan = (plan: Plan, side: Party): Promise<Plan> =>
  continueSide(plan, side, digestText);

/** A plan as a file, and as its owner goes on writing it. */
export interface Written {
  open: Plan;
  name: string;
  text: string;
  /** Why this page could not open it again: nothing where it could. */
  fault?: Fault | undefined;
}

/** Saves what one side says: as a file that anybody can read, or as its data alone. */
export async function writeFile(
  plan: Plan,
  side: Party,
  data: PlanData,
  kind: 'html' | 'json',
): Promise<Written> {
  const today = readToday();
  const { file, open } = await savePlan(plan, side, today, digestText);
  const text =
    kind === 'html'
      ? await writePlanFile(
          file,
          listFileWords(file, data, new URL('..', location.href).href),
          digestText,
        )
      : await writePlanData(file, digestText);
  const read = await readPlan(text, data.template, digestText);
  const fault = 'fault' in read ? read.fault : undefined;
  return { open, name: namePlanFile(today, kind), text, fault };
}
