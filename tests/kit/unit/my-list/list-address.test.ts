import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId, limit, tidy } from '../../../../src/lib/my-list/entries.ts';
import { hashFromList, listFromHash } from '../../../../src/lib/my-list/list-address.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,2}$/);

test('a list comes back from its link, without where its services were found', () => {
  const entries = fc.array(fc.record({ id, from: id }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(entries, (list) => {
      const hash = hashFromList(list);
      expect(hash).toMatch(/^#s=[a-z0-9.-]+&v=1$/);
      expect(listFromHash(hash)).toEqual({
        entries: tidy(list).map((entry) => ({ id: entry.id })),
      });
    }),
  );
});

test('the longest link that there can be is read whole', () => {
  const list = Array.from({ length: limit }, (_, index) => ({
    id: `${'x'.repeat(77)}-${String(index).padStart(2, '0')}`,
  }));
  expect(listFromHash(hashFromList(list))).toEqual({ entries: list });
});

describe('listFromHash', () => {
  const many = Array.from({ length: limit + 5 }, (_, index) => `s-${index}`);
  test.each([
    ['#s=samaritans.relate&v=1', ['samaritans', 'relate'], undefined],
    ['#v=1&s=relate', ['relate'], undefined],
    ['#s=relate.relate&v=1', ['relate'], undefined],
    ['#s=relate..Samaritans.%3Cb%3E&v=1', ['relate'], 'partial'],
    ['#s=samaritans.relate&v=1.', ['samaritans', 'relate'], undefined],
    ['#s=relate&v=1).', ['relate'], undefined],
    ['%23s=samaritans.relate&v=1', ['samaritans', 'relate'], undefined],
    ['#s=samaritans.relate&amp;v=1', ['samaritans', 'relate'], undefined],
    ['#s=samaritans.relate%26v=1', ['samaritans', 'relate'], undefined],
    ['#s%3Dsamaritans.relate%26v%3D1', ['samaritans', 'relate'], undefined],
    ['#s=samaritans.relate&v=1?utm_source=mail', ['samaritans', 'relate'], undefined],
    ['#s=samaritans.relate&v=1&utm_source=mail', ['samaritans', 'relate'], undefined],
    ['#s=relate&v=1.2', [], 'unreadable'],
    ['#s=relate', [], 'unreadable'],
    ['#s=relate&v=2', [], 'unreadable'],
    ['#s=&v=1', [], 'unreadable'],
    ['#s=%E0%A4%A&v=1', [], 'unreadable'],
    ['#s=__proto__&v=1', [], 'unreadable'],
    ['#list=relate', [], 'unreadable'],
    ['#q=split+up', [], 'unreadable'],
    [`#s=${many.join('.')}&v=1`, many.slice(0, limit), 'partial'],
    [`#s=${'x'.repeat(100_000)}&v=1`, [], 'unreadable'],
    [`#s=relate.${'%F0'.repeat(33_000)}&v=1`, ['relate'], 'partial'],
    [`#s=relate&v=1&x=${'y'.repeat(100_000)}`, ['relate'], 'partial'],
  ])('%.50s', (hash, ids, problem) => {
    const read = listFromHash(hash);
    expect(read?.entries.map((entry) => entry.id)).toEqual(ids);
    expect(read?.problem).toBe(problem);
  });

  test.each(['', '#', '#main', '#take'])('%j holds no list', (hash) => {
    expect(listFromHash(hash)).toBeUndefined();
  });

  test('nothing throws, and nothing but ids comes out', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (text) => {
        const read = listFromHash(`#s=${text}&v=1`);
        expect(read?.entries.length).toBeLessThanOrEqual(limit);
        expect(read?.entries.every((entry) => isId(entry.id))).toBe(true);
      }),
    );
  });
});
