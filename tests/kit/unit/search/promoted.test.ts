import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePattern } from '../../../../src/lib/search/pattern.ts';
import {
  readGroups,
  joinGroups,
  readPhrases,
  joinPhrases,
  findPromoted,
  readTriggers,
} from '../../../../src/lib/search/promoted.ts';

const groups = readGroups(joinGroups({ me: ['me', 'us'], hurt: ['hit', 'grab', 'choke'] }));
const triggers = readTriggers(
  [
    {
      key: 'abuse',
      safety: true,
      when: ['abuse|abusive', 'scared', 'hit|hits @me', 'control', 'threatens'],
      unless: ['out of control', 'drug|drugs abuse'],
    },
    {
      key: 'crisis',
      safety: true,
      when: ['suicide', 'want die', 'can’t go on'],
      unless: ['go on holiday'],
    },
    {
      key: 'other',
      safety: true,
      when: ['@hurt throat', '家暴', 'يضربني', 'আমাকে মারে'],
      unless: [],
    },
  ],
  groups,
);
const ask = (question: string): string[] =>
  findPromoted(question, triggers, new Set(['amuse', 'sacred']));

test('parsePattern reads places and what will do at each', () => {
  expect(parsePattern('threw|hits  me|us', groups)).toEqual([
    ['threw', 'threws', 'threwed', 'threwing', 'hits'],
    ['me', 'us'],
  ]);
  expect(parsePattern('we’ll he', groups)[1]).toEqual(['he']);
  expect(parsePattern('he|@me is', groups)).toEqual([['he', 'me', 'us'], ['is']]);
  expect(parsePattern('@none', groups)).toEqual([]);
  expect(parsePattern('', groups)).toEqual([]);
});

test.each([
  ['kick', 'kicks kicked kicking'],
  ['grab', 'grabs grabbed grabbing'],
  ['choke', 'chokes choked choking'],
  ['punch', 'punches punched punching'],
  ['bully', 'bullies bullied bullying'],
])('%s stands for %s as well', (stem, forms) => {
  expect(parsePattern(stem, groups)[0]).toEqual(
    expect.arrayContaining([stem, ...forms.split(' ')]),
  );
});

test('phrases come back from the page as editors wrote them', () => {
  const answers = [
    { when: ['abuse', 'hit|hits @me'], unless: ['out of control'] },
    { when: ['家暴'], unless: [] },
  ];
  expect(readPhrases(joinPhrases(answers))).toEqual(answers);
  const inOrder = [{ when: ['a|b c', 'b'], unless: ['d|e', 'a'] }];
  const asWritten = [{ when: ['b', 'b|a c'], unless: ['e|d', 'a'] }];
  expect(readPhrases(joinPhrases(asWritten))).toEqual(inOrder);
  expect(readPhrases('')).toEqual([{ when: [], unless: [] }]);
});

test('groups come back from the page as editors wrote them', () => {
  expect([...groups]).toEqual([
    ['me', ['me', 'us']],
    ['hurt', ['hit', 'grab', 'choke']],
  ]);
  expect([...readGroups('')]).toEqual([]);
  expect([...readGroups('a;=b;c=')]).toEqual([]);
});

describe('findPromoted', () => {
  test.each([
    ['domestic ABUSE', ['abuse']],
    ['My husband hits me', ['abuse']],
    ['he hits at me', ['abuse']],
    ['he hits the wall when he looks at me', []],
    ['me he hits', []],
    ['abusve', ['abuse']],
    ['sucide', ['crisis']],
    ['scarred of him', ['abuse']],
    ['he threatans me', ['abuse']],
    ['amuse', []],
    ['sacred', []],
    ['hiss me', []],
    ['i want to die', ['crisis']],
    ['he hits me and i want to die', ['abuse', 'crisis']],
    ['kids out of control', []],
    ['he is in control', ['abuse']],
    ['out of control and he has control', ['abuse']],
    ['drug abuse', []],
    ['drugs and abuse at home', ['abuse']],
    ['how do i get out of his control', ['abuse']],
    ['out of cantrol', ['abuse']],
    ['can’t go on holiday', []],
    ['cant go on', ['crisis']],
    ['he grabbed my throat', ['other']],
    ['he was choking my throat', ['other']],
    ['我需要帮助家暴怎么办', ['other']],
    ['زوجي يضربني', ['other']],
    ['আমার স্বামী আমাকে মারে', ['other']],
    ['mediation', []],
    ['', []],
  ])('%s: %j', (question, keys) => {
    expect(ask(question)).toEqual(keys);
  });

  test('any text gives keys in the order of the answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const keys = ask(text);
        expect(triggers.map(({ key }) => key).filter((key) => keys.includes(key))).toEqual(keys);
      }),
    );
  });

  test('words before and after change nothing', () => {
    const other = fc.constantFrom('mediation', 'please', 'children', 'court');
    fc.assert(
      fc.property(fc.array(other, { maxLength: 9 }), fc.array(other), (before, after) => {
        expect(ask([...before, 'he', 'hits', 'me', ...after].join(' '))).toContain('abuse');
      }),
    );
  });

  test.each(['x'.repeat(100_000), 'hits '.repeat(20_000), '\u202e\u0000\ud800'])(
    'a text like %.8s costs nothing',
    (text) => {
      const start = performance.now();
      expect(ask(text)).toEqual([]);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
