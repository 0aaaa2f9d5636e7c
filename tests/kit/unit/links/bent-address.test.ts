import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meantAddress } from '../../../../src/lib/links/bent-address.ts';

test.each([
  ['/my-list/%23s=samaritans.relate&v=1', '/my-list/#s=samaritans.relate&v=1'],
  ['/my-list%23s=relate&v=1', '/my-list#s=relate&v=1'],
  ['/my-list/%2523s%3Drelate%26v%3D1', '/my-list/#s%3Drelate%26v%3D1'],
  ['/my-list/%23s=relate&v=1?utm_source=mail', '/my-list/#s=relate&v=1?utm_source=mail'],
  ['/search/%23q=no%2323', '/search/#q=no%2323'],
  ['/%23main', '/#main'],
  ['/my-list/', undefined],
  ['/nothing/23', undefined],
  ['//other.example/%23s=relate', undefined],
  ['/\\other.example/%23s=relate', undefined],
  ['', undefined],
])('%s was meant as %s', (given, meant) => {
  expect(meantAddress(given)).toBe(meant);
});

test('never leads to another site', () => {
  const piece = fc.constantFrom('/', '\\', '%23', '%2F', '@', ':', '.', 'a', '?', '\t', '\n');
  fc.assert(
    fc.property(fc.string({ unit: piece }), (given) => {
      const meant = meantAddress(given);
      if (meant === undefined) return;
      expect(new URL(meant, 'https://site.example/x/').origin).toBe('https://site.example');
    }),
  );
});
