import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePlaces } from '../../../../src/lib/near/known-places.ts';
import { indexPlaces } from '../../../../src/lib/near/place-index.ts';
import { understandPlace, type Understood } from '../../../../src/lib/near/understand-place.ts';
import { knownPlaces } from '../../../fixtures/near.ts';

const index = indexPlaces(knownPlaces);
const understand = (text: string): Understood => understandPlace(text, index);
const inNorth = (said: string): Understood => ({ kind: 'area', said, area: 'north' });
const slip = (...names: string[]): Understood => ({ kind: 'slip', names });
const several = (said: string, areas: string[], outside = false): Understood => ({
  ...{ kind: 'several', said, areas, outside },
});

describe('understandPlace', () => {
  test.each<[string, Understood]>([
    ['', { kind: 'empty' }],
    [' \n?!', { kind: 'empty' }],
    ['Samplebury', inNorth('Samplebury')],
    ['  SAMPLE bury ', inNorth('Samplebury')],
    ['I live in Samplebury', inNorth('Samplebury')],
    ['sampelbury', slip('Samplebury')],
    ['in Sampelbury now', slip('Samplebury')],
    ['St Instance', inNorth('Saint Instance')],
    ['saint instance, Exampleshire', inNorth('Saint Instance')],
    ['stinstance', inNorth('Saint Instance')],
    ['st instanse', slip('Saint Instance')],
    ['ui', inNorth('UI')],
    ['north example', inNorth('North Example')],
    ['N. Example', inNorth('N Example')],
    ['little example', { kind: 'area', said: 'Little Example', area: 'little' }],
    ['instance on sea', { kind: 'area', said: 'Instance-on-Sea', area: 'south' }],
    ['ZZ1 1AA', inNorth('ZZ1')],
    ['zz11aa', inNorth('ZZ1')],
    ['zz 1 1aa', inNorth('ZZ1')],
    ['ZZ11 1AA', inNorth('ZZ11')],
    ['zz1', inNorth('ZZ1')],
    ['zz1 1', inNorth('ZZ1')],
    ['ZZ3 9XX', several('ZZ3', ['north', 'south'])],
    ['Samplebury, ZZ3 9XX', inNorth('Samplebury')],
    ['Instance-on-Sea ZZ1 1AA', inNorth('ZZ1')],
    ['ZZ4', several('ZZ4', ['north'], true)],
    ['ZZ8', several('ZZ8', ['shire'], true)],
    ['ZZ9', { kind: 'home', said: 'ZZ9' }],
    ['kings sample', several('Kings Sample', ['north'])],
    ['Exampleton', { kind: 'home', said: 'Exampleton' }],
    ['exshire', { kind: 'home', said: 'Exshire' }],
    ['LS1 4AP', { kind: 'outside', said: 'LS1' }],
    ['b4', { kind: 'outside', said: 'B4' }],
    ['Otherton', { kind: 'outside', said: 'Otherton' }],
    ['otherten', slip('Otherton')],
    ['Hereford', { kind: 'outside', said: 'Hereford' }],
    ['the kingdom', { kind: 'wider', said: 'Kingdom' }],
    ['kingdom', { kind: 'wider', said: 'Kingdom' }],
    // One slip from a town here and from one elsewhere.
    ['Hertefield', slip('Hertfield', 'Herefield')],
    ['Atlantis', { kind: 'unknown' }],
    ['samp', { kind: 'unknown' }],
    ['🏠', { kind: 'empty' }],
  ])('%j', (text, answer) => {
    expect(understand(text)).toEqual(answer);
  });

  test('a slip that is as near to a place here as to one elsewhere may be both', () => {
    const both = describePlaces(
      knownPlaces.areas.map(({ key, within, names, towns }) => ({
        id: key,
        data: {
          ...{ key, name: names[0] ?? '', description: '', kind: 'area', alsoKnownAs: [] },
          ...{ within, towns: [...towns], partTowns: [], postcodes: [], partPostcodes: [] },
        },
      })),
      'Exampleshire',
      ['Hertfiels'],
    );
    expect(understandPlace('hertfielx', indexPlaces(both))).toEqual(slip('Hertfield', 'Hertfiels'));
    // And where no postcode is known, none is elsewhere.
    expect(understandPlace('LS1 4AP', indexPlaces(both))).toEqual({ kind: 'unknown' });
  });

  const codes = knownPlaces.areas.flatMap(({ postcodes, partPostcodes }) => [
    ...postcodes,
    ...partPostcodes,
  ]);
  const names = [
    ...knownPlaces.areas
      .slice(0, -2)
      .flatMap(({ names, towns, partTowns }) => [...names, ...towns, ...partTowns]),
    ...knownPlaces.outside,
  ];
  const space = fc.constantFrom('', ' ', '  ');
  const vary = (text: string, up: boolean): string =>
    up ? text.toUpperCase() : text.toLowerCase();

  test('every name is understood, whatever its case and spaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.boolean(), space, (name, up, gap) => {
        const answer = understand(name);
        expect(['area', 'several', 'home', 'outside']).toContain(answer.kind);
        const typed = gap + vary(name, up).replace(/[ -]/g, gap) + gap;
        expect(understand(typed)).toEqual(answer);
      }),
    );
  });

  test('every postcode is understood, and nothing of its second half is in the answer', () => {
    const letters = fc.constantFrom('A', 'B', 'X', 'Y', 'Z');
    fc.assert(
      fc.property(
        ...([fc.constantFrom(...codes), fc.nat(9), letters, letters, fc.boolean(), space] as const),
        (first, digit, one, two, up, gap) => {
          const answer = understand(first);
          expect('said' in answer && answer.said).toBe(first);
          expect(understand(vary(`${gap}${first}${gap}${digit}${one}${two}`, up))).toEqual(answer);
        },
      ),
    );
  });

  test('every name that is offered for a slip is understood at once', () => {
    const letter = fc.constantFrom('a', 'e', 'l', 's', 't', 'x');
    let offered = 0;
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(20), letter, (name, at, changed) => {
        const answer = understand(name.slice(0, at) + changed + name.slice(at + 1));
        if (answer.kind !== 'slip') return;
        offered += 1;
        expect(answer.names.length).toBeLessThanOrEqual(3);
        for (const each of answer.names) {
          expect(understand(each)).toMatchObject({ said: each });
        }
      }),
    );
    expect(offered).toBeGreaterThan(0);
  });

  test('any text gives exactly one answer, which holds nothing but what editors wrote', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...names, ...codes, '1AA', 'constructor', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (parts) => {
        const answer = understand(parts.join(' '));
        expect(['empty', 'unknown', 'slip', 'outside', 'home', 'area', 'several']).toContain(
          answer.kind,
        );
        if (!('said' in answer)) return;
        const listed = [...names, ...codes].includes(answer.said);
        // Of a postcode elsewhere nothing but its first half.
        expect(listed || /^[A-Z]{1,2}\d[A-Z\d]?$/.test(answer.said)).toBe(true);
      }),
    );
  });
});
