import type { Problem } from '../content-check/problems.ts';
import { isFields, isList, readField, type Fact, type Facts } from '../content-writer/facts.ts';
import type { Field, Shape } from './fields.ts';
import { reduceShape } from './forms.ts';

/**
 * Where a form says both the one word and the list that it stands in the place of, so that a save
 * would lose one of them. `file` is the file of the form.
 */
export function findBoth(
  file: string,
  fields: readonly Field[],
  form: Facts,
  above: readonly string[] = [],
): Problem[] {
  const look = (shape: Shape, value: Fact | undefined, path: readonly string[]): Problem[] => {
    if (shape.kind === 'fields' && isFields(value))
      return findBoth(file, shape.fields, value, path);
    if (shape.kind === 'list' && isList(value)) {
      return value.flatMap((item, at) => look(shape.item, item, [...path, String(at)]));
    }
    if (shape.kind !== 'word-or-list' || !isFields(value)) return [];
    const { yes, list } = shape;
    const both =
      readField(value, yes.name) === true &&
      reduceShape(list.shape, readField(value, list.name)) !== undefined;
    const write = `either “${yes.title}” or “${list.title}”: take one of the two out`;
    return both ? [{ file, field: path.join('.'), found: 'both', write }] : [];
  };
  return fields.flatMap(({ name, shape }) => look(shape, readField(form, name), [...above, name]));
}
