import { beforeEach, expect, test } from 'vitest';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { unexplained } from '../../fixtures/handbook.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent(kitCouncil);
});

const file = 'finder/questions.yaml';

/** A fault of the questions beside the statements: what is changed, the field, the words. */
const faults: [string, [string, string | RegExp, string][], string, string][] = [
  ['an unknown field', [[file, 'several: true', 'sevral: true']], 'sevral', 'no such field'],
  [
    'a topic that is not there',
    [[file, '[money]', '[moeny]']],
    'questions.1.options.2.topics.0',
    'content/topics/',
  ],
  ['a guide that is not there', [[file, '[is-it-harm]', '[gone]']], 'guides.0', 'content/parents/'],
  [
    'a service that is not there',
    [[file, 'topics: [money] }', 'topics: [money], services: [nowhere] }']],
    'services.0',
    'content/services/',
  ],
  [
    'a service that has closed',
    [[file, 'topics: [money] }', 'topics: [money], services: [old-line] }']],
    'services.0',
    'a service that has not closed',
  ],
  [
    'a joint service on the answer about safety',
    [[file, 'topics: [harm],', 'topics: [harm], services: [family-coaching],']],
    'services.0',
    'does not bring both people together',
  ],
  ['ages in words', [[file, 'ages: { from: 5 }', 'ages: { from: five }']], 'ages.from', 'a number'],
  [
    'readers that are not in the list',
    [[file, 'topics: [living-apart] }', 'topics: [living-apart], audiences: [parents-away] }']],
    'audiences.0',
    'the name of a file in content/audiences/',
  ],
  [
    'a statement instead of a question',
    [[file, 'What would help first?', 'What would help first']],
    'questions.1.question',
    'ends with "?"',
  ],
  [
    'no points for a topic',
    [[file, 'topics: [4, 2]', 'topics: []']],
    'points',
    'at least one number',
  ],
  ['two questions with one id', [[file, 'id: first', 'id: ages']], 'questions', 'an id of its own'],
  [
    'a question with the id of the statements',
    [[file, 'id: first', 'id: situations']],
    'questions',
    'an id of its own',
  ],
  [
    'two answers of one value',
    [[file, 'value: school', 'value: little']],
    'questions.0.options',
    'each answer once',
  ],
  [
    'no answer about safety',
    [[file, 'safety: true, ', '']],
    'questions',
    'safety: true on the answer',
  ],
  [
    'an answer that gives nothing',
    [['services/stale-group.md', 'topics: [money, rows]', 'topics: [rows]']],
    'questions',
    'at least two services for these choices',
  ],
  [
    'urgent services without a number',
    [['site.yaml', /urgent: .*/, 'urgent: [evening-course]']],
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
