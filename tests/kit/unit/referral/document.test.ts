import { describe, expect, test } from 'vitest';
import { makeBlankDocument } from '../../../../src/lib/referral/blank-document.ts';
import {
  listAnswerLines,
  referralDocument,
  type Block,
  type DocumentModel,
  type Row,
  confidential,
} from '../../../../src/lib/referral/document-model.ts';
import {
  notFinished,
  unfinishedDocument,
} from '../../../../src/lib/referral/unfinished-document.ts';
import { validate } from '../../../../src/lib/referral/validate.ts';
import type { Field, FilledForm, Section, Value } from '../../../../src/lib/referral/form.ts';
import {
  complete,
  fieldOf,
  inventedForm,
  kitForms,
  type NamedForm,
} from '../../../fixtures/referral-definition.ts';

const today = '2026-11-21';
const screened = ['Each parent has agreed', 'Safety was checked'];
const { sections } = inventedForm;

const rowsOf = (blocks: readonly Block[]): Row[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

const headingsOf = ({ blocks }: DocumentModel): [number, string][] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : []));

const labelsOf = (model: DocumentModel): string[] => rowsOf(model.blocks).map(({ label }) => label);

/** The titles of the sections, each with the names of its items. */
const headingsFor = (
  parts: readonly Section[],
  count: (section: Section) => number,
): [number, string][] =>
  parts.flatMap((section): [number, string][] => [
    [1, section.title],
    ...Array.from({ length: section.repeat ? count(section) : 0 }, (_, index): [number, string] => [
      2,
      `${section.repeat?.item ?? ''} ${index + 1}`,
    ]),
  ]);

/** Every question of the criteria, as the options of its one field. */
const criteriaLabels = ({ criteria }: NamedForm): string[] =>
  criteria.fields.flatMap((field) =>
    'options' in field ? field.options.map(({ label }) => label) : [],
  );

describe('listAnswerLines', () => {
  test.each<[string, Value | undefined, string[]]>([
    ['name', undefined, ['Not given']],
    ['name', ' ', ['Not given']],
    ['name', ' Two words ', ['Two words']],
    ['story', '', ['Not given']],
    ['story', 'One line', ['One line']],
    ['story', '\n One \n\n  two\r\nthree \n', ['One', 'two', 'three']],
    ['story', 'Two  spaces', ['Two  spaces']],
    ['years', ' 7 ', ['7']],
    ['years', 'expected', ['expected']],
    ['built', ['1', '02', '2026'], ['1 February 2026']],
    ['built', ['', '', ''], ['Not given']],
    ['built', ['31', '2', '2026'], ['31 2 2026']],
    ['colour', [], ['Not given']],
    ['colour', ['other'], ['Another']],
    ['colour', 'other', ['Another']],
    ['vest', ['ring'], ['A ring']],
    ['vest', ['vest', 'ring'], ['A vest', 'A ring']],
  ])('%s holding %j reads %j', (id, value, lines) => {
    expect(listAnswerLines(fieldOf(sections, id), value)).toEqual(lines);
  });
});

test('a line that was broken in Word is a line of its own', () => {
  expect(listAnswerLines(fieldOf(sections, 'story'), 'One\u000bTwo')).toEqual(['One', 'Two']);
});

