import { describe, expect, test } from 'vitest';
import { line, sitePath, webAddress } from '../../../../src/schemas/shared.ts';
import { hostileTexts } from '../../../fixtures/hostile.ts';

/** What only looks odd: the page shows it as it stands, and escapes it where it must. */
const onlyWords = new Set([
  'the end of an attribute',
  'an address that is code',
  'a template',
  'names of the language',
  'half a character',
  'a broken escape',
  'marks without end',
  'one word of 100 kB',
]);

describe('words on one line', () => {
  test.each(hostileTexts)('%s', (what, text) => {
    expect(line.safeParse(text).success).toBe(onlyWords.has(what));
  });

  test.each(['\u202eabc', 'a\u2066b', 'a\u0000b', 'a\u001b[31m', 'a\tb', 'a\u200fb'])(
    'a hidden character in %j is refused with what to do',
    (text) => {
      const { error } = line.safeParse(text);
      expect(error?.issues[0]?.message).toBe('words without hidden characters: type them anew');
    },
  );

  test.each(['Café “Été” – 50% & more', 'O’Brien', '9am to 5pm', 'Zoë'])('%s passes', (text) => {
    expect(line.parse(text)).toBe(text);
  });
});

describe.each([
  ['a web address', webAddress],
  ['a path of the site', sitePath],
] as const)('%s is never hostile text', (_, schema) => {
  test.each(hostileTexts)('%s', (__, text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });

  test.each(['//evil.example/', '/\\evil.example/', 'http://a.example/', 'data:text/html,x'])(
    '%s',
    (text) => {
      expect(schema.safeParse(text).success).toBe(false);
    },
  );
});
