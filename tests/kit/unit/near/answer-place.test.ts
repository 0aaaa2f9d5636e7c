import { describe, expect, test } from 'vitest';
import { answerPlace, sayOrder, type PlaceAnswer } from '../../../../src/lib/near/answer-place.ts';
import type { Home } from '../../../../src/lib/near/order-by-nearness.ts';
import { indexPlaces } from '../../../../src/lib/near/place-index.ts';
import { understandPlace } from '../../../../src/lib/near/understand-place.ts';
import { knownPlaces } from '../../../fixtures/near.ts';

const index = indexPlaces(knownPlaces);
const answer = (text: string): PlaceAnswer =>
  answerPlace(understandPlace(text, index), knownPlaces);
const lives = (said: string, words: string, home: Home): PlaceAnswer => ({
  ...{ kind: 'home', words, said, home },
});
const north = { label: 'North Example', home: { area: 'north' } };
const south = { label: 'South Example', home: { area: 'south' } };
const unsure = { label: 'I am not sure', home: { area: 'shire' } };
const outside = { label: 'Outside Exampleshire', home: 'outside' as const };

describe('answerPlace', () => {
  test.each<[string, PlaceAnswer]>([
    [' ', { kind: 'problem', words: 'Write a town, a district or a postcode.', unknown: false }],
    [
      'Atlantis',
      {
        ...{ kind: 'problem', unknown: true },
        words: 'We do not know this place. Write a larger town near you, or choose from the list.',
      },
    ],
    ['sampelbury', { kind: 'names', words: 'Did you mean Samplebury?', names: ['Samplebury'] }],
    [
      'hertefield',
      {
        ...{ kind: 'names', words: 'Did you mean Hertfield or Herefield?' },
        names: ['Hertfield', 'Herefield'],
      },
    ],
    ['north example', lives('North Example', '', { area: 'north' })],
    ['n example', lives('N Example', '', { area: 'north' })],
    ['samplebury', lives('Samplebury', 'Samplebury is in North Example.', { area: 'north' })],
    ['zz1 1aa', lives('ZZ1', 'ZZ1 is in North Example.', { area: 'north' })],
    ['exampleshire', lives('Exampleshire', '', { area: 'shire' })],
    [
      'exampleton',
      lives('Exampleton', 'Exampleton is in Exampleshire. We do not know in which part of it.', {
        area: 'shire',
      }),
    ],
    [
      'otherton',
      lives(
        'Otherton',
        'Otherton is outside Exampleshire. Your own council can tell you what is near you.',
        'outside',
      ),
    ],
    [
      'zz3 9xx',
      {
        kind: 'choices',
        words: 'ZZ3 may be in North Example or in South Example. Where do you live?',
        choices: [north, south, unsure],
      },
    ],
    [
      'zz4',
      {
        kind: 'choices',
        words: 'ZZ4 may be in North Example or outside Exampleshire. Where do you live?',
        choices: [north, outside, unsure],
      },
    ],
    [
      'zz8',
      {
        kind: 'choices',
        words: 'ZZ8 may be in Exampleshire or outside Exampleshire. Where do you live?',
        choices: [{ label: 'Exampleshire', home: { area: 'shire' } }, outside],
      },
    ],
    [
      'NATION',
      {
        kind: 'choices',
        words: 'Nation is not a part of Exampleshire. Where do you live?',
        choices: [{ label: 'Exampleshire', home: { area: 'shire' } }, outside],
      },
    ],
    [
      'kings sample',
      {
        kind: 'choices',
        words: 'Only part of Kings Sample is in North Example. Where do you live?',
        choices: [north, unsure],
      },
    ],
  ])('%j', (text, given) => {
    expect(answer(text)).toEqual(given);
  });
});

describe('sayOrder', () => {
  const all = [['shire'], ['nation'], ['south'], ['north']];
  test.each<[string, string[][], Home, string]>([
    [
      'what is there, from the nearest out',
      all,
      { area: 'north' },
      'What is for people in North Example comes first, then what is for all of Exampleshire, for wider areas and for other parts of Exampleshire.',
    ],
    [
      'that nothing is for the district alone',
      [['nation'], ['shire']],
      { area: 'north' },
      'We know of no service for North Example alone. What is for all of Exampleshire comes first, then what is for wider areas.',
    ],
    [
      'the whole area',
      all,
      { area: 'shire' },
      'What is for all of Exampleshire comes first, then what is for parts of Exampleshire and for wider areas.',
    ],
    [
      'from outside',
      all,
      'outside',
      'What is for wider areas comes first, then what is for people in Exampleshire.',
    ],
    ['of one kind alone', [['nation']], 'outside', 'What is for wider areas comes first.'],
    ['of nothing', [], 'outside', ''],
  ])('%s', (_name, sets, living, words) => {
    expect(sayOrder(sets, living, knownPlaces)).toBe(words);
  });
});
