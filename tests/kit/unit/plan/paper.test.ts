import { expect, test } from 'vitest';
import { listPaperParts, type PaperQuestion } from '../../../../src/lib/plan/paper.ts';
import type { QuestionKind } from '../../../../src/lib/plan/template.ts';
import { known } from '../../../fixtures/plan-people.ts';
import { template } from '../../../fixtures/plan.ts';

const content = { ...known, template };

const asked = template.sections.flatMap(({ questions }) => questions);
const find = (kind: QuestionKind): PaperQuestion => {
  const id = asked.find((question) => question.kind === kind)?.id;
  return (
    listPaperParts(content)
      .flatMap(({ questions }) => questions)
      .find((question) => question.id === id) ?? expect.fail(`no question of the kind ${kind}`)
  );
};

test('a pattern of nights has a line for each week that the tool takes', () => {
  expect(find('rota').blanks.filter((blank) => blank.startsWith('Week '))).toHaveLength(4);
});

test('what is offered no more is not on paper', () => {
  const gone = { id: 'gone', value: 'gone', label: 'Gone', name: 'Gone', dates: [], retired: true };
  const parts = listPaperParts({
    ...content,
    holidays: [...known.holidays, gone],
    specialDays: [...known.specialDays, gone],
    template: {
      ...template,
      sections: template.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({
          ...question,
          options: question.options.length > 0 ? [...question.options, gone] : [],
        })),
      })),
    },
  });
  expect(parts).toEqual(listPaperParts(content));
});

test('a time is halved only where the tool halves it too', () => {
  expect(find('holidays').hint).toContain('half each');
  expect(find('days').hint).toContain('in turn');
  expect(find('days').hint).not.toMatch(/half/);
});
