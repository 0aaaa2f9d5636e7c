import { describe, expect, test } from 'vitest';
import { readPageWords } from '../../../../scripts/words/page-words.ts';
import { measureReadingAge } from '../../../../scripts/words/reading-age.ts';
import { checkWords } from '../../../../scripts/words/report.ts';
import { wordsSchema, type WordsData } from '../../../../src/schemas/words.ts';

const rules: WordsData = wordsSchema.parse({
  readingAge: 11,
  telling: ['scared'],
  sentence: 12,
  practitioners: ['/staff/'],
  known: ['UK'],
  terms: [{ words: ['mediation', 'mediator'], means: ['takes no side'] }],
  instead: [
    { say: 'email', not: ['e-mail', 'e-mails'] },
    { say: 'rules', not: ['criteria'], on: 'parents' },
  ],
});
const pageOf = (main: string, path = '/page/') => ({
  path,
  html: `<html><head><meta name="description" content="What this page is about."></head><body><main>${main}</main></body></html>`,
});
const faults = (main: string, path?: string): string[] =>
  checkWords([pageOf(main, path)], rules).faults.map((fault) => fault.replace(/^\S+: /, ''));

describe('what is read of a page', () => {
  test('paragraphs and items stand apart; links, bold words and numbers do not', () => {
    const { blocks } = readPageWords(
      pageOf(
        '<p>Ask <a href="/">a <b>friend</b></a> to call 999.</p><ul><li>One</li><li>Two</li></ul>',
      ),
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Ask a friend to call 999.', 'One', 'Two']);
    expect(blocks[0]?.plain).toBe('Ask to call 999.');
  });

  test('menus, buttons, scripts, templates and what is hidden are not read', () => {
    const { blocks } = readPageWords(
      pageOf(
        '<nav>Menu</nav><button>Press</button><script>let x</script><template><p>Later</p></template><p hidden>Not yet</p><p>Now</p>',
      ),
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Now']);
  });

  test('a page without a main part is an error', () => {
    expect(() => readPageWords({ path: '/bare/', html: '<p>Hello</p>' })).toThrow('/bare/');
  });
});

describe('reading age', () => {
  test('rises with long words and long sentences', () => {
    const plain = measureReadingAge(['You can call us.', 'We will help you.']);
    const hard = measureReadingAge([
      'Practitioners facilitating multi-agency interventions prioritise safeguarding considerations.',
    ]);
    expect(plain).toBeLessThan(7);
    expect(hard).toBeGreaterThan(18);
  });

  test('is the sum of Flesch and Kincaid, and five', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
    expect(measureReadingAge(['The cat sat on the mat.'])).toBeCloseTo(3.55, 2);
  });

  test('a page over the limit is named, and one for practitioners is not', () => {
    const hard = `<p>${'Facilitating interventions prioritises considerations. '.repeat(12)}</p>`;
    expect(faults(hard)).toEqual([expect.stringMatching(/^reading age \d+\.\d, over 11$/)]);
    expect(faults(hard, '/staff/page/')).toEqual([]);
  });

  test('words that stand on an earlier page, in a card or in a heading do not count', () => {
    const same = `<p>${'You can call us. '.repeat(15)}</p>`;
    const { ages, short } = checkWords(
      [
        pageOf(same, '/one/'),
        pageOf(same, '/two/'),
        pageOf(`<h1>${'You can call. '.repeat(20)}</h1>`, '/three/'),
        pageOf(`<ul><li data-service="x">${'We listen. '.repeat(30)}</li></ul>`, '/four/'),
      ],
      rules,
    );
    expect(ages.map(({ path }) => path)).toEqual(['/one/']);
    expect(short).toEqual(['/two/', '/three/', '/four/']);
  });
});

describe('faults', () => {
  test.each([
    ['one two three four five six seven eight nine ten eleven twelve.', []],
    [
      'One two three four five six seven eight nine ten eleven twelve 13.',
      [expect.stringContaining('13 words in one sentence')],
    ],
  ])('long sentences: %s', (text, expected) => {
    expect(faults(`<p>${text}</p>`)).toEqual(expected);
  });

  test.each([
    ['Ask about a MIAM.', ['“MIAM” is not explained']],
    ['Ask about a first meeting (MIAM).', []],
    ['MIAM is a first meeting.', []],
    ['Use DASH, a list of questions.', []],
    ['We are in the UK.', []],
    ['An eFAM was filled in by staff, not here.', []],
    ['Ask for the eFAM.', ['“eFAM” is not explained']],
  ])('short forms: %s', (text, expected) => {
    expect(faults(`<p>${text}</p>`)).toEqual(expected);
    expect(faults(`<p>${text}</p>`, '/staff/page/')).toEqual(expected);
  });

  test.each([
    ['<p>To go on, click here.</p>', ['“click here”']],
    ['<p><a href="/">Read more</a> about it.</p>', ['the link “Read more” says nothing by itself']],
    ['<p><a href="/">Read more about plans</a>.</p>', []],
  ])('links: %s', (main, expected) => {
    expect(faults(main)).toEqual(expected);
  });

  test.each([
    ['<p>Ask about mediation.</p>', 1],
    ['<p>Ask about mediation. The helper takes no side.</p>', 0],
    ['<p>Ask about mediation.</p><p>The helper takes no side.</p>', 0],
    ['<p>A mediator can help.</p>', 1],
    ['<p>Ask.</p><p>Ask about <a href="/">mediation</a>.</p>', 0],
    ['<h2>Mediation</h2><p>It may help.</p>', 0],
    ['<p>Ask about mediation.</p><p>A.</p><p>B.</p><p>C.</p><p>It takes no side.</p>', 1],
  ])('terms: %s', (main, count) => {
    expect(faults(main)).toHaveLength(count);
  });

  test.each([
    ['<p>Send an E-mail.</p>', 'say “email”, not “e-mail”, in “Send an E-mail.”'],
    ['<h2>The criteria</h2>', 'say “rules”, not “criteria”, in “The criteria”'],
    ['<p>See <a href="/">an e-mail</a>.</p>', 'say “email”, not “e-mail”, in “See an e-mail.”'],
  ])('one word for one thing: %s', (main, expected) => {
    expect(faults(main)).toEqual([expected]);
  });

  test('a word is let be within another, and on pages that are not held to it', () => {
    expect(faults('<p>Ask about subcriteria and e-mailing.</p>')).toEqual([]);
    expect(faults('<p>See <a href="/">the criteria</a>.</p>')).toEqual([]);
    expect(faults('<p>The criteria and an e-mail.</p>', '/staff/page/')).toEqual([
      'say “email”, not “e-mail”, in “The criteria and an e-mail.”',
    ]);
  });
});
