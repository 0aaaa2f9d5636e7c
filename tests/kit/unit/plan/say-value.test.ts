import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Party, Pick, Value } from '../../../../src/lib/plan/plan.ts';
import { swapParty } from '../../../../src/lib/plan/rota.ts';
import { sayAnswer, sayValue } from '../../../../src/lib/plan/say-value.ts';
import { known, makeRota, people, swapped } from '../../../fixtures/plan-people.ts';

const options = [
  { value: 'p1-most', label: 'Mostly with {p1}' },
  { value: 'p2-most', label: 'Mostly with {p2}' },
  { value: 'p1-home', label: 'At {p1}’s home' },
  { value: 'p2-home', label: 'At {p2}’s home' },
  { value: 'p1-takes', label: '{p1} takes them' },
  { value: 'p2-takes', label: '{p2} takes them' },
  { value: 'school', label: 'At school or nursery' },
  { value: 'nhs', label: 'NHS app' },
  { value: 'sunday', label: 'Sunday at 6pm' },
];

const pick = (kind: 'choice' | 'choices' | 'who' | 'order', ...picks: Pick[]): Value => ({
  kind,
  picks,
});

/** Every kind of value, with a name for the case and the lines that it is. */
const cases: [string, Value, string[]][] = [
  ['nothing to decide', { kind: 'none' }, ['This need not be decided.']],
  [
    'words',
    { kind: 'text', text: ' I take them, you fetch them ' },
    ['I take them, you fetch them'],
  ],
  ['lines', { kind: 'long', text: 'One\n\n two\r\nthree ' }, ['One', 'two', 'three']],
  ['no words', { kind: 'text', text: ' \n ' }, []],
  ['an option', pick('choice', 'p1-most'), ['Mostly with Sam']],
  ['the mate of an option', pick('choice', 'p2-most'), ['Mostly with Alex']],
  [
    'options in the order of the form, and one’s own words last',
    pick('choices', { other: 'In {p1} park' }, 'school', 'p2-home'),
    ['At Alex’s home', 'At school or nursery', 'In {p1} park'],
  ],
  ['a parent', pick('who', 'p2'), ['Alex']],
  ['both parents', pick('who', 'both'), ['Sam and Alex']],
  ['somebody else', pick('who', { other: 'Gran' }), ['Gran']],
  ['an order', pick('order', 'school', 'p1-home'), ['1. At school or nursery', '2. At Sam’s home']],
  ['an order of one', pick('order', 'school'), ['At school or nursery']],
  ['an option of another form', pick('choice', 'library'), ['library']],
  ['one of another form that names a parent', pick('choice', 'p2-flat'), ['Alex: flat']],
  ['a name of the language', pick('choice', 'constructor'), ['constructor']],
  ['a list', { kind: 'list', items: ['Coat', '', 'Bear'] }, ['Coat', 'Bear']],
  ['a day', { kind: 'date', date: '2028-02-29' }, ['29 February 2028']],
  ['a time', { kind: 'time', time: '17:30' }, ['5:30pm']],
  ['a length of one', { kind: 'duration', amount: 1, unit: 'months' }, ['1 month']],
  ['a length', { kind: 'duration', amount: 2, unit: 'weeks' }, ['2 weeks']],
  [
    'a named rota',
    { kind: 'rota', rota: { ...makeRota('11111112222222'), pattern: 'week-about' } },
    [
      'Week about.',
      'From Monday 4 January 2027, and then the same every 2 weeks.',
      'Week 1: All week with Sam.',
      'Week 2: All week with Alex.',
    ],
  ],
  [
    'a rota under a name that is not its own',
    { kind: 'rota', rota: { ...makeRota('1111111'), pattern: 'week-about' } },
    ['From Monday 4 January 2027, and then the same every week.', 'Each week: All week with Sam.'],
  ],
  [
    'holidays',
    {
      kind: 'holidays',
      rows: [
        { id: 'summer', from: '2027-07-24', to: '2027-08-31', how: 'halves', who: 'p2' },
        { id: 'christmas', how: 'turns', who: 'p1', year: 2027 },
        { id: 'half-term', how: 'one', who: 'p2' },
        { id: 'own1', name: 'Festival week', how: 'other', words: 'With Gran' },
        { id: 'easter', how: 'rota' },
        { id: 'summer', how: 'halves' },
      ],
    },
    [
      'Summer (24 July to 31 August 2027): the first half with Alex, the second half with Sam from 13 August 2027.',
      'christmas: 2027 with Sam, then in turn.',
      'Half-term (15 to 19 February 2027): with Alex.',
      'Festival week: With Gran.',
      'easter: the usual nights go on.',
      'Summer: nobody is named yet.',
    ],
  ],
  [
    'special days',
    {
      kind: 'days',
      rows: [
        { id: 'mothering-sunday', how: 'one', who: 'p1' },
        { id: 'b', name: 'Jo’s birthday', from: '2027-05-03', how: 'both' },
        { id: 'summer', how: 'other' },
        { id: 'p2-birthday', how: 'rota' },
        { id: 'p1-name-day', how: 'one', who: 'p1' },
      ],
    },
    [
      'Mothering Sunday: with Sam.',
      'Jo’s birthday (3 May 2027): with Sam and Alex together.',
      'summer: in another way.',
      'The birthday of Alex: the usual nights go on.',
      'Sam: name-day: with Sam.',
    ],
  ],
  [
    'decisions',
    {
      kind: 'decisions',
      decisions: [
        { id: 'school', how: 'both' },
        { id: 'nhs', how: 'p2-asks' },
        { id: 'p1-home', how: 'p1-asks' },
        { id: 'faith', how: 'p2' },
        { id: 'name', how: 'p1' },
        { id: 'moving', how: 'other', words: 'Ask Gran.' },
      ],
    },
    [
      'At school or nursery: Sam and Alex decide together.',
      'NHS app: Alex decides, after asking Sam.',
      'At Sam’s home: Sam decides, after asking Alex.',
      'faith: Alex decides.',
      'name: Sam decides.',
      'moving: Ask Gran.',
    ],
  ],
];

