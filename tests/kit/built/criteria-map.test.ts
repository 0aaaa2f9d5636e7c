import { describe, expect, test } from 'vitest';
import { decide, findOutcomeOfAnswer } from '../../../src/lib/checker/evaluate.ts';
import type { Condition } from '../../../src/lib/checker/flow.ts';
import { joinParts } from '../../../src/lib/checker/join-parts.ts';
import { formatDay } from '../../../src/lib/dates/format-day.ts';
import type { CheckerData } from '../../../src/schemas/checker.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitContent } from '../../fixtures/kit-content.ts';
import { kitSite } from '../../fixtures/kit-site.ts';

const part = (id: string): CheckerData =>
  kitContent.checker.find((each) => each.id === id)?.data ?? expect.fail(`there is no ${id}`);
const parts = [part('safety'), part('criteria')] as const;
const flow = joinParts(...parts);
const outcomes = parts.flatMap((each) => each.outcomes);
const titleOf = (id: string | undefined): string =>
  outcomes.find((outcome) => outcome.id === id)?.title ?? expect.fail(`no outcome ${id ?? ''}`);

/** The outcome of a family that every answer goes on for. */
const goal = decide(
  flow,
  Object.fromEntries(
    flow.questions.map(({ id, options, advice }) => [
      id,
      options.find(({ value }) => advice[value] === undefined)?.value ?? '',
    ]),
  ),
);

const path = '/practitioners/check-eligibility/map/';
const html = builtPages(kitSite).find((page) => page.path === path)?.html ?? '';

/** What a reader sees of some HTML, without its tags. */
const seen = (code: string): string =>
  code
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([:,.;)])/g, '$1')
    .trim();

const [, map = ''] = html.split('<div class="app-map"');
const drawing = [...map.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg);
/** Every box of the drawing of a kind, or of any outcome, in words. */
const boxes = drawing.flatMap((svg) =>
  [...svg.matchAll(/<g class="app-map__([a-z-]+)">(.*?)<\/g>/gs)].map(
    ([, kind = '', box = '']) => ({
      kind,
      words: seen(box),
    }),
  ),
);
const beside = boxes.filter(({ kind }) => kind === 'beside').map(({ words }) => words);
const boxesOf = (...kinds: string[]): string[] =>
  boxes.filter(({ kind }) => kinds.includes(kind)).map(({ words }) => words);

/** The part of the list under a heading. */
const section = (id: string): string =>
  new RegExp(`<section[^>]*aria-labelledby="${id}".*?</section>`, 's').exec(html)?.[0] ?? '';

test('the map is built', () => {
  expect(html).not.toBe('');
  expect(drawing).toHaveLength(parts.length);
});

describe.each(parts)('$title', ({ title, version, checked, questions }) => {
  const [svg = ''] = drawing.filter((each) => seen(each).includes(`Map of “${title}”`));

  test('has its version and date in the drawing and above it', () => {
    const before = html.slice(0, html.indexOf(drawing[0] ?? ''));
    for (const code of [svg, before]) {
      expect(seen(code)).toContain(title);
      expect(seen(code)).toContain(version);
      expect(seen(code)).toContain(`Checked ${formatDay(checked)}`);
    }
  });

  test.each(questions)('$question', ({ id, question, options, advice }) => {
    const number = flow.questions.findIndex((each) => each.id === id) + 1;
    expect(boxesOf('question')[number - 1]).toBe(`Question ${number} ${question}`);
    expect(seen(svg)).toContain(question);

    const [, after = ''] = seen(section('questions')).split(question);
    let rest = after;
    for (const { value, label } of options) {
      const outcome = findOutcomeOfAnswer(flow, id, value);
      const where = `${label}: ${outcome === goal ? 'go on' : titleOf(outcome)}`;
      expect(rest.startsWith(` ${where}`) ? where : rest.slice(0, where.length + 40)).toBe(where);
      rest = rest.slice(where.length + 1);
      if (advice[value] !== undefined) expect(beside.join(' ')).toContain(label);
    }
  });
});

test('the drawing and the list have the questions of the content and no others', () => {
  expect(boxesOf('question')).toHaveLength(flow.questions.length);
  const asked = [...section('questions').matchAll(/<strong>(.*?)<\/strong>/gs)];
  expect(asked.map(([, text = '']) => seen(text))).toEqual(
    flow.questions.map(({ question }) => question),
  );
});

describe('the outcomes', () => {
  const drawn = boxesOf(...outcomes.map(({ kind }) => kind));
  const items = [...section('outcomes').matchAll(/<li>(.*?)<\/li>/gs)].map(([, text = '']) => text);

  test('are as many in the drawing and in the list as in the content', () => {
    expect(drawn).toHaveLength(outcomes.length);
    expect(items).toHaveLength(outcomes.length);
  });

  test.each(outcomes)('$title', ({ id, kind, title, summary }) => {
    const numbers = flow.rules.flatMap(({ outcome }, index) => (outcome === id ? [index + 1] : []));
    const box = boxesOf(kind).find((words) => words.endsWith(` ${title}`)) ?? '';
    expect(box).toMatch(new RegExp(`^Rules? ${numbers.join(', ')} · `));
    expect(box.includes('stops at once')).toBe(
      flow.rules.some(({ outcome, immediate }) => outcome === id && immediate),
    );
    const item = items.find((text) =>
      text.includes(`href="/practitioners/check-eligibility/${id}/"`),
    );
    expect(seen(item ?? '')).toContain(title);
    expect(seen(item ?? '')).toContain(summary);
  });
});

describe('the rules', () => {
  const items = section('rules').split('<a href="').slice(1);

  /** A condition in words, as the list should have it. */
  const words = (condition: Condition): string => {
    switch (condition.kind) {
      case 'any':
        return `at least one of these holds: ${condition.of.map(words).join(' ')}`;
      case 'all':
        return `all of these hold: ${condition.of.map(words).join(' ')}`;
      case 'otherwise':
        return 'no rule before this one holds';
      case 'answer': {
        const asked = flow.questions.find(({ id }) => id === condition.question);
        const labels = condition.is.map(
          (value) => `“${asked?.options.find((option) => option.value === value)?.label ?? ''}”`,
        );
        return `“${asked?.question ?? ''}” is answered ${labels.join(' or ')}`;
      }
    }
  };

  test('are as many as in the content', () => {
    expect(items).toHaveLength(flow.rules.length);
  });

  test.each(flow.rules.map((rule, index) => ({ rule, number: index + 1 })))(
    'rule $number leads to $rule.outcome',
    ({ rule: { outcome, immediate, when }, number }) => {
      const item = items[number - 1] ?? '';
      const stop = immediate ? ' (stops at once)' : '';
      expect(item.split('"')[0]).toBe(`/practitioners/check-eligibility/${outcome}/`);
      expect(seen(`<a href="${item}`)).toBe(`${titleOf(outcome)}${stop} when ${words(when)}`);
    },
  );
});
