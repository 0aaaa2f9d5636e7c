import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { nameCarers, renameParty } from '../../../../src/lib/plan/change-people.ts';
import { answerQuestion, putPoint } from '../../../../src/lib/plan/change-plan.ts';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { limits, type Plan } from '../../../../src/lib/plan/plan.ts';
import { readPlan, type Reading } from '../../../../src/lib/plan/read-plan.ts';
import { namePlanFile, writePlanData, writePlanFile } from '../../../../src/lib/plan/write-plan.ts';
import {
  arbitraryPlan,
  digest,
  long,
  makeFileWords,
  makePlan,
  planForm,
  template,
  text,
} from '../../../fixtures/plan.ts';

const read = (words: string): Promise<Reading> => readPlan(words, template, digest);
const write = (plan: Plan): Promise<string> => writePlanFile(plan, makeFileWords(plan), digest);
const readBack = async (words: string): Promise<Plan> => {
  const reading = await read(words);
  if ('fault' in reading) throw new Error(reading.fault);
  expect(reading.notices).toEqual([]);
  return reading.plan;
};

test('the title of a file, which browsers keep, names nobody', async () => {
  expect(/<title>(.*)<\/title>/.exec(await write(makePlan()))?.[1]).toBe('Parenting plan');
});

describe('for all plans', () => {
  const check = (law: (plan: Plan) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(arbitraryPlan, law));

  test('a file, and its data alone, read back as the plan that was written', () =>
    check(async (plan) => {
      expect(await readBack(await write(plan))).toEqual(plan);
      expect(await readBack(await writePlanData(plan, digest))).toEqual(plan);
    }));

  test('the same plan gives the same bytes, in whatever order its keys came', () =>
    check(async (plan) => {
      const turn = (data: unknown): unknown =>
        Array.isArray(data) || typeof data !== 'object' || data === null
          ? data
          : Object.fromEntries(Object.entries(data).reverse());
      const { more, ...said } = plan;
      const turned = JSON.stringify({ ...more, ...said }, (_key, data: unknown) => turn(data));
      expect(turned.indexOf('"version"')).toBeLessThan(turned.indexOf('"format"'));
      const reading = await read(turned);
      expect(reading).toHaveProperty('plan');
      if ('fault' in reading) return;
      expect(await writePlanData(reading.plan, digest)).toBe(await writePlanData(plan, digest));
    }));

  test('a file has one block of data, and nothing that runs or loads', () =>
    check(async (plan) => {
      const file = await write(plan);
      expect(file.match(/<template/g)).toHaveLength(1);
      expect(file.match(/<\/template/g)).toHaveLength(1);
      expect(file).not.toMatch(
        /<script|<img|<link|<iframe|<a\s|<form|<[^>]*\son|<[^>]*\s(?:src|href)=/i,
      );
      expect(await writePlanData(plan, digest)).not.toMatch(/[<>&\u2028\u2029]/);
    }));

  test('a plan of version 0 reads as the same plan, and compares as it', () =>
    check(async (plan) => {
      const { carers, more, ...rest } = plan;
      const old = JSON.stringify({ ...more, ...rest, version: 0 });
      const reading = await read(old);
      if ('fault' in reading) throw new Error(reading.fault);
      expect(reading.plan).toEqual({ ...plan, carers: [] });
      expect(comparePlan(reading.plan, planForm)).toEqual(comparePlan(plan, planForm));
      expect(carers).toBe(plan.carers);
    }));

  test('whatever somebody was let write can be read, in any letters', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.constantFrom('\u0958', '\ufb1d', '\u0344', '\ufb2c', '\u{1d15e}', 'é', '👧', '\ud800'),
        async (words, letter) => {
          const longest = letter.repeat(Math.floor(limits.text / letter.length));
          const name = letter.repeat(Math.floor((limits.name - 1) / letter.length));
          const said = [words, longest].reduce(
            (before, each, index) =>
              putPoint(before, 'p1', { id: `k${index}`, title: name, text: each }),
            nameCarers(renameParty(makePlan(), 'p1', `S${name}`), [longest]),
          );
          expect(await readBack(await write(said))).toEqual(said);
        },
      ),
      { numRuns: 30 },
    ));

  test('another browser may write the page anew without a change', () =>
    check(async (plan) => {
      expect(await readBack(serialize(parse(await write(plan))))).toEqual(plan);
    }));
});

