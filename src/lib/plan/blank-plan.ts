import { own } from '../own.ts';
import type { WordBlock, WordModel } from '../referral/document-model.ts';
import { listPaperParts, paperPeople, type PaperQuestion } from './paper.ts';
import type { PlanContent } from './plan-content.ts';

const noLine = '';

/** Words with a box to tick, which no end of a line parts from their first. */
const withBox = (words: string): string => `☐\u00a0${words}`;

/** What the two tick together, in one piece. */
const agreed = withBox('We\u00a0agree');

/** What each parent has in a Word file to tick, fill in and write. */
const listWordLines = ({ boxes, blanks, rows, lines }: PaperQuestion): string[] => [
  ...boxes.map(withBox),
  ...rows.map((row) => `${row || 'Other'}: `),
  ...blanks,
  ...Array.from({ length: lines }, () => noLine),
  withBox('We need not decide this'),
];

/** The blank form of a plan as a Word file holds it: what stops a plan first, every question once. */
export function makeBlankPlan(content: PlanContent): WordModel {
  const { safety, words } = content;
  const { p1, p2 } = paperPeople;
  const text = (line: string): WordBlock => ({ kind: 'text', text: line });
  const columns = ['Question', p1, p2] as const;
  return {
    title: 'Parenting plan: blank form',
    foot: words.notBinding,
    blocks: [
      text(words.safetyLine),
      text(words.about.choice),
      { kind: 'heading', level: 1, text: safety.part.title },
      text(safety.part.intro),
      ...safety.part.questions.flatMap(({ question, hint, options, advice }): WordBlock[] => [
        { kind: 'heading', level: 2, text: question },
        ...(hint === undefined ? [] : [text(hint)]),
        ...options
          .filter(({ value }) => own(advice, value) !== undefined)
          .map(({ value, label }) => text(`${label}: stop here. ${own(advice, value) ?? ''}`)),
      ]),
      ...safety.outcomes
        .filter(({ outcome }) => outcome.id !== safety.ready)
        .flatMap(({ outcome }): WordBlock[] => [
          { kind: 'heading', level: 2, text: outcome.title },
          ...[outcome.summary, ...outcome.body].map(text),
        ]),
      { kind: 'heading', level: 1, text: 'Who it is for', newPage: true },
      {
        kind: 'sides',
        columns,
        rows: [
          { label: 'What each parent is called', answers: [[noLine], [noLine]] },
          {
            label: 'Each child, by first name or initials, and how old',
            answers: [[noLine], [noLine]],
          },
          { label: 'Who else looks after them', answers: [[noLine], [noLine]] },
        ],
      },
      ...listPaperParts(content).flatMap(({ title, intro, questions }, part): WordBlock[] => [
        // As on the page, the short plan follows the names.
        { kind: 'heading', level: 1, text: title, newPage: part > 0 },
        text(intro),
        {
          kind: 'sides',
          columns,
          rows: questions.map((question) => {
            const lines = listWordLines(question);
            return {
              label: question.label,
              hint: [question.why, question.hint, agreed].filter(Boolean).join(' '),
              answers: [lines, lines],
            };
          }),
        },
      ]),
      // Nobody has made anything of it yet: it does not end as what people have written.
      text(words.notBinding),
      text(words.about.place),
    ],
  };
}
