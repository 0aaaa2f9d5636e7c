import { expect, test } from 'vitest';
import { collectAnswerWords } from '../../../../src/lib/search/answer-words.ts';
import { readTriggers } from '../../../../src/lib/search/promoted.ts';

test('words of answers about harm are words of harm, save people, things and small words', () => {
  const { known, harm } = collectAnswerWords(
    readTriggers(
      [
        {
          ...{ key: 'abuse', safety: true },
          when: ['hits|slaps my|the wife|children', 'strangled'],
          unless: ['hits the road'],
        },
        { key: 'places', safety: false, when: ['stevenage'], unless: [] },
      ],
      new Map(),
    ),
  );
  expect([...harm]).toEqual(expect.arrayContaining(['hits', 'slaps', 'strangled']));
  for (const word of ['my', 'wife', 'children', 'road']) expect(harm.has(word)).toBe(false);
  for (const word of ['hits', 'my', 'wife', 'road', 'stevenage'])
    expect(known.has(word)).toBe(true);
});
