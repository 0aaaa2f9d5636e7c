import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { beforeAll, expect, test } from 'vitest';
import { answersFor, firstPages } from '../fixtures/golden.ts';
import { builtEngine, builtKnowledge } from '../fixtures/search-engine.ts';
import type { Engine } from '../../src/components/search/engine.ts';
import { normalise } from '../../src/lib/search/normalise.ts';

/** The folders of content whose every file is a page with a title. */
const folders = ['services', 'situations', 'topics', 'parents', 'toolkit', 'programme', 'policies'];

const textOf = (data: unknown, name: string): string => {
  const value: unknown = typeof data === 'object' && data ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : '';
};
const namesOf = (data: unknown): string[] => {
  const value: unknown =
    typeof data === 'object' && data ? Reflect.get(data, 'alsoKnownAs') : undefined;
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

const names = folders.flatMap((folder) =>
  readdirSync(`content/${folder}`).flatMap((file) => {
    const text = readFileSync(`content/${folder}/${file}`, 'utf8');
    const front = file.endsWith('.yaml') ? text : (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '');
    const data = load(front, { schema: CORE_SCHEMA });
    const title = textOf(data, 'title') || textOf(data, 'label');
    return [title, ...namesOf(data)].map((name) => ({ title, name }));
  }),
);

const knowledge = builtKnowledge();
let engine: Engine;
beforeAll(async () => {
  engine = await builtEngine().engine;
});

const first = async (question: string): Promise<string> => {
  const afraid = answersFor(question).length > 0;
  const [page] = await firstPages(engine, knowledge, question, 1, afraid);
  return normalise(page?.meta.title ?? 'nothing');
};

test('every title is read', () => {
  expect(names.length).toBeGreaterThan(90);
  expect(names.filter(({ name }) => name === '')).toEqual([]);
});

test.each(names)('$name comes first when it is typed', async ({ title, name }) => {
  const found = await first(name);
  // Some pages put a word before the title, such as what kind of page it is.
  const shared = names
    .filter((each) => normalise(each.name) === normalise(name))
    .map((each) => normalise(each.title));
  expect([normalise(title), ...shared].some((wanted) => found.endsWith(wanted))).toBe(true);
});

test('so does a part that stands in no other title', async () => {
  expect(await first('put kids first')).toBe('splitting up put kids first');
});
