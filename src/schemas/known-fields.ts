import { z } from 'astro/zod';

/** What is said of the fields of a schema. */
export interface KnownFields {
  /** The names of the fields that may stand at a path. */
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[];
  /** Those of them that must stand there. */
  neededAt: (path: readonly PropertyKey[]) => readonly string[];
  /** What to write at a path, in the words of its hint, or nothing. */
  hintAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** What stands inside a schema: in an optional one, a list, a union or a checked one. */
function inside(schema: unknown, step: PropertyKey | undefined): unknown[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return inside(schema.unwrap(), step);
  }
  if (schema instanceof z.ZodPipe) return inside(schema.out, step);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => inside(each, step));
  if (schema instanceof z.ZodLazy) return inside(schema.unwrap(), step);
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject) {
    const field: unknown = Reflect.get(schema.shape, step);
    return field === undefined ? [] : [field];
  }
  return [];
}

/** The schemas that may stand at a path, as they are written. */
const schemasAt = (schema: z.ZodType, path: readonly PropertyKey[]): unknown[] =>
  path.reduce<unknown[]>(
    (schemas, step) => schemas.flatMap((each) => inside(each, step)),
    [schema],
  );

/** The groups of fields that may stand at a path. */
const groupsAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodObject[] =>
  schemasAt(schema, path)
    .flatMap((each) => inside(each, undefined))
    .filter((each) => each instanceof z.ZodObject);

/** The names of the fields that may stand at a path of a schema; none where no fields do. */
export const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  groupsAt(schema, path).flatMap(({ shape }) => Object.keys(shape));

/** Those of them that must stand there. */
const neededAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  groupsAt(schema, path).flatMap(({ shape }) =>
    Object.entries(shape).flatMap(([name, field]) =>
      z.safeParse(field, undefined).success ? [] : [name],
    ),
  );

/** The hint of the field at a path, as the end of a sentence; nothing where it has none. */
function hintAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const hint = schemasAt(schema, path)
    .flatMap((each) => [each, ...inside(each, undefined)])
    .map((each) => (each instanceof z.ZodType ? each.meta()?.description : undefined))
    .find((each) => each !== undefined);
  return hint?.replace(/^[A-Z](?=[a-z]*[ ,])/, (letter) => letter.toLowerCase()).replace(/\.$/, '');
}

/** What a schema says of its fields. */
export const knowFields = (schema: z.ZodType): KnownFields => ({
  fieldsAt: (path) => fieldsAt(schema, path),
  neededAt: (path) => neededAt(schema, path),
  hintAt: (path) => hintAt(schema, path),
});
