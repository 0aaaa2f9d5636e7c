import { decide } from '../checker/evaluate.ts';
import type { Condition } from '../checker/flow.ts';
import { joinParts } from '../checker/join-parts.ts';
import { allPaths } from '../checker/paths.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

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

/**
 * Everything wrong with the questions, rules and outcomes of the eligibility checker: names that
 * point nowhere or stand twice, a question without exactly one hoped answer, and, by walking
 * every path, answers that lead nowhere or a risk that does not end in safety.
 */
export function findCheckerProblems(parts: Content['checker']): Problem[] {
  const problems: Problem[] = [];
  const add = (file: string, field: string, found: string, write: string): void => {
    problems.push({ file, field, found, write });
  };
  const allQuestions = parts.flatMap(({ data }) => data.questions);
  const questions = new Map(allQuestions.map((question) => [question.id, question]));
  const allOutcomes = parts.flatMap(({ data }) => data.outcomes);
  const outcomes = new Map(allOutcomes.map((outcome) => [outcome.id, outcome]));

  for (const { file } of parts.slice(-1)) {
    for (const id of twice(allQuestions.map((question) => question.id))) {
      add(
        file,
        'questions',
        JSON.stringify(id),
        'an id of its own for each question of both files',
      );
    }
    for (const id of twice(allOutcomes.map((outcome) => outcome.id))) {
      add(file, 'outcomes', JSON.stringify(id), 'an id of its own for each outcome of both files');
    }
  }

  for (const { file, data } of parts) {
    data.questions.forEach(({ options, advice }, index) => {
      const values = options.map(({ value }) => value);
      const at = `questions.${index}`;
      for (const value of twice(values)) {
        add(file, `${at}.options`, JSON.stringify(value), 'each answer once');
      }
      for (const value of Object.keys(advice).filter((name) => !values.includes(name))) {
        add(
          file,
          `${at}.advice.${value}`,
          JSON.stringify(value),
          `one of this question's answers: ${values.join(', ')}`,
        );
      }
      const hoped = values.filter((value) => advice[value] === undefined);
      if (hoped.length !== 1) {
        add(
          file,
          `${at}.advice`,
          `${hoped.length} answers without advice`,
          'advice for every answer but the hoped one',
        );
      }
    });
    data.rules.forEach((rule, index) => {
      const at = `rules.${index}`;
      if (!outcomes.has(rule.outcome)) {
        add(file, `${at}.outcome`, JSON.stringify(rule.outcome), 'the id of an outcome');
      }
      for (const { question, is } of answersIn(rule.when)) {
        const asked = questions.get(question);
        if (!asked) {
          add(file, `${at}.when`, JSON.stringify(question), 'the id of a question');
          continue;
        }
        const values = asked.options.map(({ value }) => value);
        for (const value of is.filter((name) => !values.includes(name))) {
          add(
            file,
            `${at}.when`,
            JSON.stringify(value),
            `an answer of "${question}": ${values.join(', ')}`,
          );
        }
      }
    });
  }
  return problems.length > 0 ? problems : findPathProblems(parts);
}

/** Walks every path of a flow whose names are all right. */
function findPathProblems(parts: Content['checker']): Problem[] {
  const safety = parts.find(({ id }) => id === 'safety');
  const criteria = parts.find(({ id }) => id === 'criteria');
  if (!safety || !criteria) return [];
  const flow = joinParts(safety.data, criteria.data);
  const kinds = new Map(
    parts.flatMap(({ data }) => data.outcomes.map(({ id, kind }) => [id, kind])),
  );
  const problems: Problem[] = [];
  const reached = new Set<string>();
  for (const answers of allPaths(flow)) {
    const outcome = decide(flow, answers);
    const risk = safety.data.questions.some(
      ({ id, advice }) => advice[answers[id] ?? ''] !== undefined,
    );
    const found = Object.entries(answers)
      .map(([id, value]) => `${id}: ${value}`)
      .join(', ');
    if (outcome === undefined) {
      problems.push({
        file: criteria.file,
        field: 'rules',
        found,
        write: 'a last rule with when: { kind: otherwise }',
      });
      break;
    }
    reached.add(outcome);
    if (risk && kinds.get(outcome) !== 'safety') {
      problems.push({
        file: safety.file,
        field: 'rules',
        found,
        write: 'a rule that stops and leads to an outcome whose kind is safety',
      });
      break;
    }
  }
  for (const { file, data } of problems.length > 0 ? [] : parts) {
    for (const { id } of data.outcomes.filter((outcome) => !reached.has(outcome.id))) {
      problems.push({
        file,
        field: 'outcomes',
        found: JSON.stringify(id),
        write: 'a rule that leads to this outcome, or remove it',
      });
    }
  }
  return problems;
}
