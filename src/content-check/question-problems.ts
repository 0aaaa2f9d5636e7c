import { unknownAnswer } from '../lib/checker/evaluate.ts';
import { isScreening } from '../lib/referral/availability.ts';
import type { Condition } from '../lib/checker/flow.ts';
import type { Content } from './entries.ts';
import { anotherName, isDevice } from './file-names.ts';
import type { Problem } from './problems.ts';
import { findRepeats } from './repeats.ts';

type Part = Content['checker'][number];

const findAnswers = (condition: Condition): { question: string; is: readonly string[] }[] => {
  switch (condition.kind) {
    case 'answer':
      return [condition];
    case 'any':
    case 'all':
      return condition.of.flatMap(findAnswers);
    case 'otherwise':
      return [];
  }
};

/** Pages that stand where the page of an outcome with this id would. */
const reservedOutcomes: Partial<Record<string, string>> = {
  safety: 'map',
  criteria: 'map',
  'decision-guide': 'compare',
};

/** Whether an answer that is not hoped for is a risk. */
export const isSafety = (part: Part, question: { safety: boolean }): boolean =>
  part.id === 'safety' || question.safety;

/** Answers of the decision guide that give no reason, or the reason that another gives. */
export function findReasonProblems({ id, file, data }: Part): Problem[] {
  if (id !== 'decision-guide') return [];
  const given = data.questions.flatMap(({ options }) => options.map(({ reason }) => reason));
  return data.questions.flatMap(({ options }, question) =>
    options.flatMap(({ value, reason }, option): Problem[] => {
      const field = `questions.${question}.options.${option}.reason`;
      if (reason === undefined) {
        const write = 'what this answer says for or against an outcome';
        return [{ file, field, found: JSON.stringify(value), write }];
      }
      return given.indexOf(reason) === given.lastIndexOf(reason)
        ? []
        : [{ file, field, found: JSON.stringify(reason), write: 'a reason of its own' }];
    }),
  );
}

/** What is wrong with the questions and outcomes of a file by itself. */
export function findQuestionProblems(part: Part): Problem[] {
  const { id: name, file, data } = part;
  const problems: Problem[] = [];
  const add = (
    field: string,
    found: string,
    write: string,
    options: readonly string[] = [],
  ): void => {
    problems.push({ file, field, found, write, options });
  };
  for (const { id } of data.outcomes) {
    if (id === reservedOutcomes[name]) {
      add('outcomes', JSON.stringify(id), 'another id: a page has this address');
    }
    if (isDevice(id)) add('outcomes', JSON.stringify(id), anotherName);
  }
  data.questions.forEach((question, index) => {
    const { options, advice } = question;
    const values = options.map(({ value }) => value);
    const at = `questions.${index}`;
    for (const value of findRepeats(values)) {
      add(`${at}.options`, JSON.stringify(value), 'each answer once');
    }
    for (const value of Object.keys(advice).filter((name) => !values.includes(name))) {
      add(
        `${at}.advice.${value}`,
        JSON.stringify(value),
        `one of this question's answers: ${values.join(', ')}`,
        values,
      );
    }
    const hoped = values.filter((value) => advice[value] === undefined);
    const safety = isSafety(part, question);
    const oneHoped = name === 'criteria' || safety;
    // What a worker did before a form is known to that worker.
    const doubt = values.includes(unknownAnswer) || isScreening(name);
    if (safety && (!doubt || hoped.includes(unknownAnswer))) {
      add(
        `${at}.options`,
        values.join(', '),
        'an answer "unknown", and advice for it: what nobody knows counts as a risk',
      );
    }
    if (safety && data.questions.slice(0, index).some((other) => !isSafety(part, other))) {
      add(at, JSON.stringify(question.id), 'its place before every question not about safety');
    }
    if (oneHoped && hoped.length !== 1) {
      add(
        `${at}.advice`,
        `${hoped.length} answers without advice`,
        'advice for every answer but the hoped one',
      );
    } else if (hoped.length === 0) {
      add(`${at}.advice`, 'advice for every answer', 'at least one answer without advice');
    }
  });
  return problems;
}

/** Names in rules that point nowhere, among questions that are asked together. */
export function findRuleProblems(parts: readonly Part[]): Problem[] {
  const questions = new Map(
    parts.flatMap(({ data }) => data.questions.map((question) => [question.id, question])),
  );
  const outcomes = new Set(parts.flatMap(({ data }) => data.outcomes.map(({ id }) => id)));
  const problems: Problem[] = [];
  for (const { file, data } of parts) {
    const add = (field: string, found: string, write: string, options: readonly string[]): void => {
      problems.push({ file, field, found, write, options });
    };
    data.rules.forEach((rule, index) => {
      const at = `rules.${index}`;
      if (!outcomes.has(rule.outcome)) {
        add(`${at}.outcome`, JSON.stringify(rule.outcome), 'the id of an outcome', [...outcomes]);
      }
      for (const { question, is } of findAnswers(rule.when)) {
        const asked = questions.get(question);
        if (!asked) {
          add(`${at}.when`, JSON.stringify(question), 'the id of a question', [
            ...questions.keys(),
          ]);
          continue;
        }
        const values = asked.options.map(({ value }) => value);
        for (const value of is.filter((name) => !values.includes(name))) {
          add(
            `${at}.when`,
            JSON.stringify(value),
            `an answer of "${question}": ${values.join(', ')}`,
            values,
          );
        }
      }
    });
  }
  return problems;
}
