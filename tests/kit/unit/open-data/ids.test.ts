import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeIds, makePartIds, nameUuid } from '../../../../src/open-data/ids.ts';

test('a name gives the id that the standard gives as an example', () => {
  const names = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(nameUuid(names, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('ids are the same in every build, others on another site, and have the form of one', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const id = makeIds('https://one.example')(one);
      expect(id).toMatch(form);
      expect(makeIds('https://one.example')(one)).toBe(id);
      expect(makeIds('https://two.example')(one)).not.toBe(id);
      if (one !== other) expect(makeIds('https://one.example')(other)).not.toBe(id);
    }),
  );
});

test('parts of one thing that are called alike have ids of their own', () => {
  const partId = makePartIds(makeIds('https://one.example'), 'service/a');
  const ids = ['phone/1', 'phone/1', 'phone/2'].map(partId);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe(makeIds('https://one.example')('service/a/phone/1'));
});
