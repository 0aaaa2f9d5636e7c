import { blankFormAddress } from '../lib/addresses.ts';
import type { Flow } from '../lib/checker/flow.ts';
import type { Referral } from '../lib/referral/availability.ts';
import type { FormDefinition } from '../lib/referral/document-model.ts';
import { criteriaSection } from '../lib/referral/form.ts';
import { formatDay } from '../lib/dates/format-day.ts';
import type { CheckerData } from '../schemas/checker.ts';
import { getChecker, getScreening, showOutcomes, type ShownOutcome } from './checker.ts';

/** A referral form with the screening before it. */
export interface ReferralForm {
  definition: FormDefinition;
  /** What the screening establishes when it lets the reader on. */
  screened: string[];
  part: CheckerData;
  criteria: CheckerData;
  flow: Flow;
  outcomes: ShownOutcome[];
  /** The outcome of the screening that opens the form, the portal or the number. */
  ready: string;
  /** The address of the blank form, a Word file. */
  blank: string;
}

/** Everything that the form of a route asks, and what it rests on. */
export async function getReferralForm(referral: Referral): Promise<ReferralForm> {
  const [{ criteria }, { part, flow }] = await Promise.all([
    getChecker(),
    getScreening(referral.parents),
  ]);
  const ready = part.outcomes.find(({ kind }) => kind === 'eligible');
  if (!ready) throw new Error(`The screening before ${referral.id} lets nobody on`);
  return {
    definition: {
      route: referral.title,
      criteria: criteriaSection({
        title: criteria.title,
        questions: criteria.questions.filter(
          ({ id }) => referral.criteria.length === 0 || referral.criteria.includes(id),
        ),
      }),
      version: `${criteria.version}, last compared with their source on ${formatDay(criteria.checked)}.`,
      sections: referral.sections,
    },
    screened: part.questions.map(({ label }) => label),
    part,
    criteria,
    flow,
    outcomes: await showOutcomes(part.outcomes),
    ready: ready.id,
    blank: blankFormAddress(referral.id),
  };
}
