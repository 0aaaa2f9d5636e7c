import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFields, type FilledForm, type Value } from '../../../../src/lib/referral/form.ts';
import { validate, type FormProblem } from '../../../../src/lib/referral/validate.ts';
import {
  complete,
  fieldOf,
  inventedForm,
  kitForms,
  type Written,
} from '../../../fixtures/referral-definition.ts';

const today = '2026-11-21';

const withValue = (form: FilledForm, key: string, value: Value): FilledForm => ({
  ...form,
  values: { ...form.values, [key]: value },
});

const prefixed = ({ item }: Written, message: string): string =>
  item ? `${item}: ${message}` : message;

/** What each kind of field holds when it holds nothing. */
const empties = ({ field }: Written): Value[] => {
  if (field.kind === 'date') return [['', '', ''], [' ', '', '\t'], []];
  return 'options' in field ? [[]] : ['', ' \n '];
};

const parts = (day: string): string[] => day.split('-').toReversed();

describe.each(kitForms)('the form for $name', ({ criteria, sections }) => {
  const all = [criteria, ...sections];
  const { form, written } = complete(all, { children: 3 });
  const problemsOf = (key: string, value: Value): FormProblem[] =>
    validate(all, withValue(form, key, value), today);

  test('has no problem when it is filled in, with every field or with the fewest', () => {
    expect(written.length).toBeGreaterThan(20);
    expect(validate(all, form, today)).toEqual([]);
    expect(validate(all, complete(all, {}, false).form, today)).toEqual([]);
  });

  test('each required field left empty is one problem, in its own words', () => {
    const required = written.filter(({ field }) => field.required);
    expect(required.length).toBeGreaterThan(15);
    for (const each of required) {
      for (const value of empties(each)) {
        expect(problemsOf(each.key, value)).toEqual([
          { key: each.key, box: 0, message: prefixed(each, each.field.required ?? '') },
        ]);
      }
    }
  });

  test('a required field that was never touched is the same problem', () => {
    for (const each of written.filter(({ field }) => field.required)) {
      const values = Object.entries(form.values).filter(([key]) => key !== each.key);
      const untouched = { ...form, values: Object.fromEntries(values) };
      expect(validate(all, untouched, today).map(({ key }) => key)).toEqual([each.key]);
    }
  });

  test('a field that may stay empty is no problem when it does', () => {
    const optional = written.filter(({ field }) => !field.required);
    expect(optional.length).toBeGreaterThan(2);
    for (const each of optional) {
      for (const value of empties(each)) expect(problemsOf(each.key, value)).toEqual([]);
    }
  });

  test('the messages name the parent or child', () => {
    const messages = validate(all, { values: {}, items: { children: 3 } }, today).map(
      ({ message }) => message,
    );
    expect(messages[0]).toMatch(/^Tick every criterion/);
    expect(messages).toContain('Parent 2: Enter this parent’s name');
    expect(messages).toContain('Child 3: Enter this child’s age, or “expected”');
    expect(messages).toContain('Enter your name');
  });

  test('a field that is not asked is never wrong, whatever it holds', () => {
    const fewest = complete(all, {}, false).form;
    const hidden = complete(all).written.filter(({ field }) => field.when);
    expect(hidden.length).toBeGreaterThan(2);
    for (const { key } of hidden) {
      for (const value of ['', 'x'.repeat(5000), ['31', '2', 'x']]) {
        expect(validate(all, withValue(fewest, key, value), today)).toEqual([]);
      }
    }
  });

  test('words may be as long as the limit and no longer', () => {
    const texts = written.flatMap((each) =>
      each.field.kind === 'text' || each.field.kind === 'long-text'
        ? [{ ...each, label: each.field.label, limit: each.field.limit }]
        : [],
    );
    expect(texts.length).toBeGreaterThan(10);
    for (const each of texts) {
      const { key, label, limit } = each;
      expect(problemsOf(key, 'x'.repeat(limit))).toEqual([]);
      expect(problemsOf(key, ` \n${'x'.repeat(limit)} `)).toEqual([]);
      const said = `“${label}” must be ${limit} characters or fewer. You have ${limit + 1}`;
      expect(problemsOf(key, 'x'.repeat(limit + 1))).toEqual([
        { key, box: 0, message: prefixed(each, said) },
      ]);
    }
  });

  test('a day that has been is not tomorrow, one to come is not yesterday, and today is both', () => {
    const kinds = { past: 0, coming: 0, any: 0 };
    for (const each of written) {
      if (each.field.kind !== 'date') continue;
      const { range, label } = each.field;
      kinds[range] += 1;
      expect(problemsOf(each.key, parts(today))).toEqual([]);
      const wrong = (how: string) => [
        { key: each.key, box: 0, message: prefixed(each, `“${label}” must be today or ${how}`) },
      ];
      expect(problemsOf(each.key, parts('2026-11-22'))).toEqual(
        range === 'past' ? wrong('earlier') : [],
      );
      expect(problemsOf(each.key, parts('2026-11-20'))).toEqual(
        range === 'coming' ? wrong('later') : [],
      );
    }
    expect(kinds.past).toBeGreaterThan(1);
    expect(kinds.coming + kinds.any).toBeGreaterThan(0);
  });

  test('where every box must be ticked, one that is not is a problem', () => {
    let boxes = 0;
    for (const each of written) {
      const { field, key } = each;
      if (field.kind !== 'choices') continue;
      const values = field.options.map(({ value }) => value);
      for (const left of values) {
        boxes += 1;
        const problems = problemsOf(
          key,
          values.filter((value) => value !== left),
        );
        const message = prefixed(each, field.required ?? '');
        expect(problems).toEqual(field.all ? [{ key, box: 0, message }] : []);
      }
    }
    expect(boxes).toBeGreaterThan(5);
  });
});

