import { z } from 'astro/zod';

/** What stands inside a schema: in an optional one, a list, a union or a checked one. */
function inside(schema: unknown, step: PropertyKey | undefined): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
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

/** The names of the fields that may stand at a path of a schema; none where no fields do. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schemas: unknown[] = [schema];
  for (const step of path) schemas = schemas.flatMap((each) => inside(each, step));
  return schemas
    .flatMap((each) => inside(each, undefined))
    .flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}
