import { z } from 'astro/zod';
import { isFact, type Fact } from '../content-writer/facts.ts';

/** A field of a form, made from a field of a schema. */
export interface Field {
  name: string;
  title: string;
  hint: string;
  /** Whether a form is not whole without it. */
  needed: boolean;
  /** What the schema takes where the field is not written. */
  otherwise: Fact | undefined;
  shape: Shape;
}

/** What a field of a form holds. */
export type Shape =
  | { kind: 'line' | 'paragraph' | 'day' | 'yes' | 'number' | 'whole-number' }
  /** One word of a list, or several. */
  | { kind: 'word' | 'words'; words: readonly string[] }
  /** The file name, without its ending, of an entry in a folder. */
  | { kind: 'file'; folder: string }
  | { kind: 'list'; item: Shape }
  | { kind: 'fields'; fields: readonly Field[] }
  /**
   * One word that says it all, or a list: in the form a yes, and the list. Either may stand in a
   * field of its own, with a second list beside it.
   */
  | {
      kind: 'word-or-list';
      word: string;
      yes: Field;
      list: Field;
      more?: { inside: string; beside: Field };
    };

type Schema = z.core.JSONSchema.BaseSchema;

/** Fields of a schema that no form can show. */
export class UnshownFields extends Error {
  constructor(faults: readonly string[]) {
    super(`The editor cannot show all fields:\n${faults.map((each) => `  ${each}`).join('\n')}`);
  }
}

const isSchema = (part: unknown): part is Schema =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** Whether a text of more than one line may stand there: its patterns say so, and it has some. */
function takesLines({ pattern, format, allOf = [] }: Schema): boolean {
  const patterns = [pattern, ...allOf.map((part) => (isSchema(part) ? part.pattern : undefined))];
  const known = patterns.filter((each) => each !== undefined);
  return (
    format === undefined &&
    known.length > 0 &&
    known.every((each) => new RegExp(each, 'u').test('one line\nand another'))
  );
}

/** Reads the fields of schemas, and collects the names of those that no form can show. */
class FieldReader {
  readonly faults: string[] = [];

  readFields(schema: Schema, path: string): Field[] {
    return Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
      isSchema(part) ? [this.readField(part, name, `${path}.${name}`)] : [],
    );
  }

  private readField(schema: Schema, name: string, path: string): Field {
    const { title = '', description = '', default: otherwise } = schema;
    if (title === '') this.faults.push(`${path}: no title; add .meta({ title: '…' })`);
    if (description === '') this.faults.push(`${path}: no hint; add .meta({ description: '…' })`);
    const shape = this.readShape(schema, path);
    return {
      ...{ name, title, hint: description, shape },
      needed: schema['optional'] !== true,
      otherwise: isFact(otherwise) ? otherwise : undefined,
    };
  }

  private readShape(schema: Schema, path: string): Shape {
    const { type, items, enum: words, anyOf, properties } = schema;
    if (type === 'boolean') return { kind: 'yes' };
    if (type === 'number') return { kind: 'number' };
    if (type === 'integer') return { kind: 'whole-number' };
    if (type === 'string') return this.readText(schema, words);
    if (type === 'array' && isSchema(items)) {
      const item = this.readShape(items, path);
      return item.kind === 'word' ? { kind: 'words', words: item.words } : { kind: 'list', item };
    }
    if (type === 'object' && properties) {
      return { kind: 'fields', fields: this.readFields(schema, path) };
    }
    return this.readChoice((anyOf ?? []).filter(isSchema), path);
  }

  private readText(schema: Schema, words: Schema['enum']): Shape {
    if (words) return { kind: 'word', words: words.map(String) };
    if (schema.const !== undefined) return { kind: 'word', words: [String(schema.const)] };
    if (schema.format === 'date') return { kind: 'day' };
    const { folder } = schema;
    if (typeof folder === 'string') return { kind: 'file', folder };
    return { kind: takesLines(schema) ? 'paragraph' : 'line' };
  }

  /** Fields one of which holds a choice again, and the other a list beside it. */
  private readMore(
    { properties = {} }: Schema,
    path: string,
  ): { inside: string; beside: Field } | undefined {
    const [inside, beside, ...others] = Object.keys(properties);
    const list = properties[beside ?? ''];
    if (inside === undefined || beside === undefined || others.length > 0) return undefined;
    if (!isSchema(list) || list.type !== 'array') return undefined;
    const field = this.readField(list, beside, `${path}.${beside}`);
    return { inside, beside: { ...field, needed: false } };
  }

  /** The shape of a field that may hold one of several things. */
  private readChoice(parts: readonly Schema[], path: string): Shape {
    const [one, other, whole] = parts;
    if (one && parts.every(({ type, enum: words }) => type === 'string' && !words)) {
      return { kind: 'line' };
    }
    const more = whole && this.readMore(whole, path);
    const fits = parts.length === 2 || (parts.length === 3 && more);
    if (fits && typeof one?.const === 'string' && other?.type === 'array') {
      return {
        kind: 'word-or-list',
        word: one.const,
        yes: { ...this.readField(one, one.const, `${path}.${one.const}`), shape: { kind: 'yes' } },
        list: this.readField(other, 'list', `${path} (the list)`),
        ...(more ? { more } : {}),
      };
    }
    this.faults.push(`${path}: no form shows what may stand here; teach src/editor/fields.ts`);
    return { kind: 'line' };
  }
}

const optional = new Set(['optional', 'default', 'prefault']);

/**
 * The form of a schema, each field with its title and hint. `name` is what a fault calls the schema.
 * Throws `UnshownFields`, which names every field that has no words or that no form can show.
 */
export function readForm(name: string, schema: z.ZodType): readonly Field[] {
  const reader = new FieldReader();
  const written = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (optional.has(zodSchema._zod.def.type)) jsonSchema['optional'] = true;
    },
  });
  const fields = reader.readFields(written, name);
  if (reader.faults.length > 0) throw new UnshownFields(reader.faults);
  return fields;
}
