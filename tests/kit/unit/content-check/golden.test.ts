import { expect, test } from 'vitest';
import { breakableContent } from '../../../fixtures/content-source.ts';
import { unexplained } from '../../../fixtures/handbook.ts';
import { kitCouncil } from '../../../fixtures/kit-site.ts';

const file = 'search/golden.yaml';

/** A fault: the phrases as they are then, the field, and what the report must say of it. */
const faults: [string, string, string, string][] = [
  [
    'a page that is not there',
    '- { q: rows, all: [/topics/rowz/] }',
    'all.0',
    'a page that is there',
  ],
  [
    'another that is not',
    '- { q: rows, any: [/rows/, /topics/] }',
    'any.0',
    'a page that is there',
  ],
  [
    'an answer that leads nowhere',
    '- { q: hurt, safety: /harm/ }',
    'safety',
    'a page that is there',
  ],
  ['an answer without a file', '- { q: hurt, answers: [feer] }', 'answers.0', 'promoted.yaml'],
  ['a place where none is known', '- { q: Leeds, place: town }', 'place', 'search/places.yaml'],
  ['an address without its stroke', '- { q: rows, all: [/topics/rows] }', 'all.0', 'a slash'],
  ['nothing that must come of it', '- { q: rows }', 'phrases.0', 'what must come of it'],
  [
    'a phrase that stands twice',
    '- { q: rows, answers: [] }\n  - { q: rows, all: [/topics/rows/] }',
    'phrases.1.q',
    'each phrase once',
  ],
];

test.each(faults)('%s is named where it stands', async (_, phrases, field, write) => {
  const content = breakableContent(kitCouncil);
  content.remove('search/places.yaml');
  content.write(file, `phrases:\n  ${phrases}\n`);
  const problems = await content.problems();
  expect(problems).toHaveLength(1);
  expect(problems[0]?.file).toBe(`content/${file}`);
  expect(problems[0]?.field).toContain(field);
  expect(problems[0]?.write).toContain(write);
  expect(problems[0]?.line).toBeGreaterThan(1);
  expect(unexplained(problems)).toEqual([]);
});

test('a council may have no phrases of its own', async () => {
  const content = breakableContent(kitCouncil);
  content.remove(file);
  expect(await content.problems()).toEqual([]);
});