describe.each([...kitForms, inventedForm])('a filled form: $name', (definition) => {
  const all = [definition.criteria, ...definition.sections];
  const items = { children: 3, crew: 4 };
  const { form, written: filled } = complete(all, items);
  const written = filled.filter(({ section }) => section !== definition.criteria);
  const model = referralDocument(definition, form, screened, today);
  const summary = model.blocks.slice(0, 5);
  const answers = model.blocks.slice(5);

  test('has the route as its title, and says first that it is confidential and of what day', () => {
    expect(model.title).toBe(`Referral to ${definition.route}`);
    expect(model.blocks.slice(0, 2)).toEqual([
      { kind: 'text', text: confidential },
      { kind: 'text', text: 'Made on 21 November 2026.' },
    ]);
  });

  test('sums up what was checked before anything else', () => {
    expect(summary.slice(2, 4)).toEqual([
      { kind: 'heading', level: 1, text: 'Eligibility summary' },
      { kind: 'text', text: definition.version },
    ]);
    expect(summary[4]).toMatchObject({ kind: 'table', columns: ['Checked', 'Answer'] });
    const labels = criteriaLabels(definition);
    expect(labels.length).toBeGreaterThan(1);
    expect(rowsOf(summary)).toEqual([
      ...screened.map((label) => ({ label, answer: ['Yes'] })),
      ...labels.map((label) => ({
        label,
        answer: ['Yes'],
        key: 'eligibility.criteria',
        of: definition.criteria.title,
      })),
    ]);
  });

  test('says No beside each criterion that was not ticked', () => {
    const field = definition.criteria.fields[0];
    const first = field && 'options' in field ? field.options[0] : undefined;
    const values = { ...form.values, 'eligibility.criteria': [first?.value ?? ''] };
    for (const [given, yes] of [
      [{ ...form, values }, 1],
      [{ values: {}, items: {} }, 0],
    ] as const) {
      const rows = rowsOf(referralDocument(definition, given, [], today).blocks.slice(0, 5));
      expect(rows.map(({ answer }) => answer)).toEqual(
        criteriaLabels(definition).map((_, index) => [index < yes ? 'Yes' : 'No']),
      );
    }
  });

  test('has a heading for each section and for each parent or child', () => {
    expect(headingsOf({ ...model, blocks: answers })).toEqual(
      headingsFor(definition.sections, ({ id, repeat }) =>
        id === 'children' || id === 'crew' ? items[id] : (repeat?.least ?? 0),
      ),
    );
  });

  test('starts the answers on a new page, and nothing else', () => {
    const first = definition.sections[0]?.title;
    expect(answers[0]).toEqual({ kind: 'heading', level: 1, text: first, newPage: true });
    const onNewPage = model.blocks.filter((block) => 'newPage' in block && block.newPage);
    expect(onNewPage).toHaveLength(1);
  });

  test('gives every question with its answer, once and in order', () => {
    expect(rowsOf(answers)).toEqual(
      written.map(({ key, field, answer, item, section }) => ({
        label: field.label,
        answer,
        key,
        of: item ?? section.title,
      })),
    );
    const tables = answers.filter((block) => block.kind === 'table');
    expect(tables.map(({ columns }) => columns)).toEqual(tables.map(() => ['Question', 'Answer']));
  });

  test('puts each answer under the heading of its section and item', () => {
    const under: [string | undefined, string | undefined, string][] = [];
    let section: string | undefined;
    let item: string | undefined;
    for (const block of answers) {
      if (block.kind === 'heading') {
        item = block.level === 2 ? block.text : undefined;
        if (block.level === 1) section = block.text;
      }
      for (const { key } of rowsOf([block])) under.push([section, item, key ?? '']);
    }
    expect(under).toEqual(written.map((each) => [each.section.title, each.item, each.key]));
  });

  test('leaves out what is not asked, whatever it holds', () => {
    const fewest = complete(all, items, false).form;
    const stale: FilledForm = { items, values: { ...form.values, ...fewest.values } };
    const keys = rowsOf(referralDocument(definition, stale, screened, today).blocks.slice(5)).map(
      ({ key }) => key,
    );
    const always = written.filter(({ field, section }) => {
      const other = section.fields.find(({ id }) => id === field.when?.field);
      const waits = field.when?.is.length ?? 0;
      // A field that waits for every answer of another is asked whenever that one is answered.
      return !other || ('options' in other && waits === other.options.length);
    });
    expect(always.length).toBeLessThan(written.length);
    expect(keys).toEqual(always.map(({ key }) => key));
  });

  test('says "Not given" where a field may stay empty and did', () => {
    const optional = written.filter(({ field }) => !field.required);
    const values = Object.entries(form.values).filter(
      ([key]) => !optional.some((each) => each.key === key),
    );
    const bare = { ...form, values: Object.fromEntries(values) };
    const rows = rowsOf(referralDocument(definition, bare, screened, today).blocks);
    const empty = rows.filter(({ answer }) => answer.includes('Not given'));
    expect(optional.length).toBeGreaterThan(1);
    expect(empty.map(({ key }) => key)).toEqual(optional.map(({ key }) => key));
  });
});

/** What is left to fill in by hand. */
const room = (field: Field): string[] => {
  if ('options' in field) return field.options.map(({ label }) => `☐ ${label}`);
  if (field.kind === 'date') return ['Day ____  Month ____  Year ________'];
  return Array.from({ length: field.kind === 'long-text' ? 5 : 1 }, () => '');
};

describe.each([...kitForms, inventedForm])('a blank form: $name', (definition) => {
  const model = makeBlankDocument(definition, screened, 'SafeBox');
  const body = model.blocks.slice(6);
  const roomFor = ({ repeat }: Section): number => (repeat ? Math.min(repeat.most, 4) : 1);

  test('begins with what to check, with a box for each', () => {
    expect(model.title).toBe(`Referral to ${definition.route}: blank form`);
    expect(model.blocks.slice(0, 6)).toEqual([
      { kind: 'text', text: confidential },
      { kind: 'text', text: 'Send it by SafeBox and in no other way. Never use email.' },
      { kind: 'text', text: 'Fill this in only when each of these is true.' },
      { kind: 'heading', level: 1, text: 'Eligibility summary' },
      { kind: 'text', text: definition.version },
      {
        kind: 'table',
        columns: ['Checked', 'Answer'],
        rows: [...screened, ...criteriaLabels(definition)].map((label) => ({
          label,
          answer: ['☐ Yes'],
        })),
      },
    ]);
  });

  test('has room for each parent and for four of what may be more', () => {
    expect(headingsOf({ ...model, blocks: body })).toEqual(
      headingsFor(definition.sections, roomFor),
    );
    expect(body[0]).toMatchObject({ kind: 'heading', newPage: true });
  });

  test('says what each section is for, under its heading', () => {
    const intros = definition.sections.filter(({ intro }) => intro);
    expect(intros.length).toBeGreaterThan(0);
    for (const { title, intro } of intros) {
      const place = body.findIndex((block) => block.kind === 'heading' && block.text === title);
      expect(body[place + 1]).toEqual({ kind: 'text', text: intro });
    }
  });

  test('has every field in order, with its options or lines to write on', () => {
    const expected = definition.sections.flatMap((section) =>
      Array.from({ length: roomFor(section) }, () => section.fields).flat(),
    );
    expect(rowsOf(body).map(({ label, answer }) => ({ label, answer }))).toEqual(
      expected.map((field) => ({ label: field.label, answer: room(field) })),
    );
    const hints = rowsOf(body).map(({ hint }) => hint ?? '');
    expected.forEach((field, index) => {
      expect(hints[index]).toContain(field.hint ?? '');
    });
    expect(rowsOf(model.blocks).filter((row) => 'key' in row)).toEqual([]);
  });
});

