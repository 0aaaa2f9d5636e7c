import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  spellAsBritish,
  normalise,
  listOtherLetters,
  listPhoneNumbers,
  queryTerms,
} from '../../../../src/lib/search/normalise.ts';

/** Any text at all: letters, marks, lone surrogates, controls. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string(),
  fc
    .array(fc.constantFrom('0', '1', '44', '+', '00', ' ', '-', '(', ')', '116'))
    .map((parts) => parts.join('')),
);

describe('normalise', () => {
  test.each([
    ['  Can’t   COPE! ', 'cant cope'],
    ["won't", 'wont'],
    ['Zoë’s café', 'zoes cafe'],
    ['co-parenting', 'co parenting'],
    ['50/50', '50 50'],
    ['\u202eabuse\u202c\u0000', 'abuse'],
    ['a\u00adbuse', 'abuse'],
    ['ﬁnd', 'find'],
    ['', ''],
    ['?!', ''],
    ['2016/17', '2016 17'],
    ['m.i.a.m.', 'miam'],
    ['what is a M.I.A.M?', 'what is a miam'],
    ['D.V. and a.b.', 'dv and ab'],
    ['it is me.i am here', 'it is me i am here'],
    ['mąż się złości, Łódź', 'maz sie zlosci lodz'],
    ['Straße, smørrebrød, Đorđe, æon', 'strasse smorrebrod dorde aeon'],
    ['sănătate și țară', 'sanatate si tara'],
    ['أنا خائفة', 'انا خاىفه'.replace('ى', 'ی')],
    ['پولیس', 'پولیس'],
    ['پوليس', 'پولیس'],
    ['আমি ভয় পাচ্ছি', 'আমি ভয় পাচ্ছি'.normalize('NFKD')],
    ['我害怕，救命！', '我害怕 救命'],
    ['2016 17 2018', '2016 17 2018'],
  ])('%j is %j', (text, normal) => {
    expect(normalise(text)).toBe(normal);
  });

  test.each([
    '01727 858126',
    '01727858126',
    '(01727) 858-126',
    '0 1 7 2 7 8 5 8 1 2 6',
    '+44 1727 858126',
    '+44 (0)1727 858126',
    '0044 1727 858 126',
    '01727.858.126',
  ])('%s is one number', (text) => {
    expect(normalise(`ring ${text} now`)).toBe('ring 01727858126 now');
  });

  test.each([
    ['0800 1111', '08001111'],
    ['116 123', '116123'],
    ['08 088 088 088', '08088088088'],
    ['999', '999'],
  ])('%s is %s', (text, number) => {
    expect(normalise(text)).toBe(number);
  });

  test('doing it twice changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('what it gives is words of letters, marks and digits with single spaces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('the end of a long question is read', () => {
    expect(normalise(`${'and '.repeat(240)}he hits me`)).toMatch(/he hits me$/);
  });

  test('a very long text is cut before it costs anything', () => {
    const start = performance.now();
    expect(normalise('abuse '.repeat(20_000)).length).toBeLessThanOrEqual(1000);
    normalise('0 '.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('queryTerms gives no empty word', () => {
  expect(queryTerms('')).toEqual([]);
  expect(queryTerms(' ! ')).toEqual([]);
  expect(queryTerms('My ex won’t reply')).toEqual(['my', 'ex', 'wont', 'reply']);
});

test.each([
  ['counseling', 'counselling'],
  ['center', 'centre'],
  ['mom', 'mum'],
  ['behavior', 'behaviour'],
  ['children', 'children'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
])('%s is spelt %s here', (word, british) => {
  expect(spellAsBritish(word)).toBe(british);
});

test('listPhoneNumbers gives each number once and nothing else', () => {
  expect(
    listPhoneNumbers([
      'Relate',
      '01727 858126',
      '01727858126',
      '0800 1111',
      'since 2016',
      '116 123',
    ]),
  ).toEqual(['01727858126', '08001111', '116123']);
});

test('words in other letters are listed as a question asks for them', () => {
  expect(
    listOtherLetters(['العربية', 'Français', 'حديث هادئ', 'Polski', '', 'Życzliwe słowa', 'Größe']),
  ).toEqual(['العربیه', 'حدیث هادی', 'zyczliwe slowa', 'grosse']);
});
