import { own } from '../own.ts';
import type { Answers, Condition, Flow, Option, Question, Rule } from './flow.ts';

/** The option value that every flow uses for "I don't know yet". */
export const unknownAnswer = 'unknown';

/** Whether a condition holds. A question without an answer never matches. */
export function isMet(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'answer': {
      const answer = own(answers, condition.question);
      return answer !== undefined && condition.is.includes(answer);
    }
    case 'any':
      return condition.of.some((part) => isMet(part, answers));
    case 'all':
      return condition.of.every((part) => isMet(part, answers));
    case 'otherwise':
      return true;
  }
}

/**
 * The outcome that the answers lead to, or undefined while a question must still be asked.
 * The first rule that holds decides; before all is answered only rules that stop are tried.
 * A flow whose last rule is `otherwise` always ends in one outcome.
 */
export function decide(flow: Flow, answers: Answers): string | undefined {
  return decidingRule(flow, answers)?.outcome;
}

/** The rule that decides on these answers, or undefined while a question must still be asked. */
export function decidingRule(flow: Flow, answers: Answers): Rule | undefined {
  const complete = flow.questions.every(({ id }) => own(answers, id) !== undefined);
  return flow.rules.find((rule) => (complete || rule.immediate) && isMet(rule.when, answers));
}

/** The questions whose answers make a condition hold. */
function decisive(condition: Condition, answers: Answers): string[] {
  switch (condition.kind) {
    case 'answer':
      return isMet(condition, answers) ? [condition.question] : [];
    case 'any':
    case 'all':
      return isMet(condition, answers)
        ? condition.of.flatMap((part) => decisive(part, answers))
        : [];
    case 'otherwise':
      return [];
  }
}

/**
 * Why the answers lead where they do: the options chosen that made the deciding rule hold, in the
 * order they were asked. Empty while nothing is decided, and where the rule takes all that is left.
 */
export function reasons(flow: Flow, answers: Answers): Option[] {
  const rule = decidingRule(flow, answers);
  const ids = rule ? decisive(rule.when, answers) : [];
  return flow.questions
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, options }) => options.filter(({ value }) => value === own(answers, id)));
}

/** The next question to ask, or undefined when the answers already lead to an outcome. */
export function nextQuestion(flow: Flow, answers: Answers): Question | undefined {
  if (decide(flow, answers) !== undefined) return undefined;
  return flow.questions.find(({ id }) => own(answers, id) === undefined);
}

/** Whether an answer is one that the question hopes for: it carries no advice. */
export function isExpectedAnswer(
  question: Pick<Question, 'advice'>,
  answer: string | undefined,
): boolean {
  return answer !== undefined && own(question.advice, answer) === undefined;
}

/**
 * An answer in words that stand alone. A label that states the hoped answer stands for it; beside
 * any other answer the question itself is given, so that nothing is stated that was not said.
 */
export function wordAnswer(question: Question, answer: string): string {
  const { label, options } = question;
  const chosen = options.find(({ value }) => value === answer)?.label ?? '';
  if (!isExpectedAnswer(question, answer)) return `${question.question} ${chosen}`;
  return hasOneHope(question) ? label : `${label}: ${chosen}`;
}

/** Whether a question hopes for one answer; others ask for a choice, and none is better. */
export const hasOneHope = ({ options, advice }: Pick<Question, 'options' | 'advice'>): boolean =>
  options.filter(({ value }) => own(advice, value) === undefined).length === 1;

/** What the answers say about the criteria alone; safety questions are not criteria. */
export interface CriteriaResult {
  met: Question[];
  unmet: Question[];
  toFindOut: Question[];
  total: number;
}

/** Sorts the criteria by what their answers say. A criterion not asked is in none of the lists. */
export function criteriaResult(flow: Flow, answers: Answers): CriteriaResult {
  const criteria = flow.questions.filter(({ group }) => group === 'criteria');
  const answered = criteria.filter(({ id }) => own(answers, id) !== undefined);
  const missed = answered.filter(
    (question) => !isExpectedAnswer(question, own(answers, question.id)),
  );
  return {
    met: answered.filter((question) => isExpectedAnswer(question, own(answers, question.id))),
    unmet: missed.filter(({ id }) => own(answers, id) !== unknownAnswer),
    toFindOut: missed.filter(({ id }) => own(answers, id) === unknownAnswer),
    total: criteria.length,
  };
}

/**
 * The outcome that one answer leads to when every other question is answered as hoped: what a
 * reader without script needs to know about each answer.
 */
export function findOutcomeOfAnswer(
  flow: Flow,
  question: string,
  answer: string,
): string | undefined {
  const hoped = flow.questions.map(({ id, options, advice }): [string, string] => [
    id,
    options.find(({ value }) => own(advice, value) === undefined)?.value ?? '',
  ]);
  return decide(flow, { ...Object.fromEntries(hoped), [question]: answer });
}
