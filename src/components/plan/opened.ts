import type { Message } from '../../lib/plan/plan-faults.ts';
import type { Party, Plan } from '../../lib/plan/plan.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import type { PlanData } from './plan-data.ts';

/** A plan that is open, whose side its reader writes, and whether all of it is in a file. */
export interface Opened {
  plan: Plan;
  side: Party;
  saved: { name?: string; changed: boolean };
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

/** The plan that a kept text holds; nothing where it holds none, or it cannot be read now. */
export async function readKeptPlan(text: string, data: PlanData): Promise<Arrived | undefined> {
  try {
    const { readText } = await loadFiles();
    const read = await readText(text, data);
    return 'fault' in read ? undefined : { plan: read.plan, notices: [], isKept: true };
  } catch {
    return undefined;
  }
}
