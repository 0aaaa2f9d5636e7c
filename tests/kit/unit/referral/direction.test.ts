import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findDirection,
  isolateText,
  isRightToLeft,
} from '../../../../src/lib/referral/direction.ts';

test.each([
  ['Words', false],
  ['', false],
  ['12:30', false],
  ['☐ Yes', false],
  ['中文', false],
  ['ąęł', false],
  ['Alef is א', false],
  ['العربية', true],
  ['אב', true],
  ['اردو میں لکھا', true],
  ['  12 – فارسی', true],
  ['(گ)', true],
  ['ދިވެހި', true],
  ['ﷲ', true],
  ['𞤀𞤣𞤤𞤢𞤥', true],
  ['\u200fABC', true],
  ['\u200eאב', false],
  ['\u2068سام\u2069 suggests', false],
  ['\u2068a \u2067سام\u2069 b\u2069 سام', true],
  ['\u2068سام\u2069', true],
  ['12: \u2068سام', true],
])('%j runs from the right: %s', (words, right) => {
  expect(isRightToLeft(words)).toBe(right);
  expect(findDirection(words)).toBe(right ? 'rtl' : 'ltr');
});

test.each([
  ['Sam', 'Sam'],
  ['Nguyễn Ǝ 😀', 'Nguyễn Ǝ 😀'],
  ['سام', '\u2068سام\u2069'],
  ['Sam \u202emaS', '\u2068Sam \u202emaS\u2069'],
  ['a\u2069b', '\u2068\u2068a\u2069b\u2069'],
  ['a\u2067b', '\u2068a\u2067b\u2069\u2069'],
])('%j is set apart in a sentence as %j', (words, apart) => {
  expect(isolateText(words)).toBe(apart);
});

test('what is set apart holds the words as they are, and every mark in it ends with it', () => {
  const part = fc.constantFrom('a', 'א', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const words = parts.join('');
      const apart = isolateText(words);
      expect(apart).toContain(words);
      let depth = 0;
      Array.from(apart).forEach((sign, index) => {
        if (/[\u2066-\u2068]/.test(sign)) depth += 1;
        if (sign === '\u2069') depth -= 1;
        // Nothing closes the outermost mark before the end.
        if (apart !== words && index < apart.length - 1) expect(depth).toBeGreaterThan(0);
      });
      if (apart !== words) expect(depth).toBe(0);
    }),
  );
});
