import type { Content } from './entries.ts';
import {
  findConditionFaults,
  findQuestionFaults,
  findUnknownNames,
  type PlanFault,
  type PlanQuestionData,
} from './plan-question-faults.ts';
import type { Problem } from './problems.ts';

/** Everything wrong with the form of a plan: its ids, its options, its words and its conditions. */
export function findPlanFormProblems({ planTemplate }: Content): Problem[] {
  if (!planTemplate) return [];
  const { file, data } = planTemplate;
  const problems: Problem[] = [];
  const add = (field: string, fault: Omit<PlanFault, 'field'>): void => {
    problems.push({ file, field, ...fault });
  };
  const sections = new Set<string>();
  const ids = new Set<string>();
  const taken = new Set<string>();
  const earlier: PlanQuestionData[] = [];
  data.sections.forEach(({ id, title, intro, questions }, place) => {
    const at = `sections.${place}`;
    if (sections.has(id)) {
      add(`${at}.id`, { found: JSON.stringify(id), write: 'an id that no other section has' });
    }
    sections.add(id);
    for (const [field, words] of Object.entries({ title, intro })) {
      const [unknown] = findUnknownNames(words, []);
      if (unknown === undefined) continue;
      add(`${at}.${field}`, {
        found: JSON.stringify(unknown),
        write: 'no brackets but these: none',
      });
    }
    questions.forEach((question, index) => {
      const here = `${at}.questions.${index}`;
      const { id: name, calendar } = question;
      if (ids.has(name)) {
        add(`${here}.id`, {
          found: JSON.stringify(name),
          write: 'an id that no other question has',
        });
      }
      ids.add(name);
      if (calendar && taken.has(calendar)) {
        add(`${here}.calendar`, {
          found: JSON.stringify(calendar),
          write: 'one question for each',
        });
      }
      if (calendar) taken.add(calendar);
      for (const { field, ...fault } of [
        ...findQuestionFaults(question),
        ...findConditionFaults(question, earlier),
      ]) {
        add(`${here}.${field}`, fault);
      }
      earlier.push(question);
    });
  });
  if (!earlier.some(({ short }) => short)) {
    add('sections', {
      found: 'no question with short: true',
      write: 'at least one short question',
    });
  }
  data.retired.forEach(({ id }, index) => {
    if (ids.has(id)) {
      add(`retired.${index}.id`, {
        found: JSON.stringify(id),
        write: 'an id that is asked no more: plans that people keep hold answers to it',
      });
    }
    ids.add(id);
  });
  return problems;
}
