import { listAgreed, listEnded, findHappy } from '../../lib/plan/agree.ts';
import type { Alignment } from '../../lib/plan/suggest-alignment.ts';
import { comparePlan } from '../../lib/plan/compare.ts';
import type { Row } from '../../lib/plan/comparison.ts';
import { tellMerged, type Merged } from '../../lib/plan/merged.ts';
import { parties, type Party, type Plan } from '../../lib/plan/plan.ts';
import { swapParty } from '../../lib/plan/rota.ts';
import type { Choices } from '../../lib/plan/settle-side.ts';
import type { Builder } from './builder.ts';
import { digestText } from './digest.ts';
import { loadFiles } from './opened.ts';

/** A plan that is open and one out of a file, on their way to be one. */
export interface Meeting {
  /** The plan as it is open: a change of it ends this. */
  open: Plan;
  first: Plan;
  second: Plan;
  /** Who the reader says they are in the second. */
  side: Party;
  /** Whether they were begun apart. */
  isApart: boolean;
  merged?: Merged;
  /** What came of it: known once the two are one. */
  outcome?: Outcome;
}

/** What is to be said of two plans that were put together. */
export interface Outcome {
  kind: 'same' | 'older' | 'newer';
  /** Rows on which the other person now says something else. */
  changed: readonly Row[];
  /** Rows that both said the same to before, and now do not. */
  ended: readonly Row[];
  /** Whether somebody was happy before and is not any more. */
  withdrawn: boolean;
  /** Whether there are two versions of what the other says, of which the first is shown. */
  forked: boolean;
}

/** What is being put together with the plan that is open. */
export const findMeeting = (builder: Builder): Meeting | undefined =>
  builder.isOpen ? builder.opened.meeting : undefined;

/**
 * Whether two plans are being put together, are not one yet, and the one that is open was not
 * changed since: what was written meanwhile would be lost.
 */
export const isMeeting = (builder: Builder): boolean => {
  const meeting = findMeeting(builder);
  return meeting !== undefined && !meeting.outcome && meeting.open === builder.plan;
};

/** Puts what came in a file beside the plan that is open, asking what only people can know. */
export async function meetPlans(builder: Builder, second: Plan, side: Party): Promise<void> {
  const isApart = second.plan !== builder.plan.plan;
  const { plan } = builder;
  builder.opened.meeting = { open: plan, first: plan, second, side, isApart };
  if (isApart) builder.goInstead('pair');
  else await joinPlans(builder, builder.plan, second);
}

/** Puts two plans together that were begun apart, now that people have said who is who. */
export async function joinAligned(
  builder: Builder,
  { first, second }: Meeting,
  alignment: Alignment,
): Promise<void> {
  const { alignPlans } = await loadFiles();
  const aligned = alignPlans(first, second, alignment);
  await joinPlans(builder, aligned.first, aligned.second);
}

async function joinPlans(builder: Builder, first: Plan, second: Plan): Promise<void> {
  const meeting = findMeeting(builder);
  if (!meeting) return;
  const { mergePlans } = await loadFiles();
  const merged = await mergePlans(first, second, digestText);
  if (findMeeting(builder) !== meeting) return;
  builder.opened.meeting = { ...meeting, first, second, merged };
  const relation = merged.relations[builder.side];
  const isAsked = relation === 'fork' || relation === 'second-later';
  if (isAsked && merged.differences[builder.side].length > 0) builder.goInstead('fork');
  // Nothing is said otherwise: from now on both versions are known, and are no fork any more.
  else if (relation === 'fork') await settleOwn(builder, {});
  else await finish(builder, merged.plan);
}

/** Takes what the file says in the reader’s own name, who wrote it on another device. */
export async function takeOwn(builder: Builder): Promise<void> {
  const { merged } = findMeeting(builder) ?? {};
  if (!merged) return;
  const { continuePlan } = await loadFiles();
  await finish(builder, await continuePlan(merged.plan, builder.side));
}

/** Goes on with what the reader chose of two versions of their own answers. */
export async function settleOwn(builder: Builder, choices: Choices): Promise<void> {
  const { first, second, merged } = findMeeting(builder) ?? {};
  if (!first || !second || !merged) return;
  const { settleSide } = await loadFiles();
  const plan = await settleSide(merged.plan, [first, second], builder.side, choices, digestText);
  if (plan) await finish(builder, plan);
}

/** Shows what the file says for the other person in place of what was there. */
export function showOther(builder: Builder, version: 'first' | 'second'): void {
  const meeting = findMeeting(builder);
  const { side } = builder;
  const shown = meeting?.[version];
  if (!shown) return;
  const other = swapParty(side);
  const { parties, children, carers } = shown;
  builder.replace({
    ...builder.plan,
    ...(other === 'p1' ? { parties, children, carers } : {}),
    sides: { ...builder.plan.sides, [other]: shown.sides[other] },
  });
}

async function finish(builder: Builder, plan: Plan): Promise<void> {
  const meeting = findMeeting(builder);
  const { data, side } = builder;
  if (!meeting?.merged) return;
  const other = swapParty(side);
  const { relations, differences } = meeting.merged;
  const [before, after] = [meeting.first, plan].map((each) => comparePlan(each, data.template));
  const [happy, still] = await Promise.all(
    [meeting.first, plan].map((each) => findHappy(each, data.template, digestText)),
  );
  if (findMeeting(builder) !== meeting || !isMeeting(builder)) return;
  if (!before || !after || !happy || !still) return;
  const ids = differences[other].filter(({ kind }) => kind !== 'reply').map(({ id }) => id);
  const told = tellMerged(meeting.merged);
  builder.opened.meeting = {
    ...meeting,
    outcome: {
      kind: told === 'same' || told === 'older' ? told : 'newer',
      changed: relations[other] === 'second-later' ? findRows(after, ids) : [],
      ended: listAgreed(before).length > 0 ? listEnded(before, after) : [],
      withdrawn: parties.some((who) => happy[who] && !still[who]),
      forked: relations[other] === 'fork',
    },
  };
  builder.replace(plan);
  builder.goInstead('joined');
}

const findRows = (rows: readonly Row[], ids: readonly string[]): Row[] =>
  rows.filter(({ id, subject }) => {
    const points = subject.kind === 'point' ? [subject.p1?.id, subject.p2?.id] : [];
    return [id, ...points].some((each) => each !== undefined && ids.includes(each));
  });
