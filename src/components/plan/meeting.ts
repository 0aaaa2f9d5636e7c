import type { Suggestion } from '../../lib/plan/suggest-alignment.ts';
import type { Row } from '../../lib/plan/comparison.ts';
import type { Merged } from '../../lib/plan/merged.ts';
import type { Party, Plan } from '../../lib/plan/plan.ts';
import { swapParty } from '../../lib/plan/rota.ts';
import type { Builder } from './builder.ts';
import type { Opened } from './opened.ts';

/** A plan that is open and one out of a file, on their way to be one. */
export interface Meeting {
  /** The plan as it is open: a change of it ends this. */
  open: Plan;
  first: Plan;
  second: Plan;
  /** Who the reader says they are in the second. */
  side: Party;
  /** Who is likely to be who, where they were begun apart. */
  apart?: Suggestion;
  /** The plan as it was open, where it had to become another. */
  before?: Opened;
  merged?: Merged;
  /** What came of it: known once the two are one. */
  outcome?: Outcome;
}

/** What is to be said of two plans that were put together. */
export interface Outcome {
  kind: 'same' | 'older' | 'newer';
  /** Whether the reader chose between two versions of their own answers. */
  isChosen: boolean;
  /** Rows to which the other person had said nothing. */
  answered: readonly Row[];
  /** Rows on which the other person said something else before. */
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

/** Goes on with the plan as it was, without the file. */
export function leaveMeeting(builder: Builder): void {
  const { before } = findMeeting(builder) ?? {};
  if (before) builder.open(before.plan, before.side, true);
  builder.opened.meeting = undefined;
  builder.goInstead('tasks');
}
