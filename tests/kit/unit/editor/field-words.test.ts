import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readForm, UnshownFields, type Field, type Shape } from '../../../../src/editor/fields.ts';
import { shownFolders, shownSite } from '../../../../src/editor/shown.ts';

const words = { title: 'Title', description: 'A hint.' };

const inside = (shape: Shape): Field[] => {
  if (shape.kind === 'fields') return [...shape.fields];
  if (shape.kind === 'list') return inside(shape.item);
  if (shape.kind !== 'word-or-list') return [];
  return [shape.yes, shape.list, ...(shape.more ? [shape.more.beside] : [])];
};

/** Every field of a form, those inside others too, by its path. */
const listFields = (fields: readonly Field[], path: string): [string, Field][] =>
  fields.flatMap((field): [string, Field][] => {
    const own = `${path}.${field.name}`;
    return [[own, field], ...listFields(inside(field.shape), own)];
  });

/** As `.meta({ title: 'Label', description: 'Who answers.' })`: see src/README.md. */
describe.each([...shownFolders, shownSite])('the form of $name', ({ name, schema }) => {
  test('shows every field, each with a title and a hint that is a sentence', () => {
    const fields = listFields(readForm(name, schema), name);
    expect(fields.length).toBeGreaterThan(5);
    const unfinished = fields.filter(([, { hint }]) => !/^\S.*[.…)]$/.test(hint));
    expect(unfinished.map(([path]) => path)).toEqual([]);
  });

  test('names no folder that the editor does not show', () => {
    const folders = listFields(readForm(name, schema), name).flatMap(([, { shape }]) => {
      const item = shape.kind === 'list' ? shape.item : shape;
      return item.kind === 'file' ? [item.folder] : [];
    });
    const shown = shownFolders.map((each) => each.name);
    expect(folders.filter((folder) => !shown.includes(folder))).toEqual([]);
  });

  test('calls no two fields that stand together by the same title', () => {
    const seen = new Map<string, string[]>();
    for (const [path, { title }] of listFields(readForm(name, schema), name)) {
      const at = `${path.slice(0, path.lastIndexOf('.'))}: ${title}`;
      seen.set(at, [...(seen.get(at) ?? []), path]);
    }
    expect([...seen.values()].filter((paths) => paths.length > 1)).toEqual([]);
  });
});

describe('a field that no form can show', () => {
  const inner = { kind: z.string() };
  const unshown = {
    'a list of fields without words': [
      z.array(z.object(inner)).meta(words),
      'x.field.kind: no title',
    ],
    'a field without a hint': [z.string().meta({ title: 'Title' }), 'x.field: no hint'],
    'a number or a list': [
      z.union([z.number(), z.array(z.string())]).meta(words),
      'x.field: no form shows what may stand here',
    ],
    'fields by any name': [
      z.record(z.string(), z.string()).meta(words),
      'x.field: no form shows what may stand here',
    ],
    'a word or a list without words of their own': [
      z.union([z.literal('always'), z.array(z.string())]).meta(words),
      'x.field.always: no title',
    ],
  } as const;

  test.each(Object.entries(unshown))('%s is named', (_, [field, message]) => {
    const read = (): unknown => readForm('x', z.strictObject({ field }));
    expect(read).toThrow(UnshownFields);
    expect(read).toThrow(message);
  });
});
