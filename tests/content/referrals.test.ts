import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Section } from '../../src/lib/referral/form.ts';
import { referralSchema } from '../../src/schemas/referral.ts';

const routes = readdirSync('content/referrals').map((file) => {
  const text = readFileSync(`content/referrals/${file}`, 'utf8');
  return { file, data: referralSchema.parse(load(text)) };
});

test('the two routes of the programme have a form', () => {
  expect(routes.map(({ file }) => file)).toEqual(['counselling.yaml', 'mediation.yaml']);
});

describe.each(routes)('$file', ({ data }) => {
  const { sections } = data;
  const fields = sections.flatMap((section) => section.fields);
  const section = (id: string): Section =>
    sections.find((each) => each.id === id) ?? expect.fail(`No section ${id}`);
  const field = (id: string): Section['fields'][number] =>
    fields.find((each) => each.id === id) ?? expect.fail(`No field ${id}`);

  test('it asks about each parent and each child', () => {
    expect(section('parents').repeat).toMatchObject({ least: 2, most: 2 });
    const { least = 0, most = 0 } = section('children').repeat ?? {};
    expect(least).toBe(1);
    expect(most).toBeGreaterThan(least);
    const repeated = sections.filter(({ repeat }) => repeat).map(({ id }) => id);
    expect(repeated).toEqual(['parents', 'children']);
  });

  test('it asks who agreed and when, and what each parent was told', () => {
    const inParents = section('parents').fields.map(({ id }) => id);
    expect(inParents).toEqual(expect.arrayContaining(['parent-told', 'parent-agreed']));
    expect(field('parent-agreed')).toMatchObject({ kind: 'date', range: 'past' });
    expect(field('parent-agreed').required).toBeDefined();
    expect(field('parent-told')).toMatchObject({ kind: 'choices', all: true });
    expect(field('parent-told').required).toBeDefined();
  });

  test('it asks about safety with each parent alone, when, and who asked', () => {
    expect(field('safety-checked')).toMatchObject({ kind: 'choices', all: true });
    const { options } = { options: [], ...field('safety-checked') };
    expect(options).toHaveLength(section('parents').repeat?.most ?? 0);
    expect(field('safety-date')).toMatchObject({ kind: 'date', range: 'past' });
    for (const id of ['safety-checked', 'safety-date', 'safety-by']) {
      expect([id, field(id).required]).not.toEqual([id, undefined]);
    }
    expect(section('safety').intro).toMatch(/Conflict is not abuse.*do not refer/);
  });

  test('it asks about courts, and for more only when there is more', () => {
    const order = field('court-order');
    expect(order.kind).toBe('choice');
    expect(order.required).toBeDefined();
    expect(field('court-details').when).toEqual({ field: 'court-order', is: ['yes'] });
    expect(field('court-hearing').when).toEqual({ field: 'court-order', is: ['yes'] });
  });

  test('it asks how each parent can be reached safely', () => {
    for (const id of ['parent-phone', 'parent-contact', 'parent-message', 'parent-caller']) {
      expect([id, field(id).required]).not.toEqual([id, undefined]);
    }
  });

  test('its state has a date, words for readers and a way on', () => {
    expect(['open', 'paused', 'closed']).toContain(data.referrals);
    expect(data.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(data.note).toMatch(/\w+ \w+/);
    expect(data.instead.length).toBeGreaterThan(1);
    expect(data.services.length).toBeGreaterThan(1);
    const forms = data.instead.filter(({ href }) => href.startsWith('/practitioners/refer/'));
    expect(forms).toEqual([]);
  });
});

test('both forms ask the same, but for what the parents want of the route', () => {
  const asked = routes.map(({ data }) =>
    data.sections
      .filter(({ id }) => id !== 'conflict')
      .flatMap(({ id, fields }) => fields.map((field) => `${id}: ${field.id} (${field.kind})`)),
  );
  expect(asked[0]).toEqual(asked[1]);
});
