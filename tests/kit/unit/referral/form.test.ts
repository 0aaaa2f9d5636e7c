import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addItem,
  askedFields,
  criteriaSection,
  isAsked,
  isBlank,
  isEmpty,
  itemCount,
  itemName,
  nameField,
  removeItem,
  type FilledForm,
  type Section,
  type Value,
} from '../../../../src/lib/referral/form.ts';
import {
  complete,
  fieldOf,
  inventedForm,
  kitCriteria,
  kitForms,
  sectionOf,
} from '../../../fixtures/referral-definition.ts';

const { sections } = inventedForm;
const about = sectionOf(sections, 'about');
const crew = sectionOf(sections, 'crew');
const nothing: FilledForm = { values: {}, items: {} };

describe('nameField', () => {
  test.each([
    [about, 1, 'name', 'about.name'],
    [crew, 1, 'call', 'crew.1.call'],
    [crew, 12, 'years', 'crew.12.years'],
  ])('%# names the section, the item where there are several, and the field', (...row) => {
    const [section, item, field, key] = row;
    expect(nameField(section, item, fieldOf(sections, field))).toBe(key);
  });

  test.each([...kitForms, inventedForm])('no two fields of $name share a key', (form) => {
    const all = [form.criteria, ...form.sections];
    const most = Object.fromEntries(all.map(({ id, repeat }) => [id, repeat?.most ?? 1]));
    const keys = complete(all, most).written.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(15);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('items', () => {
  test.each([
    [about, {}, 1],
    [about, { about: 7 }, 1],
    [crew, {}, 2],
    [crew, { about: 7 }, 2],
    [crew, { crew: 4 }, 4],
  ])('%# are counted from the least, and one where a section is asked once', (...row) => {
    const [section, items, count] = row;
    expect(itemCount(section, { values: {}, items })).toBe(count);
  });

  test('have a name with a number where a section is repeated', () => {
    expect(itemName(crew, 3)).toBe('Sailor 3');
    expect(itemName(about, 1)).toBeUndefined();
  });
});

describe('what is asked', () => {
  test.each<[string, Value | undefined, boolean]>([
    ['no answer', undefined, false],
    ['nothing ticked', [], false],
    ['the answer waited for', ['yes'], true],
    ['the answer waited for, as words', 'yes', true],
    ['another answer', ['no'], false],
    ['words that hold the answer', 'yes and no', false],
  ])('%s: a field that waits for yes is asked or not', (_, value, asked) => {
    const form = { ...nothing, values: value === undefined ? {} : { 'about.sails': value } };
    expect(isAsked(about, 1, fieldOf(sections, 'colour'), form)).toBe(asked);
    expect(isAsked(about, 1, fieldOf(sections, 'story'), form)).toBe(true);
  });

  test('an answer counts for its own item only', () => {
    const form = { ...nothing, values: { 'crew.2.swims': ['no'] } };
    const vest = fieldOf(sections, 'vest');
    expect(isAsked(crew, 1, vest, form)).toBe(false);
    expect(isAsked(crew, 2, vest, form)).toBe(true);
  });

  test('a field that waits for one that is not there is never asked', () => {
    const alone: Section = { ...crew, fields: [fieldOf(sections, 'vest')] };
    const form = { ...nothing, values: { 'crew.1.swims': ['no'] } };
    expect(askedFields([alone], form)).toEqual([]);
  });

  test('a field that waits for one that is not asked is not asked either', () => {
    const { when } = fieldOf(sections, 'colour');
    const patched = { ...fieldOf(sections, 'story'), when: { field: 'colour', is: ['red'] } };
    const chained: Section = {
      ...about,
      fields: about.fields.map((field) => (field.id === 'story' ? patched : field)),
    };
    const values = { 'about.sails': ['no'], 'about.colour': ['red'] };
    expect(when).toEqual({ field: 'sails', is: ['yes'] });
    expect(askedFields([chained], { ...nothing, values }).map(({ field }) => field.id)).toEqual([
      ...['name', 'built', 'sails'],
    ]);
  });

  test('every field is listed in the order of the form, item by item', () => {
    const form = {
      values: { 'about.sails': ['yes'], 'crew.2.swims': ['yes'] },
      items: { crew: 3 },
    };
    const asked = askedFields(sections, form);
    expect(asked.map(({ key }) => key)).toEqual([
      ...['about.name', 'about.built', 'about.sails', 'about.colour', 'about.story'],
      ...['crew.1.call', 'crew.1.years', 'crew.1.swims'],
      ...['crew.2.call', 'crew.2.years', 'crew.2.swims', 'crew.2.vest'],
      ...['crew.3.call', 'crew.3.years', 'crew.3.swims'],
      ...['last.checked', 'last.leaves'],
    ]);
    expect(asked[8]).toEqual({
      key: 'crew.2.call',
      section: crew,
      item: 2,
      field: fieldOf(sections, 'call'),
    });
  });

  test.each(kitForms)('every field of $name can be asked, and can be left out', (form) => {
    const { form: all, written } = complete(form.sections, { children: 8 });
    expect(askedFields(form.sections, all).map(({ key }) => key)).toEqual(
      written.map(({ key }) => key),
    );
    const least = askedFields(form.sections, complete(form.sections, {}, false).form);
    expect(least.filter(({ field }) => field.when)).toEqual([]);
    expect(least.length).toBeGreaterThan(15);
  });
});

describe('isEmpty', () => {
  test.each<[Value | undefined, boolean]>([
    [undefined, true],
    ['', true],
    [' \n\t', true],
    [[], true],
    [['', ' ', ''], true],
    ['0', false],
    [['', '', '2026'], false],
    [['yes'], false],
  ])('%j is %s', (value, empty) => {
    expect(isEmpty(value)).toBe(empty);
  });

  test('a form is blank while each of its fields is empty', () => {
    expect(isBlank(nothing)).toBe(true);
    expect(isBlank({ values: { a: ' ', b: ['', ''] }, items: { crew: 4 } })).toBe(true);
    expect(isBlank({ values: { a: ' ', b: ['', '1'] }, items: {} })).toBe(false);
  });
});

/** What is asked and what it holds. */
const held = (form: FilledForm) =>
  askedFields(sections, form).map(({ key }) => [key, form.values[key]]);

/** What the sailors hold, by item and then by field, whether it is asked or not. */
const sailors = (form: FilledForm) =>
  Array.from({ length: itemCount(crew, form) }, (_, index) =>
    crew.fields.map((field) => form.values[nameField(crew, index + 1, field)]),
  );

/** The values of every other section. */
const others = ({ values }: FilledForm) =>
  Object.entries(values).filter(([key]) => !key.startsWith('crew.'));

const value = fc.option(
  fc.oneof(fc.constantFrom<Value>(['yes'], ['no'], []), fc.string(), fc.array(fc.string())),
  { nil: undefined },
);

/** A form with two to five sailors of whom anything may be filled in or missing. */
const someForm: fc.Arbitrary<FilledForm> = fc.integer({ min: 2, max: 5 }).chain((count) => {
  const keys = complete(sections, { crew: count }).written.map(({ key }) => key);
  return fc.array(value, { minLength: keys.length, maxLength: keys.length }).map((values) => ({
    values: Object.fromEntries(
      keys.flatMap((key, index): [string, Value][] => {
        const held = values[index];
        return held === undefined ? [] : [[key, held]];
      }),
    ),
    items: { crew: count },
  }));
});

describe('adding and removing', () => {
  test('one more is added and nothing else changes', () => {
    fc.assert(
      fc.property(someForm, (form) => {
        const before = structuredClone(form);
        const count = itemCount(crew, form);
        const more = addItem(crew, form);
        expect(itemCount(crew, more)).toBe(Math.min(count + 1, 5));
        expect(more.values).toEqual(before.values);
        expect(form).toEqual(before);
      }),
    );
  });

  test('to add one and remove the last leaves what was asked as it was', () => {
    fc.assert(
      fc.property(someForm, (form) => {
        const more = addItem(crew, form);
        fc.pre(itemCount(crew, more) > itemCount(crew, form));
        const typed = { ...more.values, [`crew.${itemCount(crew, more)}.call`]: 'New' };
        const back = removeItem(crew, itemCount(crew, more), { ...more, values: typed });
        expect(held(back)).toEqual(held(form));
        expect(back.values).toEqual(form.values);
        expect(back.items).toEqual(form.items);
      }),
    );
  });

  test('to remove one moves those after it up and loses nothing else', () => {
    fc.assert(
      fc.property(someForm, fc.integer({ min: 1, max: 5 }), (form, item) => {
        fc.pre(item <= itemCount(crew, form) && itemCount(crew, form) > 2);
        const before = structuredClone(form);
        const less = removeItem(crew, item, form);
        expect(sailors(less)).toEqual(sailors(form).toSpliced(item - 1, 1));
        expect(others(less)).toEqual(others(form));
        const last = `crew.${itemCount(crew, form)}.`;
        expect(Object.keys(less.values).filter((key) => key.startsWith(last))).toEqual([]);
        expect(form).toEqual(before);
      }),
    );
  });

  test('nothing moves up from beyond the last', () => {
    const values = { 'crew.3.call': 'Third', 'crew.4.call': 'Fourth' };
    const less = removeItem(crew, 3, { values, items: { crew: 3 } });
    expect(less.values).not.toHaveProperty('crew.3.call');
  });

  test('there are never fewer than the least or more than the most', () => {
    const step = fc.oneof(fc.constant('add' as const), fc.integer({ min: 1, max: 7 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let form = nothing;
        for (const each of steps) {
          form = each === 'add' ? addItem(crew, form) : removeItem(crew, each, form);
          expect(itemCount(crew, form)).toBeGreaterThanOrEqual(2);
          expect(itemCount(crew, form)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  test.each([
    ['the least', crew, 1, { crew: 2 }],
    ['one that is not there', crew, 4, { crew: 3 }],
    ['a section asked once', about, 1, {}],
  ])('nothing is removed from %s', (_, section, item, items) => {
    const { form } = complete(sections, items);
    expect(removeItem(section, item, form)).toBe(form);
  });

  test.each([
    ['the most', crew, { crew: 5 }],
    ['a section asked once', about, {}],
  ])('nothing is added to %s', (_, section, items) => {
    const { form } = complete(sections, items);
    expect(addItem(section, form)).toBe(form);
  });
});

test('the criteria are one question of which every box must be ticked', () => {
  const section = criteriaSection(kitCriteria);
  expect(section.title).toBe(kitCriteria.title);
  expect(section.repeat).toBeUndefined();
  expect(section.fields).toHaveLength(1);
  const field = fieldOf([section], 'criteria');
  expect(field).toMatchObject({ kind: 'choices', all: true });
  expect(field.required).toMatch(/^Tick every criterion/);
  expect(field.when).toBeUndefined();
  expect('options' in field && field.options).toEqual(
    kitCriteria.questions.map(({ id, label }) => ({ value: id, label })),
  );
});
