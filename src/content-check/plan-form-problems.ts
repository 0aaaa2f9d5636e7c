import { limits } from '../lib/plan/plan.ts';
import type { QuestionKind } from '../lib/plan/template.ts';
import type { Content } from './entries.ts';
import {
  findConditionFaults,
  findQuestionFaults,
  findUnknownNames,
  type PlanFault,
  type PlanQuestionData,
} from './plan-question-faults.ts';
import type { Problem } from './problems.ts';

/** Kinds that lay nights out: the calendar takes each from one question. */
const single: readonly QuestionKind[] = ['rota', 'holidays', 'days'];

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
  const labels = new Set<string>();
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
      const { id: name, kind, label, calendar } = question;
      if (ids.has(name)) {
        add(`${here}.id`, {
          found: JSON.stringify(name),
          write: 'an id that no other question has',
        });
      }
      ids.add(name);
      if (labels.has(label)) {
        add(`${here}.label`, {
          found: JSON.stringify(label),
          write: 'other words: an earlier question asks the same',
        });
      }
      labels.add(label);
      if (single.includes(kind)) {
        if (taken.has(kind)) {
          add(`${here}.kind`, {
            found: kind,
            write: 'another kind: one question has this one, and the calendar takes it from there',
          });
        }
        taken.add(kind);
      }
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
  if (earlier.length > limits.answers) {
    add('sections', {
      found: `${earlier.length} questions`,
      write: `at most ${limits.answers} questions`,
    });
  }
  const gone = new Set<string>();
  data.retired.forEach(({ id, label, options }, index) => {
    if (gone.has(id) || ids.has(id)) {
      add(`retired.${index}.id`, {
        found: JSON.stringify(id),
        write: gone.has(id)
          ? 'each retired question once'
          : 'an id that is asked no more: plans that people keep hold answers to it',
      });
    }
    gone.add(id);
    const texts = [
      { field: 'label', words: label },
      ...options.map((option, at) => ({ field: `options.${at}.label`, words: option.label })),
    ];
    for (const { field, words } of texts) {
      const [unknown] = findUnknownNames(words, ['{p1}', '{p2}']);
      if (unknown === undefined) continue;
      add(`retired.${index}.${field}`, {
        found: JSON.stringify(unknown),
        write: 'no brackets but these: {p1}, {p2}',
      });
    }
  });
  return problems;
}
