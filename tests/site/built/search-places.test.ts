import { beforeAll, describe, expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { answersFor, golden } from '../../fixtures/golden.ts';
import {
  builtEngine,
  builtLexicon,
  promotedWords,
  readBuiltText,
} from '../../fixtures/search-engine.ts';
import { content } from '../../fixtures/site-content.ts';
import { answerQuestion, takeQuestion } from '../../../src/lib/search/answer-question.ts';
import { queryTerms } from '../../../src/lib/search/normalise.ts';
import { findPlace } from '../../../src/lib/search/places.ts';
import type { Engine, EngineHit } from '../../../src/components/search/engine.ts';
import type { Meaning } from '../../../src/lib/near/place-index.ts';

const lexicon = builtLexicon();
const isKnown = (word: string): boolean => lexicon.vocabulary.has(word);

/** Every name and first half of a postcode that search knows, but for the council's own names. */
const places: readonly Meaning[] = [
  ...(lexicon.places?.index.names ?? []).filter(({ home }) => !home).map(({ meaning }) => meaning),
  ...(lexicon.places?.index.postcodes.values() ?? []),
];

/** Some of the golden phrases that ask for something and name no place. */
const needs = golden.phrases
  .map(({ q }) => q)
  .filter((q) => findPlace(q, lexicon.places, isKnown) === undefined)
  // Small words, and words that no page has, ask for nothing besides a place.
  .filter((q) => findPlace(`${places[0]?.said ?? ''} ${q}`, lexicon.places, isKnown)?.need !== '')
  .filter((q) => takeQuestion({ words: q, asTyped: false }, lexicon).asked.concerns.length > 0)
  .filter((_, index, all) => index % Math.ceil(all.length / 30) === 0);

const { engine: starting } = builtEngine();
const searched = new Map<string, Promise<readonly EngineHit[]>>();
let engine: Engine;
beforeAll(async () => {
  engine = await starting;
});

const search = (words: string): Promise<readonly EngineHit[]> => {
  const hits = searched.get(words) ?? engine.search(words);
  searched.set(words, hits);
  return hits;
};

async function ask(words: string): Promise<readonly EngineHit[]> {
  const keys = answersFor(words);
  const afraid = promotedWords.answers.some(({ key, safety }) => safety && keys.includes(key));
  const query = { words, kind: '', topic: '', asTyped: false };
  const sources = { search, read: readBuiltText([]) };
  const how = { afraid, unfinished: false };
  return (await answerQuestion(query, lexicon, sources, how)).hits;
}

/** Whether a page is for the part of the area that a place is in, or says the name of the place. */
async function isOfPlace(hit: EngineHit, { said, whole }: Meaning): Promise<boolean> {
  const { url } = await engine.page(hit);
  const service = content.services.find(({ id }) => url === `/support/${id}/`);
  const keys = (service?.data.areas ?? []).map(
    (area) => content.places.find(({ id }) => id === area)?.data.key,
  );
  const html = builtPages().find(({ path }) => path === url)?.html ?? '';
  return (
    keys.includes(whole ?? '') ||
    queryTerms(said).every((word) => html.toLowerCase().includes(word))
  );
}

const ids = (hits: readonly EngineHit[]): string[] => hits.map(({ id }) => id);

describe('a need and a place', () => {
  test('are many', () => {
    expect(needs.length).toBeGreaterThan(golden.phrases.length > 0 ? 3 : -1);
    expect(places.length).toBeGreaterThan(lexicon.places ? 3 : -1);
  });

  test.each(needs)(
    '%j finds the same, and first the same or what is of the place',
    async (need) => {
      const alone = await ask(need);
      for (const [index, place] of places.entries()) {
        const question = index % 2 === 0 ? `${need} in ${place.said}` : `${place.said} ${need}`;
        const hits = await ask(question);
        expect([question, ...ids(hits).sort()]).toEqual([question, ...ids(alone).sort()]);
        const [first] = hits;
        if (first === undefined || first.id === alone[0]?.id) continue;
        expect([question, await isOfPlace(first, place)]).toEqual([question, true]);
      }
    },
  );
});

test('every part of the area that search leads to has a page', () => {
  const paths = new Set(builtPages().map(({ path }) => path));
  const said = places.map((place) => place.said);
  const links = said.flatMap((words) => takeQuestion({ words, asTyped: false }, lexicon).districts);
  expect(links.length).toBeGreaterThan(lexicon.places ? 3 : -1);
  expect(links.filter(({ href }) => !paths.has(href))).toEqual([]);
});
