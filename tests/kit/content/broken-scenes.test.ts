import { beforeEach, expect, test } from 'vitest';
import { unexplained } from '../../fixtures/handbook.ts';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent(kitCouncil);
});

const file = 'scenes/dishes-in-the-sink.yaml';

/** A fault of a conversation: what is changed, the field and the words of the report. */
const faults: [string, string | RegExp, string, string, string][] = [
  ['an unknown field', 'setting:', 'scene:', 'scene', 'no such field'],
  ['no line about fear', /notFor: .*\n/, '', 'notFor', 'words'],
  [
    'one person alone',
    / {2}- \{ name: Wren.*\n/,
    '',
    'people',
    'two people, each with a name and what that person thinks',
  ],
  ['one name for both', 'name: Wren', 'name: Bo', 'people.1.name', 'a name of their own'],
  ['a thought left out', ', thinks: I hoped for a hug.', '', 'people.1.thinks', 'words'],
  [
    'somebody else speaking',
    '{ who: Wren, says: "Sit',
    '{ who: Rook, says: "Sit',
    'better.turns.1.who',
    'the name of one of the two people: Bo or Wren',
  ],
  [
    'one of them silent',
    'who: Wren, says: I have',
    'who: Bo, says: I have',
    'wrong.turns',
    'words of both people: Wren says nothing',
  ],
  [
    'a fourth turn',
    '    - { who: Bo, says: Deal. }',
    '    - { who: Bo, says: Deal. }\n    - { who: Wren, says: Now. }',
    'better.turns',
    'at most 3 items',
  ],
  ['one turn alone', / {4}- \{ who: Wren, says: I have.*\n/, '', 'wrong.turns', 'at least 2 items'],
  [
    'a speech in a bubble',
    'says: Deal.',
    `says: ${'And another thing. '.repeat(9)}`,
    'better.turns.2.says',
    'a bubble holds a sentence or two',
  ],
  ['nothing that changed', / {2}changed: .*\n/, '', 'better.changed', 'words'],
  ['a question that is none', 'for today?', 'for today.', 'question', 'ends with "?"'],
  ['evidence without a source', /, source: \{.*\} \}/, ' }', 'evidence.0.source', 'fields'],
  ['no evidence', /evidence:\n.*\n/, 'evidence: []\n', 'evidence', 'at least 1 item'],
  [
    'a situation that is not there',
    '[we-shout]',
    '[we-shuot]',
    'situations.0',
    'content/situations/',
  ],
  ['a guide that is not there', '[a-calm-talk]', '[a-clam-talk]', 'guides.0', 'content/parents/'],
  ['a toolkit page that is not there', '[ask-alone]', '[ask]', 'toolkit.0', 'content/toolkit/'],
  ['a page named twice', '[we-shout]', '[we-shout, we-shout]', 'situations.1', 'each name once'],
  ['a situation about fear', '[we-shout]', '[i-am-afraid]', 'situations.0', 'not about safety'],
  ['a guide about harm', '[a-calm-talk]', '[is-it-harm]', 'guides.0', 'not about safety'],
  ['a key that another has', 'key: dishes-in-the-sink', 'key: a-quiet-car', 'key', 'of its own'],
  [
    'a title that tells',
    'title: Dishes',
    'title: Violence and dishes',
    'tabTitle',
    'tells too much',
  ],
  [
    'a number to call',
    'What small job',
    'Is 0808 157 0001 open? What small job',
    '(facts)',
    'services/ alone',
  ],
];

test.each(faults)('%s', async (_, from, to, field, write) => {
  content.change(file, from, to);
  const problems = await content.problems();
  expect(problems.map((problem) => problem.field)).toContain(field);
  expect(problems.find((problem) => problem.field === field)?.write).toContain(write);
  expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
});

test('a page of the toolkit about harm leads to no conversation', async () => {
  content.change('toolkit/ask-alone.mdx', 'topics: [rows]', 'tabTitle: Asking\ntopics: [harm]');
  const problems = await content.problems();
  expect(problems.map((problem) => `${problem.file} ${problem.field}`)).toEqual([
    'content/scenes/dishes-in-the-sink.yaml toolkit.0',
    'content/scenes/the-wrong-day.yaml toolkit.0',
  ]);
});

test('no guide takes the address of the page of all conversations', async () => {
  content.write('parents/conversations.mdx', content.read('parents/a-calm-talk.mdx'));
  content.change('parents/conversations.mdx', 'key: a-calm-talk', 'key: conversations');
  const problems = await content.problems();
  expect(problems.map(({ write }) => write)).toContain(
    'another name: the page of all conversations has this one',
  );
  expect(unexplained(problems)).toEqual([]);
});

test('a council may have none, and then no link may lead to their page', async () => {
  const link = ['## How to start', '## How to start\n\n[See](/parents/conversations/).'] as const;
  content.change('services/family-team.md', ...link);
  expect(await content.problems()).toEqual([]);
  content.remove('scenes');
  const problems = await content.problems();
  expect(problems.map(({ field, found }) => [field, found])).toEqual([
    ['(prose)', '"/parents/conversations/"'],
  ]);
});
