import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/components/search/engine.ts';
import { normalise } from '../../../src/lib/search/normalise.ts';
import { answersFor, firstPages } from '../../fixtures/golden.ts';
import { builtEngine, builtLexicon } from '../../fixtures/search-engine.ts';
import { content } from '../../fixtures/site-content.ts';

/** Everything that a page of content is called, with the title it has there. */
const names = [
  ...content.topics.map(({ data }) => ({ title: data.label, others: [] })),
  ...content.services.map(({ data }) => ({ title: data.title, others: data.alsoKnownAs })),
  ...[
    ...content.situations,
    ...content.parents,
    ...content.scenes,
    ...content.toolkit,
    ...content.programme,
    ...content.policies,
  ].map(({ data }) => ({ title: data.title, others: [] })),
].flatMap(({ title, others }) => [title, ...others].map((name) => ({ title, name })));

const lexicon = builtLexicon();
let engine: Engine;
beforeAll(async () => {
  engine = await builtEngine().engine;
});

const first = async (question: string): Promise<string> => {
  const afraid = answersFor(question).length > 0;
  const [page] = await firstPages(engine, lexicon, question, 1, afraid);
  return normalise(page?.meta.title ?? 'nothing');
};

test.each(names)('$name comes first when it is typed', async ({ title, name }) => {
  const found = await first(name);
  // Some pages put a word before the title, such as what kind of page it is.
  const shared = names
    .filter((each) => normalise(each.name) === normalise(name))
    .map((each) => normalise(each.title));
  expect([normalise(title), ...shared].some((wanted) => found.endsWith(wanted))).toBe(true);
});
