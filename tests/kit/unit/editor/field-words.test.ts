import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { shownSchemas } from '../../../../src/editor/shown.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const isSchema = (part: unknown): part is Schema => typeof part === 'object' && part !== null;

/** Every field of a schema, those inside lists and choices too, by its path. */
function listFields(schema: Schema, path: string): [string, Schema][] {
  const own = Object.entries(schema.properties ?? {}).filter((field): field is [string, Schema] =>
    isSchema(field[1]),
  );
  const deeper = [schema.items, ...(schema.anyOf ?? [])].filter(isSchema);
  return [
    ...own.flatMap(([name, field]): [string, Schema][] => [
      [`${path}.${name}`, field],
      ...listFields(field, `${path}.${name}`),
    ]),
    ...deeper.flatMap((part) => listFields(part, path)),
  ];
}

const fields = Object.entries(shownSchemas).flatMap(([name, schema]) =>
  listFields(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), name),
);

test('fields inside lists, choices and other fields are found', () => {
  const names = fields.map(([name]) => name);
  expect(names).toContain('services.phones.hours.opens');
  expect(names).toContain('site.parents.path.steps.href');
});

/** As `.meta({ title: 'Label', description: 'Who answers.' })`: see src/README.md. */
test('every field that the editor shows has a title and a hint', () => {
  const unnamed = fields.filter(
    ([, { title, description }]) => !title || !/^\S.*[.…)]$/.test(description ?? ''),
  );
  expect(unnamed.map(([name]) => name)).toEqual([]);
});

test('no two fields of one form have the same title', () => {
  const seen = new Map<string, string[]>();
  for (const [name, { title = '' }] of fields) {
    const at = `${name.slice(0, name.lastIndexOf('.'))}: ${title}`;
    seen.set(at, [...(seen.get(at) ?? []), name]);
  }
  expect([...seen.values()].filter((names) => names.length > 1)).toEqual([]);
});
