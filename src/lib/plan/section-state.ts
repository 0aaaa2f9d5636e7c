import { own } from '../own.ts';
import { isAsked } from './compare.ts';
import type { Answer, Child, Side } from './plan.ts';
import type { PlanQuestion, PlanSection, Template } from './template.ts';

/** Whether an answer says something for every child. */
const isWhole = ({ all, children = {} }: Answer, listed: readonly Pick<Child, 'id'>[]): boolean =>
  all !== undefined || (listed.length > 0 && listed.every(({ id }) => own(children, id)));

/** Whether a question is asked for all children or for one, by what the side answered before it. */
export const isAskedNow = (question: PlanQuestion, side: Side): boolean =>
  [
    undefined,
    ...Object.keys(own(side.answers, question.when?.question ?? '')?.children ?? {}),
  ].some((child) => isAsked(question, side, child));

/** The questions that a section shows: its short form, or all; and each that has an answer. */
export const listShown = ({ questions }: PlanSection, side: Side, whole: boolean): PlanQuestion[] =>
  questions.filter(({ id, short }) => whole || short || own(side.answers, id) !== undefined);

/** How far one side is with a section, of the questions that it shows and that are asked. */
export interface Progress {
  /** Whether anything is said, for some children or for all. */
  begun: boolean;
  answered: number;
  asked: number;
}

/** How far one side is with some questions. */
export function countProgress(
  questions: readonly PlanQuestion[],
  side: Side,
  children: readonly Pick<Child, 'id'>[],
): Progress {
  const asked = questions.filter((question) => isAskedNow(question, side));
  const answered = asked.filter(({ id }) => {
    const answer = own(side.answers, id);
    return answer !== undefined && isWhole(answer, children);
  });
  const begun = asked.some(({ id }) => own(side.answers, id));
  return { begun, answered: answered.length, asked: asked.length };
}

/** How far one side is, in words. */
export function sayProgress({ begun, answered, asked }: Progress): string {
  if (!begun) return 'Not started';
  if (answered === 0) return 'Begun';
  return answered === asked ? 'All answered' : `${answered} of ${asked} answered`;
}

/** The sections of the short form, or that a side has answers in, and those that may be added. */
export function splitSections(
  { sections }: Template,
  side: Side,
): { first: PlanSection[]; more: PlanSection[] } {
  const isFirst = ({ questions }: PlanSection): boolean =>
    questions.some(({ id, short }) => short || own(side.answers, id) !== undefined);
  return {
    first: sections.filter(isFirst),
    more: sections.filter((section) => !isFirst(section)),
  };
}