describe('the blank form of a route', () => {
  test.each(kitForms)('$name has two parents and four children', (definition) => {
    const names = headingsOf(makeBlankDocument(definition, screened, 'SafeBox')).flatMap(
      ([level, text]) => (level === 2 ? [text] : []),
    );
    const children = [1, 2, 3, 4].map((item) => `Child ${item}`);
    expect(names).toEqual(['Parent 1', 'Parent 2', ...children]);
  });

  test.each(kitForms)('$name says when a question is to be left out', (definition) => {
    const hints = rowsOf(makeBlankDocument(definition, screened, 'SafeBox').blocks).map(
      ({ hint }) => hint ?? '',
    );
    const some = [
      'Only if “Safe to say who calls” is “No”. ',
      'Only if “Court order” is “Yes, and none protects one of them”. ',
    ];
    for (const start of some) {
      expect(hints.filter((hint) => hint.startsWith(start))).not.toEqual([]);
    }
  });
});

test('there is room for the least even where it is more than four', () => {
  const many = sections.map((section) =>
    section.repeat ? { ...section, repeat: { item: 'Sailor', least: 6, most: 9 } } : section,
  );
  const labels = labelsOf(makeBlankDocument({ ...inventedForm, sections: many }, [], 'SafeBox'));
  expect(labels.filter((label) => label === 'Called')).toHaveLength(6);
});

test('a condition without a hint stands alone, and one without either is left out', () => {
  const rows = rowsOf(makeBlankDocument(inventedForm, [], 'SafeBox').blocks);
  const hint = (label: string) => rows.find((row) => row.label === label);
  expect(hint('Colour of the sails')?.hint).toBe('Only if “Sails” is “Yes”.');
  expect(hint('Name')?.hint).toBe('As painted.');
  expect(hint('Built')).not.toHaveProperty('hint');
});

describe.each([...kitForms, inventedForm])('a form that is not finished: $name', (form) => {
  const all = [form.criteria, ...form.sections];
  const { form: whole } = complete(all);
  const empty: FilledForm = { values: {}, items: whole.items };
  const lines = ({ blocks }: DocumentModel): string[] =>
    rowsOf(blocks).flatMap(({ label, answer }) => answer.map((line) => `${label}: ${line}`));

  test('names every question that is left, in the words that the page has for it', () => {
    const left = validate(all, empty, today);
    expect(left.length).toBeGreaterThan(5);
    const model = unfinishedDocument(form, empty, screened, today);
    const said = rowsOf(model.blocks).slice(0, left.length);
    expect(said.map(({ answer }) => answer)).toEqual(left.map(({ message }) => [message]));
    expect(new Set(said.map(({ label }) => label)).size).toBe(left.length);
  });

  test('keeps what is written, and never says Yes or No where nothing was said', () => {
    const model = unfinishedDocument(form, whole, screened, today);
    const finished = referralDocument(form, whole, screened, today);
    for (const line of lines(finished)) expect(lines(model)).toContain(line);
    const none = lines(unfinishedDocument(form, empty, screened, today));
    const answers = none.filter((line) => !screened.some((stop) => line.startsWith(stop)));
    expect(answers.filter((line) => /: (Yes|No)$/.test(line))).toEqual([]);
  });

  test('is marked, and cannot be taken for the referral', () => {
    for (const filled of [empty, whole]) {
      const model = unfinishedDocument(form, filled, screened, today);
      expect(model.mark).toBe(notFinished);
      expect(model.title).toMatch(/^Not finished: /);
      expect(headingsOf(model).slice(0, 2)).toEqual([
        [1, 'What is left to do'],
        [1, 'Asked before the form'],
      ]);
      expect(model.blocks).toContainEqual({ kind: 'text', text: notFinished });
    }
    expect(referralDocument(form, whole, screened, today).mark).toBeUndefined();
  });
});
