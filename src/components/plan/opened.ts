import type { Message } from '../../lib/plan/plan-faults.ts';
import type { Party, Plan } from '../../lib/plan/plan.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import type { Meeting } from './meeting.ts';
import type { PlanData } from './plan-data.ts';
import { readKept, type Place } from './plan-store.ts';

/** A plan that is open, whose side its reader writes, and whether all of it is in a file. */
export interface Opened {
  plan: Plan;
  side: Party;
  saved: { name?: string; changed: boolean };
  /** The plan and one out of a file, while they are put together, and what came of it. */
  meeting?: Meeting | undefined;
}

/** A plan that was read, of which nothing is shown before its reader has said who they are. */
export interface Arrived {
  plan: Plan;
  /** What is to be said of it. */
  notices: readonly Message[];
  /** Whether it was kept by this page, and is no file. */
  isKept: boolean;
}

/** What reads and writes plan files, fetched when it is asked for. Rejects where it does not come. */
export const loadFiles = (): Promise<typeof import('./plan-files.ts')> =>
  withTimeout(import('./plan-files.ts'), requestTimeout);

/** What is kept and cannot be read: its text, and why. */
export interface Unread {
  text: string;
  fault: Message;
}

/**
 * The plan that is kept now, and where, or what is kept and is none: nothing where nothing is. The
 * store is read before this waits for anything. Rejects where what reads it does not come.
 */
export async function readKeptPlan(
  loading: Promise<PlanData>,
): Promise<{ place: Place; arrived?: Arrived; unread?: Unread } | undefined> {
  const kept = readKept();
  if (!kept) return undefined;
  const { place, text } = kept;
  const [data, { readText }] = await Promise.all([loading, loadFiles()]);
  const read = await readText(text, data);
  if ('fault' in read) return { place, unread: { text, fault: read.fault } };
  return { place, arrived: { plan: read.plan, notices: [], isKept: true } };
}