const { sections } = inventedForm;
const invented = complete(sections, { crew: 3 });

describe('ages', () => {
  const agesOf = (value: string) =>
    validate(sections, withValue(invented.form, 'crew.3.years', value), today);

  test.each([
    ...Array.from({ length: 18 }, (_, age) => String(age)),
    ...[' 7 ', 'expected', 'Expected', 'EXPECTED '],
  ])('%j is one', (value) => {
    expect(agesOf(value)).toEqual([]);
  });

  test.each(['18', '170', '-1', '07', '7.5', '7½', 'seven', '7 years', 'unexpected', '٧', '1 2'])(
    '%j is none',
    (value) => {
      expect(agesOf(value)).toEqual([
        {
          key: 'crew.3.years',
          box: 0,
          message: 'Sailor 3: “Age” must be a whole number from 0 to 17, or the word “expected”',
        },
      ]);
    },
  );
});

describe('dates', () => {
  test.each<[Value, FormProblem['box'], string]>([
    [['1', '', ''], 1, 'must include a month and a year'],
    [['31', '4', '2026'], 0, 'must be a day that exists'],
    [['1', '13', '2026'], 1, 'must have a month from 1 to 12, or its name'],
    [['1', '2', '26'], 2, 'must have a year of four numbers'],
    ['1', 1, 'must include a month and a year'],
  ])('%j points at box %i', (value, box, fault) => {
    expect(validate(sections, withValue(invented.form, 'about.built', value), today)).toEqual([
      { key: 'about.built', box, message: `“Built” ${fault}` },
    ]);
  });

  test('a day that may be left out must be right when it is given', () => {
    const wrong = withValue(invented.form, 'last.leaves', ['31', '6', '2027']);
    expect(fieldOf(sections, 'leaves').required).toBeUndefined();
    expect(validate(sections, wrong, today).map(({ key }) => key)).toEqual(['last.leaves']);
  });
});

describe('whatever a form holds', () => {
  const piece = fc.oneof(
    fc.constantFrom('yes', 'no', 'vest', 'rope', 'tide', '1', '2', '30', '2026', 'expected', ''),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  const value: fc.Arbitrary<Value> = fc.oneof(piece, fc.array(piece, { maxLength: 4 }));
  const key = fc.oneof(
    fc.constantFrom(...complete(sections, { crew: 5 }).written.map((each) => each.key)),
    fc.string(),
  );
  const form: fc.Arbitrary<FilledForm> = fc.record({
    values: fc.dictionary(key, value, { maxKeys: 25 }),
    items: fc.record({ crew: fc.integer({ min: 2, max: 5 }) }, { requiredKeys: [] }),
  });

  test('it is checked without an error, in the order of the form, and only what is asked', () => {
    fc.assert(
      fc.property(form, (filled) => {
        const asked = askedFields(sections, filled).map((each) => each.key);
        const problems = validate(sections, filled, today).map((problem) => problem.key);
        expect(problems).toEqual(asked.filter((each) => problems.includes(each)));
      }),
      { numRuns: 500 },
    );
  });
});
