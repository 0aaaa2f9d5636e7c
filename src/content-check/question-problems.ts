import type { Condition } from '../lib/checker/flow.ts';
import type { Content } from './entries.ts';
import { anotherName, isDevice } from './file-names.ts';
import type { Problem } from './problems.ts';

type Part = Content['checker'][number];

const answersIn = (condition: Condition): { question: string; is: readonly string[] }[] => {
  switch (condition.kind) {
    case 'answer':
      return [condition];
    case 'any':
    case 'all':
      return condition.of.flatMap(answersIn);
    case 'otherwise':
      return [];
  }
};

const twice = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

/** Pages that stand where the page of an outcome with this id would. */
const reservedOutcomes: Partial<Record<string, string>> = {
  safety: 'map',
  criteria: 'map',
  'decision-guide': 'compare',
};

/** Whether an answer that is not hoped for is a risk. */
export const isSafety = (part: Part, question: { safety: boolean }): boolean =>
  part.id === 'safety' || question.safety;

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
    for (const value of twice(values)) {
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
    const oneHoped = name === 'criteria' || isSafety(part, question);
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
      for (const { question, is } of answersIn(rule.when)) {
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
