/** Every text in the facts of a file, with the path of its field: `phones.0.number`. */
export function findTexts(
  data: unknown,
  path: readonly string[] = [],
): { field: string; text: string }[] {
  if (typeof data === 'string') return [{ field: path.join('.'), text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, each]) => findTexts(each, [...path, name]));
}
