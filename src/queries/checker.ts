import { getCollection } from 'astro:content';
import type { Flow } from '../lib/checker/flow.ts';
import { joinParts, singlePart } from '../lib/checker/join-parts.ts';
import { availableOutcome, screenings, type Referral } from '../lib/referral/availability.ts';
import type { Service } from '../lib/services/service.ts';
import type { CheckerData, Outcome } from '../schemas/checker.ts';
import { getPages, type Page } from './pages.ts';
import { getReferrals } from './referrals.ts';
import { getServicesById } from './services.ts';

/** The eligibility checker: the safety questions and then the criteria, as one flow. */
export interface Checker {
  safety: CheckerData;
  criteria: CheckerData;
  flow: Flow;
  outcomes: Outcome[];
}

async function findPart(id: string): Promise<CheckerData | undefined> {
  return (await getCollection('checker')).find((entry) => entry.id === id)?.data;
}

async function getPart(id: string): Promise<CheckerData> {
  const part = await findPart(id);
  if (!part) throw new Error(`content/checker/${id}.yaml is missing`);
  return part;
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

/** Questions that stand alone, with their rules. */
export interface SinglePart {
  part: CheckerData;
  flow: Flow;
}

/** The screening: the questions before a referral of one parent alone, or of both. */
export async function getScreening(parents: Referral['parents']): Promise<SinglePart> {
  const part = await getPart(screenings[parents]);
  return { part, flow: singlePart(part) };
}

/** The guide that helps to choose among routes: its page and its questions. */
export interface DecisionGuide extends SinglePart {
  page: Page<'programme'>;
}

/** The decision guide, or nothing where there is no choice to make. Its file names its page. */
export async function findGuide(): Promise<DecisionGuide | undefined> {
  const [part, pages] = await Promise.all([findPart('decision-guide'), getPages('programme')]);
  const page = pages.find(({ id }) => id === part?.page);
  return part && page ? { page, part, flow: singlePart(part) } : undefined;
}

/** What a page of the decision guide is made from: one path, or none where there is no guide. */
export async function guidePaths(): Promise<
  { params: { guide: string }; props: { guide: DecisionGuide } }[]
> {
  const guide = await findGuide();
  return guide ? [{ params: { guide: guide.page.id }, props: { guide } }] : [];
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