describe('a value in words', () => {
  test.each(cases)('%s', (_, value, lines) => {
    expect(sayValue(value, { options }, people, known)).toEqual(lines);
  });

  test('a name with brackets in it stays a name', () => {
    const odd = { ...people, p1: '{p2}', p2: '{value}' };
    expect(sayValue(pick('choice', 'p1-most'), { options }, odd, known)).toEqual([
      'Mostly with {p2}',
    ]);
  });
});

describe('an answer as a document says it', () => {
  const where = { options, say: '{children} change homes {value}.' };
  const sentences: [string, Parameters<typeof sayAnswer>[1], Value, string[]][] = [
    [
      'an option within a sentence',
      where,
      pick('choices', 'school'),
      ['Jo and Max change homes at school or nursery.'],
    ],
    [
      'several',
      where,
      pick('choices', 'p2-home', 'school', { other: 'By the pond.' }),
      ['Jo and Max change homes at Alex’s home and at school or nursery.', 'By the pond.'],
    ],
    [
      'a name keeps its capital',
      where,
      pick('choice', 'p1-takes'),
      ['Jo and Max change homes Sam takes them.'],
    ],
    ['so does a short form', where, pick('choice', 'nhs'), ['Jo and Max change homes NHS app.']],
    ['so does a day', where, pick('choice', 'sunday'), ['Jo and Max change homes Sunday at 6pm.']],
    [
      'an answer at the start',
      { options, say: '{value}.' },
      pick('choice', 'school'),
      ['At school or nursery.'],
    ],
    [
      'an answer after a colon',
      { options, say: 'Place: {value}' },
      pick('choice', 'school'),
      ['Place: At school or nursery'],
    ],
    [
      'an order',
      { options, say: 'First {value}.' },
      pick('order', 'school', 'nhs'),
      ['First at school or nursery, then NHS app.'],
    ],
    [
      'several after a colon',
      { options, say: 'Places: {value}' },
      pick('choices', 'school', 'p2-home'),
      ['Places: At Alex’s home and at school or nursery'],
    ],
    [
      'words after a colon',
      { options, say: 'Most of all, {children}: {value}' },
      { kind: 'long', text: 'Sleep.' },
      ['Most of all, Jo and Max: Sleep.'],
    ],
    [
      'many lines after a colon',
      { options, say: 'Most of all, {children}: {value}' },
      { kind: 'long', text: 'Sleep.\nSchool.' },
      ['Most of all, Jo and Max:', 'Sleep.', 'School.'],
    ],
    [
      'nights after a colon',
      { options, say: 'Nights: {value}' },
      { kind: 'rota', rota: makeRota('1111111') },
      [
        'Nights:',
        'From Monday 4 January 2027, and then the same every week.',
        'Each week: All week with Sam.',
      ],
    ],
    [
      'own words beside what was picked, as a sentence of their own',
      { options, say: 'Places: {value}' },
      pick('choices', 'school', { other: 'They need a rest first' }),
      ['Places: At school or nursery', 'They need a rest first.'],
    ],
    [
      'own words alone',
      where,
      pick('choices', { other: 'We meet by the pond' }),
      ['Jo and Max change homes: We meet by the pond.'],
    ],
    [
      'own words alone after a colon',
      { options, say: 'Places: {value}' },
      pick('choice', { other: 'By the pond!' }),
      ['Places: By the pond!'],
    ],
    [
      'own words in an order, each on its line',
      { options, say: 'Then: {value}' },
      pick('order', 'school', { other: 'We ask Gran' }),
      ['Then:', '1. At school or nursery', '2. We ask Gran'],
    ],
    ['no need', where, { kind: 'none' }, ['This need not be decided.']],
    ['what has many lines', where, { kind: 'list', items: ['Coat', 'Bear'] }, ['Coat', 'Bear']],
    ['no sentence', { options }, pick('choice', 'school'), ['At school or nursery']],
    ['nothing in it', where, { kind: 'text', text: '' }, []],
  ];
  test.each(sentences)('%s', (_, question, value, lines) => {
    expect(sayAnswer(value, question, people, known)).toEqual(lines);
  });

  test('of no named child is said of the children', () => {
    const nobody = { ...people, children: [] };
    expect(sayAnswer(pick('choice', 'school'), where, nobody, known)).toEqual([
      'The children change homes at school or nursery.',
    ]);
  });
});

