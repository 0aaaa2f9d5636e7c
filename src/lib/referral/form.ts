import type { CheckerData } from '../../schemas/checker.ts';
import type { ReferralData } from '../../schemas/referral.ts';

export type Section = ReferralData['sections'][number];
export type Field = Section['fields'][number];

/** What a field holds: its words, the values ticked, or the day, month and year of a date. */
export type Value = string | readonly string[];

/** What has been filled in. Nothing of it is ever stored or sent. */
export interface FilledForm {
  /** By the key of the field. */
  values: Readonly<Record<string, Value>>;
  /** How many parents or children there are, by the id of the section that asks about each. */
  items: Readonly<Record<string, number>>;
}

/** One field as it is asked: of the second child, say. */
export interface Asked {
  /** What `values` and the page know it by: `children.2.age`. */
  key: string;
  section: Section;
  /** Which parent or child, from 1. Always 1 where a section is asked once. */
  item: number;
  field: Field;
}

/** The key of a field of one item of a section. No id holds a full stop, so no two are the same. */
export const nameField = (section: Section, item: number, field: Field): string =>
  `${section.id}.${section.repeat ? `${item}.` : ''}${field.id}`;

/** How often a section is asked. */
export function itemCount(section: Section, form: FilledForm): number {
  return section.repeat ? (form.items[section.id] ?? section.repeat.least) : 1;
}

/** What one item of a repeated section is called: "Child 2". Undefined where it is asked once. */
export function itemName(section: Section, item: number): string | undefined {
  return section.repeat && `${section.repeat.item} ${item}`;
}

const chosen = (value: Value | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** Whether a field is asked, given the answer of the earlier field that it waits for. */
export function isAsked(section: Section, item: number, field: Field, form: FilledForm): boolean {
  const { when } = field;
  if (!when) return true;
  const earlier = section.fields.slice(0, section.fields.indexOf(field));
  const other = earlier.find(({ id }) => id === when.field);
  if (!other || !isAsked(section, item, other, form)) return false;
  const answers = chosen(form.values[nameField(section, item, other)]);
  return answers.some((answer) => when.is.includes(answer));
}

/** Every field that is asked, in the order of the form. */
export function askedFields(sections: readonly Section[], form: FilledForm): Asked[] {
  return sections.flatMap((section) =>
    Array.from({ length: itemCount(section, form) }, (_, index) => index + 1).flatMap((item) =>
      section.fields
        .filter((field) => isAsked(section, item, field, form))
        .map((field) => ({ key: nameField(section, item, field), section, item, field })),
    ),
  );
}

/** Whether a field holds nothing but space. */
export const isEmpty = (value: Value | undefined): boolean =>
  chosen(value).every((part) => part.trim() === '');

/** Whether nothing at all has been filled in. */
export const isBlank = ({ values }: FilledForm): boolean => Object.values(values).every(isEmpty);

/** The form with one more parent or child, when there may be more. */
export function addItem(section: Section, form: FilledForm): FilledForm {
  const count = itemCount(section, form);
  if (count >= (section.repeat?.most ?? 1)) return form;
  return { ...form, items: { ...form.items, [section.id]: count + 1 } };
}

/** The form without one parent or child; those after it move up. The least number stays. */
export function removeItem(section: Section, item: number, form: FilledForm): FilledForm {
  const count = itemCount(section, form);
  if (item > count || count <= (section.repeat?.least ?? 1)) return form;
  const values = new Map(Object.entries(form.values));
  for (const field of section.fields) {
    for (let place = item; place <= count; place += 1) {
      const next = form.values[nameField(section, place + 1, field)];
      const here = nameField(section, place, field);
      if (place < count && next !== undefined) values.set(here, next);
      else values.delete(here);
    }
  }
  return {
    values: Object.fromEntries(values),
    items: { ...form.items, [section.id]: count - 1 },
  };
}

/** Criteria as a section of a form: each is ticked when it has been checked. */
export function criteriaSection(criteria: Pick<CheckerData, 'title' | 'questions'>): Section {
  return {
    id: 'eligibility',
    title: criteria.title,
    fields: [
      {
        id: 'criteria',
        kind: 'choices',
        all: true,
        label: 'The family meets each of these',
        hint: 'Tick each one that you have checked. If one is not met, check what to do first.',
        required: 'Tick every criterion. If one is not met, do not refer yet',
        options: criteria.questions.map(({ id, label }) => ({ value: id, label })),
      },
    ],
  };
}
