import { expect, test } from 'vitest';
import { isRightToLeft } from '../../../../src/lib/referral/direction.ts';

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
])('%j runs from the right: %s', (words, right) => {
  expect(isRightToLeft(words)).toBe(right);
});
