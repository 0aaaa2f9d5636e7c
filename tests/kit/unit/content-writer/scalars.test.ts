import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeScalar } from '../../../../src/content-writer/scalars.ts';

const readers = [
  (text: string): unknown => load(text),
  (text: string): unknown => load(text, { schema: CORE_SCHEMA }),
  (text: string): unknown => parse(text),
  (text: string): unknown => parse(text, { version: '1.1' }),
];

/** Words as people write them, and what a reader of YAML could take for something else. */
const words = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9_’'().-]{1,6}$/),
      fc.constantFrom(
        ...['yes', 'No', 'ON', 'off', 'true', 'False', 'null', 'Null', 'y', 'N', 'nan', 'inf'],
        ...['e3', 'x0', 'O14', 'Infinity', 'NaN', 'a.', '-', '--', '---', '...', '(', 'k', "'s"],
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join(' '));

test('words are read as they are by every reader, alone and between brackets', () => {
  let plain = 0;
  fc.assert(
    fc.property(words, (text) => {
      const alone = writeScalar(text, 'block');
      const inside = writeScalar(text, 'flow');
      for (const read of readers) {
        expect(read(`k: ${alone}`)).toEqual({ k: text });
        expect(read(`[${inside}]`)).toEqual([text]);
        expect(read(`{ k: ${inside} }`)).toEqual({ k: text });
      }
      plain += Number(alone === text);
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(200);
});
