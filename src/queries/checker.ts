import { getEntry } from 'astro:content';
import type { Flow } from '../lib/checker/flow.ts';
import { joinParts } from '../lib/checker/join-parts.ts';
import type { CheckerData, Outcome } from '../schemas/checker.ts';

/** The eligibility checker: the safety questions and then the criteria, as one flow. */
export interface Checker {
  safety: CheckerData;
  criteria: CheckerData;
  flow: Flow;
  outcomes: Outcome[];
}

async function getPart(id: string): Promise<CheckerData> {
  const entry = await getEntry('checker', id);
  if (!entry) throw new Error(`content/checker/${id}.yaml is missing`);
  return entry.data;
}

/** Everything the eligibility checker asks, decides and says. */
export async function getChecker(): Promise<Checker> {
  const [safety, criteria] = await Promise.all([getPart('safety'), getPart('criteria')]);
  return {
    safety,
    criteria,
    flow: joinParts(safety, criteria),
    outcomes: [...safety.outcomes, ...criteria.outcomes],
  };
}

/** The address of the page of an outcome. */
export const outcomePath = (id: string): string => `/practitioners/check-eligibility/${id}/`;
