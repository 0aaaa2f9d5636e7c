import type { PlanWords } from '../../schemas/plan.ts';
import { own } from '../own.ts';
import { findValue, isAsked } from './compare.ts';
import { joinWords } from '../join-words.ts';
import { fillWords, findPeople, nameBoth, namePoint, nameUnknownQuestion } from './people.ts';
import { parties, type Party, type Plan } from './plan.ts';
import { sayValue, type Known } from './say-value.ts';
import type { PlanQuestion, Template } from './template.ts';
import type { FileItem, FileWords } from './write-plan.ts';

/** All of content that a document of a plan is made from. */
export interface Documented extends Known {
  template: Template;
  words: PlanWords;
}

const isAnswered = ({ sides }: Plan, question: string): boolean =>
  parties.some((party) => own(sides[party].answers, question));

/** One question of a plan as its file shows it: once for all children, and once for each exception. */
function listItems(
  plan: Plan,
  { id, label, ...question }: Pick<PlanQuestion, 'id' | 'label' | 'options' | 'say' | 'when'>,
  known: Known,
): FileItem[] {
  const exceptions = plan.children.filter((child) =>
    parties.some((party) => own(own(plan.sides[party].answers, id)?.children ?? {}, child.id)),
  );
  return [undefined, ...exceptions].map((child) => {
    const people = findPeople(plan, child?.id);
    const say = (party: Party): readonly string[] => {
      const side = plan.sides[party];
      // What is not asked any more is kept, and is nobody's suggestion.
      const value = isAsked(question, side, child?.id) && findValue(side, id, child?.id);
      return value ? sayValue(value, question, people, known) : [];
    };
    return {
      question: fillWords(label, people),
      ...(child ? { children: child.name } : {}),
      lines: { p1: say('p1'), p2: say('p2') },
    };
  });
}

/** Points of their own: each as a question, with what both suggest under the same heading. */
const listPoints = ({ sides }: Plan): FileItem[] => {
  const ids = parties.flatMap((party) => sides[party].points.map(({ id }) => id));
  return ids
    .filter((id, index) => ids.indexOf(id) === index)
    .map((id) => {
      const find = (party: Party) => sides[party].points.find((point) => point.id === id);
      const say = (party: Party): readonly string[] => (find(party)?.text ?? '').split('\n');
      return {
        question: namePoint(find('p1')?.title, find('p2')?.title),
        lines: {
          p1: say('p1').filter((line) => line !== ''),
          p2: say('p2').filter((line) => line !== ''),
        },
      };
    });
};

/** Ids of what is answered in a plan and not asked by a form, now or once. */
function listUnknown({ sides }: Plan, { sections, retired }: Template): string[] {
  const known = [...sections.flatMap(({ questions }) => questions), ...retired].map(({ id }) => id);
  const answered = parties.flatMap((party) => Object.keys(sides[party].answers));
  return answered
    .filter((id, index) => answered.indexOf(id) === index && !known.includes(id))
    .sort();
}

/**
 * All that people read in the file of a plan: the short form, and whatever else was answered.
 * `address` is where it can be answered: the file may come without a word beside it.
 */
export function listFileWords(plan: Plan, documented: Documented, address: string): FileWords {
  const { template, words } = documented;
  const people = findPeople(plan);
  const sections = template.sections.map(({ title, questions }) => ({
    title,
    items: questions
      .filter(({ id, short }) => short || isAnswered(plan, id))
      .flatMap((question) =>
        listItems(plan, question, documented).filter(
          ({ lines }) => question.short || lines.p1.length + lines.p2.length > 0,
        ),
      ),
  }));
  const retired = template.retired
    .filter(({ id }) => isAnswered(plan, id))
    .flatMap((question) => listItems(plan, question, documented));
  const unknown = listUnknown(plan, template).flatMap((id) =>
    listItems(plan, { id, label: nameUnknownQuestion(id), options: [] }, documented),
  );
  return {
    title: `Parenting plan by ${nameBoth(people)}, for ${joinWords(people.children)}`,
    names: { p1: people.p1, p2: people.p2 },
    safety: words.arriving,
    answering: words.answering,
    sections: [
      ...sections,
      { title: 'From an earlier form', items: [...retired, ...unknown] },
      { title: 'Own points', items: listPoints(plan) },
    ].filter(({ items }) => items.length > 0),
    end: [
      ...words.documentEnd,
      `To answer it on a phone or a computer, open ${address} in a browser.`,
    ],
  };
}
