import { findOutcomeOfAnswer, isExpectedAnswer } from '../lib/checker/evaluate.ts';
import { singlePart } from '../lib/checker/join-parts.ts';
import { findCheckerProblems } from './checker-problems.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

type Stops = Content['checker'][number];

/** The answer that a court protects someone by an order. */
const protective = 'protective';

/**
 * What must be asked before any plan, by the ids that say what a question means, whatever its
 * words: the one answer that lets a reader on, and the answers that must be there to be given.
 */
const needed: { id: string; asks: string; hoped: string; others: string[]; safety: boolean }[] = [
  { id: 'risk', asks: 'whether a child is at risk', hoped: 'no', others: ['yes'], safety: true },
  { id: 'fear', asks: 'whether the reader is afraid', hoped: 'no', others: ['yes'], safety: true },
  {
    id: 'control',
    asks: 'whether the other parent controls, threatens or hurts the reader',
    hoped: 'no',
    others: ['yes'],
    safety: true,
  },
  {
    id: 'free',
    asks: 'whether the reader could say no and be safe',
    hoped: 'yes',
    others: ['no'],
    safety: true,
  },
  {
    id: 'order',
    asks: 'whether there is a court order or a case in court',
    hoped: 'no',
    others: [protective, 'other'],
    safety: false,
  },
];

/** The most stops: more are not read by somebody in trouble, and every way through them is walked. */
const most = 8;

/** The questions before a plan, as the checks of all questions take them; none where there is no plan. */
export const listPlanStops = ({ planSafety }: Content): Content['checker'] =>
  planSafety ? [{ ...planSafety, id: 'plan-stops' }] : [];

/** Everything wrong with the questions before a plan. */
export function findStopProblems(content: Content): Problem[] {
  const stops = listPlanStops(content);
  const missing = stops.flatMap(findNeededProblems);
  // Ways through many questions take long to walk.
  const problems = stops.some(({ data }) => data.questions.length > most)
    ? []
    : findCheckerProblems(stops);
  return [
    ...missing,
    ...problems,
    ...stops.flatMap(findWayProblems),
    ...(missing.length + problems.length > 0 ? [] : stops.flatMap(findOrderProblems)),
  ];
}

/** Stops that are not asked, or that take another answer than the safe one for safe. */
function findNeededProblems({ file, data }: Stops): Problem[] {
  return needed.flatMap(({ id, asks, hoped, others, safety }): Problem[] => {
    const place = data.questions.findIndex((question) => question.id === id);
    const question = data.questions[place];
    if (!question) {
      return [
        {
          file,
          field: 'questions',
          found: `no question with the id ${id}`,
          write: `a question with the id "${id}" that asks ${asks}`,
        },
      ];
    }
    const values = question.options.map(({ value }) => value);
    const absent = [hoped, ...others].filter((value) => !values.includes(value));
    const taken = values.filter((value) => isExpectedAnswer(question, value));
    const at = `questions.${place}`;
    return [
      ...(absent.length === 0
        ? []
        : [
            {
              file,
              field: `${at}.options`,
              found: values.join(', '),
              write: `options with the values ${[hoped, ...others].join(', ')}: "${id}" asks ${asks}`,
            },
          ]),
      ...(taken.join() === hoped
        ? []
        : [
            {
              file,
              field: `${at}.advice`,
              found: `${taken.join(' and ') || 'no answer'} without advice`,
              write: `advice for every answer but "${hoped}": "${id}" asks ${asks}`,
            },
          ]),
      ...(question.safety || !safety
        ? []
        : [
            {
              file,
              field: `${at}.safety`,
              found: 'false',
              write: `true: "${id}" asks ${asks}`,
            },
          ]),
    ];
  });
}

/** Stops that let nobody on or in two ways, or that are too many. */
function findWayProblems({ file, data }: Stops): Problem[] {
  const lets = data.outcomes.filter(({ kind }) => kind === 'eligible');
  const count = data.questions.length;
  return [
    ...(lets.length === 1
      ? []
      : [
          {
            file,
            field: 'outcomes',
            found: `${lets.length} outcomes that let the reader on`,
            write: 'one outcome whose kind is eligible',
          },
        ]),
    ...(count <= most
      ? []
      : [
          {
            file,
            field: 'questions',
            found: `${count} questions`,
            write: `at most ${most} questions`,
          },
        ]),
  ];
}

/** An order that protects someone, where it does not end at help. */
function findOrderProblems({ file, data }: Stops): Problem[] {
  const id = findOutcomeOfAnswer(singlePart(data), 'order', protective);
  return data.outcomes.some((outcome) => outcome.id === id && outcome.kind === 'safety')
    ? []
    : [
        {
          file,
          field: 'rules',
          found: `order: ${protective}`,
          write: 'a rule that stops and leads to an outcome whose kind is safety',
        },
      ];
}
