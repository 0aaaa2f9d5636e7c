import { getEntry } from 'astro:content';
import type { Flow } from '../lib/checker/flow.ts';
import { joinParts, singlePart } from '../lib/checker/join-parts.ts';
import { availableOutcome } from '../lib/referral/availability.ts';
import type { Service } from '../lib/services/service.ts';
import type { CheckerData, Outcome } from '../schemas/checker.ts';
import { getReferrals } from './referrals.ts';
import { getServicesById } from './services.ts';

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

/** Questions that stand alone: the decision guide, or the stops before a referral. */
export async function getFlow(
  id: 'decision-guide' | 'before-referral',
): Promise<{ part: CheckerData; flow: Flow }> {
  const part = await getPart(id);
  return { part, flow: singlePart(part) };
}

/** An outcome as it may be shown today, with the services to contact. */
export interface ShownOutcome {
  outcome: Outcome;
  contacts: Service[];
}

/** Outcomes without what they cannot recommend today, because a route takes no referrals. */
export async function showOutcomes(outcomes: readonly Outcome[]): Promise<ShownOutcome[]> {
  const referrals = await getReferrals();
  return Promise.all(
    outcomes
      .map((outcome) => availableOutcome(outcome, referrals))
      .map(async (outcome) => ({ outcome, contacts: await getServicesById(outcome.contacts) })),
  );
}

/** The address of the page of an outcome of the eligibility checker. */
export const outcomePath = (id: string): string => `/practitioners/check-eligibility/${id}/`;

/** The address of the page of an outcome of the decision guide. */
export const choicePath = (id: string): string => `/practitioners/mediation-or-counselling/${id}/`;
