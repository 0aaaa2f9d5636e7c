import { beforeEach, expect, test } from 'vitest';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { unexplained } from '../../fixtures/handbook.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent();
});

const file = 'finder/questions.yaml';

/** A fault of the questions beside the statements: what is changed, the field, the words. */
const faults: [string, [string, string | RegExp, string][], string, string][] = [
  ['an unknown field', [[file, 'several: true', 'sevral: true']], 'sevral', 'no such field'],
  [
    'a topic that is not there',
    [[file, '[new-baby]', '[new-babby]']],
    'questions.0.options.0.topics.0',
    'content/topics/',
  ],
  [
    'a guide that is not there',
    [[file, '[conflict-or-abuse]', '[gone]']],
    'guides.0',
    'content/parents/',
  ],
  [
    'a service that is not there',
    [[file, '[citizens-advice, advicenow', '[nowhere, advicenow']],
    'services.0',
    'content/services/',
  ],
  [
    'a service that has closed',
    [[file, '[citizens-advice, advicenow', '[parenting-together, advicenow']],
    'services.0',
    'a service that has not closed',
  ],
  [
    'a joint service on the answer about safety',
    [[file, 'topics: [domestic-abuse]', 'topics: [domestic-abuse]\n        services: [relate]']],
    'services.0',
    'does not bring both people together',
  ],
  [
    'ages in words',
    [[file, 'ages: { from: 18 }', 'ages: { from: eighteen }']],
    'ages.from',
    'a number',
  ],
  [
    'readers that are not in the list',
    [[file, '[parents-apart]', '[parents-away]']],
    'audiences.0',
    'one of: parents-together',
  ],
  [
    'a statement instead of a question',
    [[file, 'What matters first?', 'What matters first']],
    'questions.2.question',
    'ends with "?"',
  ],
  [
    'no points for a topic',
    [[file, 'topics: [4, 2]', 'topics: []']],
    'points',
    'at least one number',
  ],
  ['two questions with one id', [[file, 'id: home', 'id: ages']], 'questions', 'an id of its own'],
  [
    'a question with the id of the statements',
    [[file, 'id: home', 'id: situations']],
    'questions',
    'an id of its own',
  ],
  [
    'two answers of one value',
    [[file, 'value: teenager', 'value: child']],
    'questions.0.options',
    'each answer once',
  ],
  [
    'no answer about safety',
    [[file, /safety: true.*/, 'safety: false']],
    'questions',
    'safety: true on the answer',
  ],
  [
    'an answer that gives nothing',
    [[file, 'topics: [money, family-support]', 'topics: [grandparents]']],
    'questions',
    'at least two services for these choices',
  ],
  [
    'urgent services without a number',
    [['site.yaml', /urgent:\n( {2}- .*\n)+/, 'urgent:\n  - herts-sunflower\n']],
    'urgent',
    'a number to call',
  ],
];

test.each(faults)('%s', async (_, changes, field, write) => {
  for (const [path, from, to] of changes) {
    content.change(path, from, to);
  }
  const problems = await content.problems();
  const found = problems.filter(
    (problem) => /(questions|site)\.yaml$/.test(problem.file) && problem.write.includes(write),
  );
  expect(found.map((problem) => problem.field).join()).toContain(field);
  expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
});

test('the questions themselves must be there', async () => {
  content.remove(file);
  const problems = await content.problems();
  expect(problems.map((problem) => problem.file)).toContain('content/finder/');
});
