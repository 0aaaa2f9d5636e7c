import { describe, expect, test } from 'vitest';
import { isExpectedAnswer } from '../../../src/lib/checker/evaluate.ts';
import { own } from '../../../src/lib/own.ts';
import { add, isOnList } from '../../../src/lib/my-list/entries.ts';
import { parseStored } from '../../../src/lib/my-list/stored-list.ts';
import { countsFor, findPlaces } from '../../../src/lib/services/filters.ts';
import { indexItems } from '../../fixtures/filters.ts';

/** Every name that each object has without having been given it. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

test('there are such names', () => {
  expect(inherited).toEqual(expect.arrayContaining(['constructor', 'toString', '__proto__']));
});

describe.each(inherited)('the name %s', (name) => {
  test('gives nothing of a record that was not given it, and its own where it was', () => {
    expect(own({}, name)).toBeUndefined();
    expect(own(Object.fromEntries([[name, 'own']]), name)).toBe('own');
  });

  test('is no answer that a question hopes for less than others', () => {
    expect(isExpectedAnswer({ advice: {} }, name)).toBe(true);
    expect(isExpectedAnswer({ advice: Object.fromEntries([[name, 'do this']]) }, name)).toBe(false);
  });

  test('narrows nothing as a facet that nobody chose in', () => {
    const facets = [{ id: name, label: name, values: [{ id: 'a', label: 'a' }] }];
    const index = indexItems(facets, [{ id: 's', title: 'S', status: 'current', values: {} }]);
    expect(findPlaces(index, {}, 'a-z')).toHaveLength(1);
    expect(countsFor(index, {}).get(name)?.get('a')).toBe(0);
  });

  test('is on no list that it was not put on', () => {
    expect(isOnList(add([], { id: 'relate' }), name)).toBe(false);
    expect(parseStored(`{"${name}": 1, "v": 1, "entries": [{"id": "relate"}]}`).entries).toEqual([
      { id: 'relate' },
    ]);
  });
});
