import { findOutcomeOfAnswer } from '../lib/checker/evaluate.ts';
import { singlePart } from '../lib/checker/join-parts.ts';
import { findCheckerProblems } from './checker-problems.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/** The questions before a plan, as the checks of all questions take them; none where there is no plan. */
export const listPlanStops = ({ planSafety }: Content): Content['checker'] =>
  planSafety ? [{ ...planSafety, id: 'plan-stops' }] : [];

/** Everything wrong with the questions before a plan. */
export function findStopProblems(content: Content): Problem[] {
  const stops = listPlanStops(content);
  const problems = findCheckerProblems(stops);
  return [
    ...problems,
    ...stops.flatMap(({ file, data }) => {
      const lets = data.outcomes.filter(({ kind }) => kind === 'eligible');
      return lets.length === 1
        ? []
        : [
            {
              file,
              field: 'outcomes',
              found: `${lets.length} outcomes that let the reader on`,
              write: 'one outcome whose kind is eligible',
            },
          ];
    }),
    ...(problems.length > 0 ? [] : stops.flatMap(findOrderProblems)),
  ];
}

/** The answer that a court protects someone by an order. */
const protective = 'protective';

/** Stops that do not ask about such an order, or that do not end at help because of one. */
function findOrderProblems({ file, data }: Content['checker'][number]): Problem[] {
  const asking = data.questions.filter(({ options }) =>
    options.some(({ value }) => value === protective),
  );
  const [question] = asking;
  if (!question || asking.length > 1) {
    return [
      {
        file,
        field: 'questions',
        found: `${asking.length} questions with the answer "${protective}"`,
        write: `one question about court orders, where "${protective}" is an order that keeps someone safe`,
      },
    ];
  }
  const id = findOutcomeOfAnswer(singlePart(data), question.id, protective);
  return data.outcomes.some((outcome) => outcome.id === id && outcome.kind === 'safety')
    ? []
    : [
        {
          file,
          field: 'rules',
          found: `${question.id}: ${protective}`,
          write: 'a rule that stops and leads to an outcome whose kind is safety',
        },
      ];
}
