import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePlaces } from '../../../../src/lib/near/known-places.ts';
import { indexPlaces } from '../../../../src/lib/near/place-index.ts';
import { findPlace, type Places } from '../../../../src/lib/search/places.ts';
import { placeSchema } from '../../../../src/schemas/place.ts';

const known = describePlaces(
  [
    {
      ...{ key: 'all', name: 'Exampleshire', alsoKnownAs: ['Exshire'] },
      ...{ towns: ['Exampleton', 'Saint Sample'], partPostcodes: ['AL10'] },
    },
    {
      ...{ key: 'north', name: 'North Example', within: 'all', postcodes: ['SG11'] },
      ...{ towns: ['Little Example', 'Ware', 'London Example'], partPostcodes: ['SG1', 'AL10'] },
    },
  ].map((facts) => ({
    id: facts.key,
    data: placeSchema.parse({ description: 'D', kind: 'area', ...facts }),
  })),
  'Exampleshire',
  ['Othertown', 'London'],
);
const places: Places = {
  ...{ index: indexPlaces(known), areas: known.areas },
  here: { lookFor: 'exampleshire', town: 'here', postcode: 'perhaps here' },
  elsewhere: { lookFor: 'england', text: 'elsewhere' },
};
const isKnown = (word: string): boolean => ['little', 'north', 'example'].includes(word);
const ask = (question: string): [string, string] | undefined => {
  const placed = findPlace(question, places, isKnown);
  return placed && [placed.need || placed.whole, placed.say];
};

describe('findPlace', () => {
  test.each([
    ['SG1 1AA', 'exampleshire', 'here'],
    ['sg11aa', 'exampleshire', 'here'],
    ['SG111AA', 'exampleshire', 'here'],
    ['sg1', 'exampleshire', 'here'],
    ['sg1 1', 'exampleshire', 'here'],
    ['sg1 1a', 'exampleshire', 'here'],
    ['al10 0xy', 'exampleshire', 'perhaps here'],
    ['mediation sg1 1aa please', 'mediation please', 'here'],
    ['mediation sg1 with 2 kids', 'mediation with 2 kids', 'here'],
    ['mediation near al10', 'mediation', 'perhaps here'],
    ['help near cb1', 'help near england', 'elsewhere'],
    ['cb1', 'england', 'elsewhere'],
    ['help near e17', 'help near england', 'elsewhere'],
    ['counselling around ex1', 'counselling', 'elsewhere'],
    ['LS1 4AP', 'england', 'elsewhere'],
    ['ls14ap', 'england', 'elsewhere'],
    ['EC1A 1BB', 'england', 'elsewhere'],
    ['mediation in ls1 4ap', 'mediation', 'elsewhere'],
    ['Exampleton', 'exampleshire', 'here'],
    ['counselling in exampleton', 'counselling', 'here'],
    ['exmapleton', 'exampleshire', 'here'],
    ['little example', 'little example exampleshire', 'here'],
    ['London Example', 'exampleshire', 'here'],
    ['St Sample', 'exampleshire', 'here'],
    ['north example', 'north example exampleshire', 'here'],
    ['london', 'england', 'elsewhere'],
    ['mediation in Othertown', 'mediation', 'elsewhere'],
    ['help in othertown', 'help in england', 'elsewhere'],
  ])('%j is looked for as %j, and %j is said', (question, instead, say) => {
    expect(ask(question)).toEqual([instead, say]);
  });

  test.each([
    'mediation',
    'c100',
    'fm5',
    'see the kids b4 2pm',
    'w8 4me',
    'me2',
    'ks2',
    '50 50',
    'me and my 2 kids',
    'ex1le',
    'a example',
    'exampleshire',
    'exshire',
    '',
  ])('%j names no place', (question) => {
    expect(ask(question)).toBeUndefined();
  });

  test.each([
    ['help in ware', 'north'],
    ['sg11', 'north'],
    ['sg1', undefined],
    ['exampleton', undefined],
    ['london', undefined],
  ])('the part of the area that %j is in is %s', (question, key) => {
    expect(findPlace(question, places, isKnown)?.area?.key).toBe(key);
  });

  test('without a list nothing is said', () => {
    expect(findPlace('sg1 1aa', undefined, isKnown)).toBeUndefined();
  });

  test('no digit of a postcode is left to be looked for', () => {
    const letters = fc.constantFrom('a', 'b', 'd', 'e', 'z');
    fc.assert(
      fc.property(
        fc.constantFrom('sg1', 'al10', 'ls1', 'ec1a'),
        fc.nat(9),
        letters,
        letters,
        (first, digit, one, two) => {
          for (const space of ['', ' ']) {
            expect(ask(`${first}${space}${digit}${one}${two}`)?.[0]).not.toMatch(/\d/);
          }
        },
      ),
    );
  });

  test('any text gives an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => ask(text)).not.toThrow();
      }),
    );
  });
});
