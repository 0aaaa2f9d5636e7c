import { findHappy, listAgreed, listEnded } from '../../lib/plan/agree.ts';
import { joinApart } from '../../lib/plan/align.ts';
import { comparePlan } from '../../lib/plan/compare.ts';
import { listNews } from '../../lib/plan/list-news.ts';
import { mergePlans } from '../../lib/plan/merge.ts';
import { tellMerged } from '../../lib/plan/merged.ts';
import { parties, type Party, type Plan } from '../../lib/plan/plan.ts';
import { swapParty } from '../../lib/plan/rota.ts';
import { continueSide } from '../../lib/plan/save-plan.ts';
import { settleSide, type Choices } from '../../lib/plan/settle-side.ts';
import { suggestAlignment, type Alignment } from '../../lib/plan/suggest-alignment.ts';
import type { Builder } from './builder.ts';
import { digestText } from './digest.ts';
import { findMeeting, isMeeting, type Meeting } from './meeting.ts';

/* The steps by which a plan out of a file and the one that is open become one. */

/** Puts what came in a file beside the plan that is open, asking what only people can know. */
export async function meetPlans(builder: Builder, second: Plan, side: Party): Promise<void> {
  const { plan } = builder;
  const meeting = { open: plan, first: plan, second, side };
  if (second.plan === plan.plan) {
    builder.opened.meeting = meeting;
    await joinPlans(builder, plan, second);
    return;
  }
  builder.opened.meeting = { ...meeting, apart: suggestAlignment(plan, second) };
  builder.goInstead('pair');
}

/**
 * Puts two plans together that were begun apart, now that people have said who is who. Where the
 * plan of the file is the one that stays, the open one is written in its terms first.
 */
export async function joinAligned(
  builder: Builder,
  meeting: Meeting,
  alignment: Alignment,
): Promise<void> {
  if (findMeeting(builder) !== meeting || !isMeeting(builder)) return;
  const { first, second } = joinApart(meeting.first, meeting.second, alignment);
  const before = builder.opened;
  if (first.plan !== builder.plan.plan) {
    // What waits in boxes names each of the two in the terms of the plan as it was.
    if (builder.sayWaiting() !== '') {
      builder.goInstead('tasks');
      return;
    }
    builder.open(first, meeting.side, true);
    builder.opened.meeting = { ...meeting, open: first, before };
  }
  await joinPlans(builder, first, second);
}

async function joinPlans(builder: Builder, first: Plan, second: Plan): Promise<void> {
  const meeting = findMeeting(builder);
  if (!meeting) return;
  const merged = await mergePlans(first, second, digestText);
  if (findMeeting(builder) !== meeting) return;
  builder.opened.meeting = { ...meeting, first, second, merged };
  const relation = merged.relations[builder.side];
  const isAsked = relation === 'fork' || relation === 'second-later';
  if (isAsked && merged.differences[builder.side].length > 0) builder.goInstead('fork');
  // Nothing is said otherwise: from now on both versions are known, and are no fork any more.
  else if (relation === 'fork') await settleOwn(builder, {});
  // The file has it: from now on that is known in the terms of the plan that stays.
  else if (relation === 'equal') await takeOwn(builder);
  else await finish(builder, merged.plan);
}

/** Takes what the file says in the reader’s own name, who wrote it on another device or in another plan. */
export async function takeOwn(builder: Builder): Promise<void> {
  const { merged } = findMeeting(builder) ?? {};
  if (!merged) return;
  await finish(builder, await continueSide(merged.plan, builder.side, digestText));
}

/** Goes on with what the reader chose of two versions of their own answers. */
export async function settleOwn(builder: Builder, choices: Choices): Promise<void> {
  const { first, second, merged } = findMeeting(builder) ?? {};
  if (!first || !second || !merged) return;
  const plan = await settleSide(merged.plan, [first, second], builder.side, choices, digestText);
  if (plan) await finish(builder, plan);
}

async function finish(builder: Builder, plan: Plan): Promise<void> {
  const meeting = findMeeting(builder);
  const { data, side } = builder;
  if (!meeting?.merged) return;
  const { first, merged } = meeting;
  const other = swapParty(side);
  const [before, after] = [first, plan].map((each) => comparePlan(each, data));
  const [happy, still] = await Promise.all(
    [first, plan].map((each) => findHappy(each, data, digestText)),
  );
  if (findMeeting(builder) !== meeting || !isMeeting(builder)) return;
  if (!before || !after || !happy || !still) return;
  const told = tellMerged(merged);
  const relation = merged.relations[side];
  builder.opened.meeting = {
    ...meeting,
    outcome: {
      kind: !meeting.apart && (told === 'same' || told === 'older') ? told : 'newer',
      isChosen: ['fork', 'second-later'].includes(relation) && merged.differences[side].length > 0,
      ...listNews(first, plan, after, other, data),
      ended: listAgreed(before).length > 0 ? listEnded(before, after) : [],
      withdrawn: parties.some((who) => happy[who] && !still[who]),
      forked: merged.relations[other] === 'fork',
    },
  };
  builder.replace(plan);
  builder.goInstead('joined');
}