test('mostly with one parent, and two nights with the other: no sentence names the wrong one', () => {
  const nights = sayValue(
    { kind: 'rota', rota: makeRota('1111221') },
    { options },
    people,
    known,
  ).join(' ');
  expect(sayValue(pick('choice', 'p1-most'), { options }, people, known)).toEqual([
    'Mostly with Sam',
  ]);
  expect(nights).toContain('From Friday to Sunday morning with Alex.');
  expect(nights.match(/with Alex/g)).toHaveLength(1);
});

/** The same value, meant by the same people after their places in the plan are exchanged. */
function swapValue(value: Value): Value {
  const swapText = (text: string): string =>
    text.replace(/^p([12])(?=$|-)/, (_, one: string) => (one === '1' ? 'p2' : 'p1'));
  const swapWho = <Row extends { id: string; who?: Party }>(row: Row): Row => ({
    ...row,
    id: swapText(row.id),
    ...(row.who ? { who: swapParty(row.who) } : {}),
  });
  switch (value.kind) {
    case 'choice':
    case 'choices':
    case 'who':
    case 'order':
      return {
        ...value,
        picks: value.picks.map((each) => (typeof each === 'string' ? swapText(each) : each)),
      };
    case 'rota':
      return { ...value, rota: { ...value.rota, first: swapParty(value.rota.first) } };
    case 'holidays':
    case 'days':
      return { ...value, rows: value.rows.map(swapWho) };
    case 'decisions': {
      const hows = { p1: 'p2', p2: 'p1', 'p1-asks': 'p2-asks', 'p2-asks': 'p1-asks' } as const;
      const turn = (how: keyof typeof hows | 'both' | 'other') =>
        how === 'both' || how === 'other' ? how : hows[how];
      return {
        ...value,
        decisions: value.decisions.map((row) => ({
          ...row,
          id: swapText(row.id),
          how: turn(row.how),
        })),
      };
    }
    default:
      return value;
  }
}

describe('swapping the parents', () => {
  const all = cases.map(([, value]) => value);
  const say = (value: Value, who = people): string =>
    // Which of two names stands first means nothing where both do a thing.
    sayValue(value, { options }, who, known)
      .sort()
      .join('\n')
      .replace(/Alex and Sam/g, 'Sam and Alex');

  test('in the value and in the names changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), (value) => {
        expect(say(swapValue(value), swapped)).toBe(say(value));
      }),
      { numRuns: 200 },
    );
  });

  test('in the names alone exchanges the names and no other word', () => {
    const exchange = (text: string): string =>
      text.replace(/Sam|Alex/g, (name) => (name === 'Sam' ? 'Alex' : 'Sam'));
    for (const value of all) {
      const expected = exchange(sayValue(value, { options }, people, known).join('\n'));
      expect(sayValue(value, { options }, swapped, known).join('\n')).toBe(expected);
    }
  });

  test('in the value alone names the other parent wherever one alone is named', () => {
    const one = all.filter((value) => say(value) !== say(swapValue(value)));
    expect(one.length).toBeGreaterThan(8);
  });
});

test('no kind speaks as I, we or you, but for words that somebody typed', () => {
  const ours = cases.filter(([name]) => name !== 'words').flatMap(([, , lines]) => lines);
  expect(ours.join(' ')).not.toMatch(/\b(I|me|my|we|us|our|you|your)\b/i);
});
