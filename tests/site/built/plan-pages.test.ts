import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const folder = '/parents/plan/';
const pages = builtPages();
const questions = content.planTemplate?.data.sections.flatMap((section) => section.questions) ?? [];
const fill = (words: string): string =>
  words.replaceAll('{p1}', 'Parent A').replaceAll('{p2}', 'Parent B');
const count = (text: string, part: string): number => text.split(part).length - 1;

test('the pages of the plan are there where content has one', () => {
  const found = pages.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path);
  const expected = ['', 'build/', 'paper/'].map((name) => `${folder}${name}`);
  expect(found.sort()).toEqual(content.planTemplate ? expected : []);
});

/** Pages for people who may be afraid: by their topics, or by their own word. */
const safe = new Set(content.topics.flatMap(({ id, data }) => (data.safety ? [id] : [])));
const isAboutSafety = (topics: readonly string[]): boolean => topics.some((id) => safe.has(id));
const aboutSafety = [
  ...content.topics.filter(({ data }) => data.safety).map(({ id }) => `/topics/${id}/`),
  ...content.situations.filter(({ data }) => data.safety).map(({ id }) => `/situations/${id}/`),
  ...content.parents.filter(({ data }) => data.safety).map(({ id }) => `/parents/${id}/`),
  ...content.policies.filter(({ data }) => data.safety).map(({ id }) => `/${id}/`),
  ...content.services
    .filter(({ data }) => isAboutSafety(data.topics))
    .map(({ id }) => `/support/${id}/`),
  ...content.toolkit
    .filter(({ data }) => isAboutSafety(data.topics))
    .map(({ id }) => `/practitioners/toolkit/${id}/`),
];

test.each(aboutSafety)('%s, which is about fear or abuse, does not lead to the plan', (path) => {
  const page = pages.find((each) => each.path === path) ?? expect.fail(`there is no ${path}`);
  expect(page.html).not.toContain(`href="${folder}`);
});

test('no answer of search about fear or harm leads to the plan', () => {
  const answers = content.promoted?.data.answers.filter(({ safety }) => safety) ?? [];
  expect(answers.length).toBeGreaterThan(0);
  for (const { page } of answers) expect(page.href).not.toContain(folder);
});

describe.runIf(content.planTemplate)('the plan on paper', () => {
  const html = pages.find(({ path }) => path === `${folder}paper/`)?.html ?? '';
  const text = html.replace(/<[^>]*>/g, '\n').replaceAll('&#39;', "'");

  test('asks every question once, with room for both parents, after the stops', () => {
    expect(questions.length).toBeGreaterThan(0);
    const places = questions.map(({ label }) => html.indexOf(`<h3>${fill(label)}</h3>`));
    expect(places.filter((place) => place < 0)).toEqual([]);
    for (const { label } of questions) expect(count(html, `<h3>${fill(label)}</h3>`)).toBe(1);
    const stop = html.indexOf(content.planSafety?.data.questions[0]?.question ?? '?');
    expect(stop).toBeGreaterThan(0);
    expect(Math.min(...places)).toBeGreaterThan(stop);
    expect(count(text, 'We agree')).toBe(questions.length);
    // Each of the two may say so alone, as on the screen.
    expect(count(text, 'A ☐ B ☐\n We need not decide this')).toBe(questions.length);
  });

  test('has a link that leaves out all but the short plan, and one that brings it back', () => {
    const [, ...parts] = html.split('class="app-paper"');
    for (const id of ['short', 'how']) expect(html).toContain(`href="#${id}"`);
    expect(parts.filter((part) => part.startsWith(' id="short"'))).toHaveLength(1);
    expect(html).toContain('id="how"');
  });

  test('needs no script of its own, and has nothing to press', () => {
    expect(html.slice(html.indexOf('<main'))).not.toMatch(/<(button|input|select|textarea|form)\b/);
  });

  test('is there as a Word file, which asks the same', () => {
    expect(html).toContain(`href="${folder}blank-plan.docx"`);
    const file = unzipSync(readFileSync(`dist${folder}blank-plan.docx`));
    const xml = strFromU8(file['word/document.xml'] ?? new Uint8Array());
    const words = xml
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    for (const { label } of questions) expect(count(words, `\n${fill(label)}\n`)).toBe(1);
    for (const { question } of content.planSafety?.data.questions ?? []) {
      expect(words).toContain(question);
    }
    expect(count(words, 'We need not decide this')).toBe(2 * questions.length);
    for (const name of ['Parent A', 'Parent B']) expect(words).toContain(name);
    // Nobody has written in it yet: it holds nothing that its foot could call confidential.
    const foot = strFromU8(file['word/footer1.xml'] ?? new Uint8Array());
    expect(foot).toContain(`>${content.planWords?.data.notBinding ?? '?'} Page `);
    expect(foot).not.toMatch(/confidential/i);
  });
});