describe('a file', () => {
  const hostile = [
    '</template><script>alert(1)</script>',
    '<template id="plan-data">{}</template>',
    '<!-- </main> -->',
    '\\u003cscript>',
    '=HYPERLINK("javascript:alert(1)")',
    '../../etc/passwd',
    '\u202e\u2066abc',
    '{"__proto__": 1}',
    '" onload="alert(1)',
    'Ǝ Nguyễn 👩‍👧 عربي',
  ];
  const plan = hostile.reduce(
    (said, words, index) => putPoint(said, 'p1', { id: `k${index}`, title: words, text: words }),
    answerQuestion(makePlan(), 'p2', 'handover.bag', text(hostile[0] ?? '')),
  );

  test('holds hostile words as letters', async () => {
    const words = makeFileWords(plan);
    const file = await writePlanFile(
      plan,
      {
        ...words,
        title: hostile[0] ?? '',
        names: { p1: hostile[8] ?? '', p2: hostile[1] ?? '' },
        sections: [
          {
            title: hostile[0] ?? '',
            items: hostile.map((each) => ({
              question: each,
              children: each,
              lines: { p1: [each], p2: hostile },
            })),
          },
        ],
      },
      digest,
    );
    expect(file).not.toContain('<script');
    expect(await readBack(file)).toEqual(plan);
  });

  test('is whole and right HTML, in the words it was given, with a column for a pen', async () => {
    const shown = answerQuestion(makePlan(), 'p1', 'handover.bag', text('Teddy'));
    const file = await write(shown);
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'error', 'require-sri': 'off', 'doctype-style': 'off' },
    }).validateString(file);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    for (const words of [
      'You need not answer.',
      'Sam',
      'Alex',
      'Teddy',
      'With a pen',
      'No answer yet',
    ]) {
      expect(file).toContain(words);
    }
    // Nothing is said to suggest what nobody has said.
    expect(file).toContain('<dt><bdi>Sam</bdi> suggests</dt>');
    expect(file).not.toContain('<dt><bdi>Alex</bdi> suggests</dt>');
    expect(file.indexOf('You need not answer.')).toBeLessThan(file.indexOf('Teddy'));
  });

  test('has each line in its own direction, which a name that stands first does not turn', async () => {
    const lines = { p1: ['\u2068سام\u2069 takes them.', 'نعم'], p2: [] };
    const sections = [{ title: 'All', items: [{ question: 'Who?', lines }] }];
    const file = await writePlanFile(plan, { ...makeFileWords(plan), sections }, digest);
    expect(file).toContain(`<dd dir="ltr">${lines.p1[0] ?? ''}`);
    expect(file).toContain(`<dd dir="rtl">${lines.p1[1] ?? ''}`);
  });

  test('may begin with a mark of its letters, as some editors write it', async () => {
    expect(await readBack(`\ufeff${await write(plan)}`)).toEqual(plan);
    expect(await readBack(`\ufeff ${await writePlanData(plan, digest)}\n`)).toEqual(plan);
  });

  test('is named by its day alone', () => {
    expect(namePlanFile('2026-11-27', 'html')).toBe('plan-2026-11-27.html');
  });
});

describe('an open file says', () => {
  const plan = answerQuestion(makePlan(), 'p1', 'homes.day', long('Park'));
  const notices = async (words: string): Promise<unknown> => {
    const reading = await read(words);
    return 'fault' in reading ? reading.fault : reading.notices;
  };

  test('that its data was changed outside this site', async () => {
    expect(await notices((await write(plan)).replace('"text":"Park"', '"text":"Pool"'))).toEqual([
      'changed-outside',
    ]);
  });

  test('that its words were changed outside this site, and shows its data', async () => {
    const file = (await write(plan)).replace('Park&quot;', 'Pool&quot;');
    expect(await notices(file)).toEqual(['changed-outside']);
    expect(await read(file)).toMatchObject({ plan });
  });

  test('that it has no check', async () => {
    expect(await notices(JSON.stringify(plan))).toEqual(['changed-outside']);
  });

  test.each([
    ['an earlier form', { id: 'invented', edition: '2025-01' }, 'earlier-form'],
    ['a later form', { id: 'invented', edition: '2027-01' }, 'later-form'],
    ['another form', { id: 'elsewhere', edition: '2026-11' }, 'other-form'],
  ])('that it was made with %s', async (_, form, notice) => {
    expect(await notices(await write({ ...plan, template: form }))).toEqual([notice]);
  });
});

test('words that stand in a file are cleaned, whoever wrote it', async () => {
  const said = answerQuestion(makePlan(), 'p1', 'homes.day', long('Park'));
  const dirty = JSON.stringify(said).replace('Park', 'e\\u0301\\u0000\\r\\na\\tb\\u0007');
  const reading = await read(dirty);
  expect(reading).toMatchObject({
    plan: { sides: { p1: { answers: { 'homes.day': { all: long('\u00e9\na b') } } } } },
  });
});
