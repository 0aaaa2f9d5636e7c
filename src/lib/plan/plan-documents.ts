import type { PlanWords } from '../../schemas/plan.ts';
import { formatDay } from '../dates/format-day.ts';
import { isolateText } from '../referral/direction.ts';
import type { WordBlock, WordModel } from '../referral/document-model.ts';
import { joinWords } from '../join-words.ts';
import { findPeople, nameBoth, nameParty } from './people.ts';
import { parties, type Plan } from './plan.ts';
import type { Entry, EntrySection, PlanParts } from './plan-words.ts';
import type { YearWords } from './say-years.ts';

/** What content says in documents. */
type Words = Pick<PlanWords, 'notBinding' | 'documentEnd' | 'open' | 'childPage' | 'mediatorPage'>;

/** Stands for the view of a person who has said nothing. */
const noAnswer = 'No answer yet.';

const text = (words: string): WordBlock => ({ kind: 'text', text: words });
const heading = (level: 1 | 2, words: string): WordBlock => ({
  kind: 'heading',
  level,
  text: words,
});

const lines = (view: readonly string[]): readonly string[] => (view.length > 0 ? view : [noAnswer]);

/** Sections each with its heading and a table of entries, or words where there are none. */
function listSections(
  sections: readonly EntrySection[],
  makeTable: (entries: readonly Entry[]) => WordBlock,
  empty: string,
  level: 1 | 2 = 2,
): WordBlock[] {
  if (sections.length === 0) return [text(empty)];
  return sections.flatMap(({ title, entries }) => [heading(level, title), makeTable(entries)]);
}

/** A table in which both views of each entry stand beside each other, each under its name. */
const makeViews = (plan: Plan) => {
  const { p1, p2 } = findPeople(plan);
  return (entries: readonly Entry[]): WordBlock => ({
    kind: 'sides',
    columns: ['Question', `${isolateText(p1)} suggests`, `${isolateText(p2)} suggests`],
    rows: entries.map(({ title, views }) => ({
      label: title,
      answers: [lines(views.p1), lines(views.p2)],
    })),
  });
};

/** Who a plan is of and for, and when it was written out: `day` is an ISO day. */
function listFacts(plan: Plan, day: string): WordBlock[] {
  const children = joinWords(plan.children.map(({ name }) => isolateText(name)));
  const carers = joinWords(plan.carers.map(isolateText));
  return [
    text(`A plan of ${nameBoth(findPeople(plan))}${children ? ` for ${children}` : ''}.`),
    ...(carers ? [text(`Also looking after them: ${carers}.`)] : []),
    text(`Written out on ${formatDay(day)}.`),
  ];
}

/** How many nights are in which home, under a heading; nothing where nobody has said. */
function listYears(lines: readonly string[], level: 1 | 2): WordBlock[] {
  if (lines.length === 0) return [];
  const not =
    'Holidays and days that have no date, or are not part of this answer, are not counted.';
  return [heading(level, 'Nights in a year'), ...lines.map(text), text(not)];
}

/** The same as each suggests. */
const listSuggestedYears = (plan: Plan, years: YearWords): string[] => {
  const people = findPeople(plan);
  return parties.flatMap((party) =>
    years[party].map((line) => `${nameParty(people, party)} suggests: ${line}`),
  );
};

const listEnd = ({ documentEnd }: Words): WordBlock[] => documentEnd.map(text);

/** A whole plan as a document: what is agreed, what is open with both views, what nobody has discussed. */
export const makePlanDocument = (
  plan: Plan,
  parts: PlanParts,
  years: YearWords,
  words: Words,
  day: string,
): WordModel => ({
  title: 'Parenting plan',
  foot: words.notBinding,
  blocks: [
    ...listFacts(plan, day),
    heading(1, 'What both say'),
    ...listSections(
      parts.agreed,
      (entries) => ({
        kind: 'table',
        columns: ['Question', 'Both say'],
        rows: entries.map(({ title, views }) => ({ label: title, answer: lines(views.p1) })),
      }),
      'Nothing yet.',
    ),
    ...listYears(years.both, 2),
    heading(1, 'Still open'),
    ...listSections(parts.open, makeViews(plan), 'Nothing.'),
    ...listYears(listSuggestedYears(plan, years), 2),
    ...(parts.open.length > 0 ? [text(words.open.text)] : []),
    ...(parts.undiscussed.length > 0
      ? [
          heading(1, 'Not discussed yet'),
          ...parts.undiscussed.flatMap(({ title, entries }) => [
            heading(2, title),
            ...entries.map((entry) => text(entry.title)),
          ]),
        ]
      : []),
    ...listEnd(words),
  ],
});

/** The open points of a plan, with both views and nothing else, for somebody who helps to settle them. */
export const makeMediatorDocument = (
  plan: Plan,
  parts: PlanParts,
  years: YearWords,
  words: Words,
  day: string,
): WordModel => ({
  title: words.mediatorPage.title,
  foot: words.notBinding,
  blocks: [
    ...listFacts(plan, day),
    ...words.mediatorPage.intro.map(text),
    ...listSections(parts.open, makeViews(plan), 'No point is open.', 1),
    ...listYears(listSuggestedYears(plan, years), 1),
    text(words.mediatorPage.end),
    ...listEnd(words),
  ],
});

const concerns = ({ children }: Entry, child: string): boolean =>
  children.length === 0 || children.includes(child);

/**
 * What is agreed, for a child to read: only answers that the form marks for it, in lines of their own.
 * `child` is the id of the child, or nothing for all of them.
 */
export function makeChildDocument(parts: PlanParts, words: Words, child?: string): WordModel {
  const { title, intro, end } = words.childPage;
  const sections = parts.agreed.flatMap((section): WordBlock[] => {
    const entries = section.entries.filter(
      (entry) => entry.childPage && (child === undefined || concerns(entry, child)),
    );
    if (entries.length === 0) return [];
    return [heading(1, section.title), ...entries.flatMap(({ alone }) => alone.map(text))];
  });
  return {
    title,
    foot: `${title}.`,
    blocks: [...intro.map(text), ...sections, text(end)],
  };
}
