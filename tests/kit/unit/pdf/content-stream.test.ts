import { expect, test } from 'vitest';
import { findPaints, readOperations } from '../../../../scripts/pdf/content-stream.ts';

test('reads every kind of operand', () => {
  const text =
    '/P <</MCID 3 >>BDC (a\\)(b)c) Tj <0b> Tj [ (x) -12.5 ] TJ % words\n1 0 0 1 0 0 cm EMC';
  expect(readOperations(text).map(({ operator, operands }) => [operator, ...operands])).toEqual([
    ['BDC', '/P', '<<', '/MCID', '3', '>>'],
    ['Tj', '(a\\)(b)c)'],
    ['Tj', '<0b>'],
    ['TJ', '[', '(x)', '-12.5', ']'],
    ['cm', '1', '0', '0', '1', '0', '0'],
    ['EMC'],
  ]);
});

test.each([
  ['a string without an end', '(a'],
  ['the bytes of a picture', 'BI /W 1 ID'],
  ['a bracket of no kind', 'q ) Q'],
])('stops at %s', (_, text) => {
  expect(() => readOperations(text)).toThrow(/PDF page/);
});

test('knows what is shown, inside what, and where', () => {
  const text =
    '2 0 0 2 10 20 cm q 0 0 5 5 re W n 1 1 3 4 re f Q /Figure <</MCID 1>> BDC 0 0 m 2 0 l 0 1 l h f EMC /Artifact BMC (a) Tj EMC';
  expect(findPaints(text).map(({ marks, box }) => ({ marks, box }))).toEqual([
    { marks: [], box: [12, 22, 18, 30] },
    { marks: [{ tag: '/Figure', id: 1 }], box: [10, 20, 14, 22] },
    { marks: [{ tag: '/Artifact', id: undefined }], box: undefined },
  ]);
  const [first] = findPaints(text);
  expect(text.slice(first?.start, first?.end)).toBe('1 1 3 4 re f');
});
