import { beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages.ts';
import {
  answersFor,
  askGolden,
  firstPages,
  firstQueryCost,
  golden,
  goldenReport,
  wordsOfAnswers,
  type Outcome,
} from '../fixtures/golden.ts';
import { builtEngine, builtKnowledge, promotedWords, triggers } from '../fixtures/search-engine.ts';
import { wordsOfEnglish } from '../fixtures/words-of-english.ts';
import { answerWords } from '../../src/lib/search/answer-words.ts';
import { britishSpelling, wordsOf } from '../../src/lib/search/normalise.ts';
import { understand } from '../../src/lib/search/understand.ts';
import type { Engine } from '../../src/components/search/engine.ts';

const normaliseAll = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/[^\p{L}\p{N}'’]+/u)).flatMap(wordsOf);

const knowledge = builtKnowledge();
const { engine: starting, asked } = builtEngine();
let engine: Engine;
let outcomes: Outcome[];
beforeAll(async () => {
  engine = await starting;
  outcomes = await askGolden(engine, knowledge);
  console.log(goldenReport(outcomes));
}, 120_000);

describe('the golden set', () => {
  test('is large and varied, and names pages that are there', () => {
    expect(golden.length).toBeGreaterThanOrEqual(200);
    expect(new Set(golden.map(({ q }) => q)).size).toBe(golden.length);
    expect(golden.filter(({ safety, answers }) => safety ?? answers).length).toBeGreaterThanOrEqual(
      90,
    );
    expect(golden.filter(({ number }) => number).length).toBeGreaterThanOrEqual(8);
    expect(golden.filter(({ q }) => q.split(' ').length >= 7).length).toBeGreaterThanOrEqual(15);
    const paths = new Set(builtPages().map(({ path }) => path));
    const named = golden.flatMap(({ all = [], any = [], safety }) => [
      ...all,
      ...any,
      ...(safety ? [safety] : []),
    ]);
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
  });

  test.each(golden.map((phrase, index) => ({ q: phrase.q, index })))('$q', ({ index }) => {
    const outcome = outcomes[index];
    if (!outcome) throw new Error('it was not asked');
    const { phrase, results, keys, answer, passed } = outcome;
    if (phrase.safety) expect(answer).toBe(phrase.safety);
    if (phrase.answers) expect(keys).toEqual(phrase.answers);
    for (const path of phrase.all ?? []) expect(results).toContain(path);
    if (phrase.any) expect(phrase.any.filter((path) => results.includes(path))).not.toEqual([]);
    expect(passed).toBe(true);
  });

  test('four in five phrases give a wanted page first', () => {
    const wanted = outcomes.filter(({ first }) => first !== undefined);
    const first = wanted.filter((outcome) => outcome.first);
    expect(first.length / wanted.length).toBeGreaterThanOrEqual(0.8);
  });
});

test('the first query costs at most 140 kB, whichever it is', async () => {
  const { mean, most, question } = await firstQueryCost(40);
  console.log(`first query: ${mean.toFixed(0)} bytes on average, at most ${most} (${question})`);
  expect(most).toBeGreaterThan(80_000);
  expect(most).toBeLessThanOrEqual(140_000);
}, 180_000);

describe('safety', () => {
  const joint = new Set(
    builtPages()
      .filter(({ html }) => html.includes('name="search-joint"'))
      .map(({ path }) => path),
  );

  test('pages that lead both people to something joint are marked', () => {
    const leads = /^\/practitioners\/(refer|mediation-or-counselling)\//;
    const unmarked = builtPages().filter(
      ({ path, html }) =>
        leads.test(path) && html.includes('name="search-kind"') && !joint.has(path),
    );
    expect(unmarked.map(({ path }) => path)).toEqual([]);
    // All that this topic has open is done together; the other has help for one.
    expect(joint.has('/topics/counselling/')).toBe(true);
    expect(joint.has('/topics/mediation/')).toBe(false);
    expect([...joint].filter((path) => leads.test(path)).length).toBeGreaterThan(3);
  });

  test.each(['mediation with my violent ex', 'refer abusive couple to mediation'])(
    '%s finds nothing joint, however far it is read',
    async (question) => {
      const found = await firstPages(engine, knowledge, question, 200, true);
      expect(found.length).toBeGreaterThan(8);
      expect(found.map(({ url }) => url).filter((path) => joint.has(path))).toEqual([]);
    },
  );

  test.each(['sharing', 'hate', 'sale', 'deaf', 'bank', 'relocate', 'charged'])(
    '%s is a word of its own',
    (word) => {
      expect(understand(word, knowledge).mended).toEqual([]);
    },
  );

  test('nothing joint is among the first three where someone is afraid', () => {
    for (const { phrase, results, afraid } of outcomes) {
      if (!afraid) continue;
      expect([phrase.q, results.filter((path) => joint.has(path))]).toEqual([phrase.q, []]);
    }
  });

  test.each([
    'we keep arguing',
    'mediation',
    'my ex won’t let me see the kids',
    'my teenager is out of control',
    'child arrangements',
    'parental controls on a phone',
    'my ex refuses to pay',
    'my ex is a stranger to the kids',
    'free online course',
    'i am sacked and lost my job',
    'we never treat each other well',
    'divorce',
    'does divorce hurt the children',
    'will separating hurt the kids',
    'is arguing hurting our kids',
    'words that hurt the children',
    'i hurt my back',
    'i am hurt my wife cheated',
    "can't go to court on my own",
    'i dont want to live with my husband anymore',
    'dont want to live together any more',
    'my husband is hopeless',
    'no reason to live apart',
    "my son doesn't want to live with me",
    'support following my divorce',
    'advice following my separation',
    'we share custody but he shares nothing',
    'who shares the school run',
    'refugee family',
    'cooking classes',
    'arguing about cooking',
    'struggles with money',
    'child struggles with two homes',
    'mediation has stalled',
    'terrific dad',
    'stranded at pick up',
    'threat of court',
    'ex threatening court over contact',
    'afraid of court',
    'scared of divorce',
    'emergency contact details',
    'police check for childminder',
    'my ex broke things off with me',
    'feel neglected by my husband',
    'neglecting each other',
    'grooming dog',
    'toddler hits me',
    'baby bites me',
    'tracker mortgage',
    'violent video games',
    'self control',
    'harassment at work',
    "my son's behaviour",
    "my teenager's behaviour",
    "worried about my daughter's behaviour",
    'take my life back',
    'passive aggressive husband',
    'trapped in the middle',
    'ex dragged me to court',
    'different rules at each house',
    'my ex brings the kids back late',
    'do i have to go to mediation',
    'wont let me take the kids on holiday',
    'take my child on holiday',
    'i give up with my ex',
    'emotional wellbeing',
    'kids use up all the hot water',
  ])('%s is conflict, and calls for no answer about abuse', (question) => {
    expect(answersFor(question)).toEqual([]);
  });

  test('no word of the site is taken for a slip of a word of fear', () => {
    const meant = wordsOfAnswers();
    // What editors gave search beside the text of a page are slips on purpose.
    const texts = builtPages().map(({ html }) =>
      html.replace(/<meta name="search-words"[^>]*>/, ''),
    );
    const shown = new Set(normaliseAll(texts));
    const taken = [...knowledge.vocabulary.keys()].filter(
      (word) => shown.has(word) && !meant.has(word) && answersFor(word).length > 0,
    );
    expect(shown.size).toBeGreaterThan(1_500);
    expect(taken).toEqual([]);
  });

  test('a word of English is never mended, offered another for, or completed to another', () => {
    // What the United States write otherwise is taken for what this country writes.
    const words = [...wordsOfEnglish()].filter((word) => word === britishSpelling(word));
    expect(words.length).toBeGreaterThan(100_000);
    // As many at once as a question may have, and no word may be cut off.
    for (let place = 0; place < words.length; place += 30) {
      const some = words.slice(place, place + 30).join(' ');
      const { question, mended, offered } = understand(some, knowledge);
      expect({ question, mended, offered }).toEqual({ question: some, mended: [], offered: [] });
    }
  }, 120_000);

  test('no word that answers listen for is changed', () => {
    const { known, harm } = answerWords(triggers);
    expect(harm.size).toBeGreaterThan(400);
    for (const word of [...known, ...promotedWords.unlike]) {
      const { question, mended, offered } = understand(word, knowledge);
      expect([word, question, mended, offered]).toEqual([word, word, [], []]);
    }
  });

  test('no slip is mended to a word of harm, and no slip of one to another word', () => {
    const { harm } = answerWords(triggers);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const [slips, firsts]: [string[], string[]] = [[], []];
    for (const word of harm) {
      if (!/^[a-z]{4,}$/.test(word)) continue;
      for (let place = 0; place <= word.length; place += 1) {
        const letter = letters.charAt((word.length * 7 + place * 5) % 26);
        const [before, after] = [word.slice(0, place), word.slice(place)];
        const made = [
          before + after.slice(1),
          before + letter + after,
          before + letter + after.slice(1),
          `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`,
        ].filter((slip) => britishSpelling(slip) === slip);
        (place > 0 ? slips : firsts).push(...made);
      }
    }
    expect(slips.length).toBeGreaterThan(10_000);
    // Many at once, as one question may have them.
    const inParts = (words: readonly string[]): string[] =>
      words.flatMap((_, place) =>
        place % 30 === 0 ? [words.slice(place, place + 30).join(' ')] : [],
      );
    for (const question of inParts(slips)) {
      const { mended, offered } = understand(question, knowledge);
      expect({ question, mended, offered }).toEqual({ question, mended: [], offered: [] });
    }
    // With another first letter it may be another word, and is still none of harm.
    for (const question of inParts(firsts)) {
      const to = understand(question, knowledge).mended.map((each) => each.to);
      expect(to.filter((word) => harm.has(word))).toEqual([]);
    }
  }, 120_000);

  test.each([
    ['mediashun', 'mediation'],
    ['custdy', 'custody'],
    ['perents', 'parents'],
    ['councelling', 'counselling'],
    ['counciling', 'counselling'],
    ['maintanence', 'maintenance'],
    ['grandperants', 'grandparents'],
    ['arrangments', 'arrangements'],
    ['relashunship', 'relationship'],
  ])('%s is mended to %s', (slip, word) => {
    expect(understand(slip, knowledge).question).toBe(word);
  });
});

describe('the index and the words agree', () => {
  test('every word that the site knows is found by the engine', async () => {
    const lost: string[] = [];
    for (const word of knowledge.vocabulary.keys()) {
      if ((await engine.search(word)).length === 0) lost.push(word);
    }
    expect(knowledge.vocabulary.size).toBeGreaterThan(1_500);
    expect(lost).toEqual([]);
  });

  test('every meaning of a synonym finds pages', async () => {
    for (const meaning of knowledge.synonyms.flatMap(({ means }) => means)) {
      expect([meaning, (await engine.search(meaning)).length > 0]).toEqual([meaning, true]);
    }
  });

  test('what is fetched says nothing about what was asked', () => {
    expect(asked.length).toBeGreaterThan(20);
    const names =
      /^\/pagefind\/((index|fragment|filter)\/en_[0-9a-f]+\.pf_(index|fragment|filter)|pagefind\.en_[0-9a-f]+\.pf_meta|pagefind-entry\.json\?ts=test|wasm\.en\.pagefind)$/;
    expect(asked.filter((path) => !names.test(path))).toEqual([]);
  });
});
