import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saysSomething, valuesIn, withoutTail } from '../../../../src/lib/links/fragment.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';

const names = ['q', 'kind', 's', 'v'];
const read = (hash: string): Record<string, string[]> => Object.fromEntries(valuesIn(hash, names));
const plain = { s: ['samaritans.relate'], v: ['1'] };
const asked = { q: ['mum & dad = war?'], kind: ['Service'] };

describe('a link that was bent on its way', () => {
  const list = 's=samaritans.relate&v=1';
  const query = new URLSearchParams({ q: asked.q[0] ?? '', kind: 'Service' }).toString();
  test.each([
    ['as it was written', `#${list}`, plain],
    ['%23 for #', `%23${list}`, plain],
    ['a second #', `#%23${list}`, plain],
    ['&amp;', `#${list.replace('&', '&amp;')}`, plain],
    ['&amp; whose end is escaped', `#${list.replace('&', '&amp%3B')}`, plain],
    ['%26', `#${list.replace('&', '%26')}`, plain],
    ['%26amp;', `#${list.replace('&', '%26amp;')}`, plain],
    ['%3D', `#${list.replaceAll('=', '%3D')}`, plain],
    ['%3d and %26', `#${list.replaceAll('=', '%3d').replace('&', '%26')}`, plain],
    ['escaped whole', `#${encodeURIComponent(list)}`, plain],
    ['escaped whole, twice', `#${encodeURIComponent(encodeURIComponent(list))}`, plain],
    ['a tracker after ?', `#${list}?utm_source=mail&utm_medium=x`, plain],
    ['a tracker after %3F', `#${list}%3Futm_source=mail`, plain],
    ['a tracker after &', `#${list}&fbclid=abc`, plain],
    ['a tracker, then escaped whole', `#${encodeURIComponent(`${list}?utm_source=x`)}`, plain],
    ['words, as they were written', `#${query}`, asked],
    ['words, &amp;', `#${query.replace('&', '&amp;')}`, asked],
    ['words, %26', `#${query.replace('&kind', '%26kind')}`, asked],
    ['words, escaped whole', `#${encodeURIComponent(query)}`, asked],
    ['words, a tracker', `#${query}?utm_campaign=x`, asked],
    ['a value given twice', '#q=one&q=two', { q: ['one', 'two'] }],
    ['words with % alone', '#q=100% sure', { q: ['100% sure'] }],
    ['a place on the page', '#letter-q', {}],
    ['other names', '#topic=court&qq=1', {}],
    ['names of the language', '#constructor=1&__proto__=2', {}],
  ])('%s', (_, hash, values) => {
    expect(read(hash)).toEqual(values);
  });

  test('gives back what URLSearchParams writes, whatever the words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a&kind=b', '%26kind%3D', '?a=b', '#q=', '&amp;', 'q%3D', '%', '+'),
      fc.constantFrom(...hostileTexts.map(([, text]) => text.slice(0, 500).toWellFormed())),
    );
    fc.assert(
      fc.property(words, words, (q, kind) => {
        const hash = `#${new URLSearchParams({ q, kind }).toString()}`;
        expect(read(hash)).toEqual({ q: [q], kind: [kind] });
        expect(read(`#${encodeURIComponent(hash.slice(1))}`)).toEqual({ q: [q], kind: [kind] });
      }),
    );
  });

  test('never throws, and gives no name that was not asked for', () => {
    const piece = fc.constantFrom('#', '%', '23', '26', '3D', '&', '=', 'q', 's', 'amp;', '?', 'é');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece }));
    fc.assert(
      fc.property(text, (hash) => {
        for (const key of valuesIn(hash, names).keys()) expect(names).toContain(key);
      }),
    );
  });
});

test.each([
  ['#s=relate', true],
  ['#s%3Drelate', true],
  ['#s%253Drelate', true],
  ['#main', false],
  ['', false],
])('%j says something: %s', (hash, says) => {
  expect(saysSomething(hash)).toBe(says);
});

test.each([
  ['relate).', 'relate'],
  ['é…', 'é'],
  ['', ''],
])('%j ends as %j', (text, clean) => {
  expect(withoutTail(text)).toBe(clean);
});
