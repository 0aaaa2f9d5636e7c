import type { Flow, Question, Rule } from './flow.ts';

/** A part of a flow as its file holds it. */
interface Part {
  questions: readonly Omit<Question, 'group'>[];
  rules: readonly Rule[];
}

/** One flow from two parts: safety is asked first and its rules are tried first. */
export function joinParts(safety: Part, criteria: Part): Flow {
  return {
    questions: [
      ...safety.questions.map((question): Question => ({ ...question, group: 'safety' })),
      ...criteria.questions.map((question): Question => ({ ...question, group: 'criteria' })),
    ],
    rules: [...safety.rules, ...criteria.rules],
  };
}

/** A flow that stands alone, with its own questions about safety among the others. */
export function singlePart({ questions, rules }: Part): Flow {
  return {
    questions: questions.map((question): Question => ({ ...question, group: 'choice' })),
    rules,
  };
}
