import { isFields, isList, isScalar, listNames, type Fact, type Facts } from './facts.ts';
import { writeName, writeScalar } from './scalars.ts';

/** The fields that may stand at a path, in the order in which they are written. */
export type Order = (path: readonly PropertyKey[]) => readonly string[];

/** The names of fields in the order of the schema; what it does not know comes last. */
export function sortNames(names: readonly string[], order: readonly string[]): string[] {
  const rank = (name: string): number => {
    const at = order.indexOf(name);
    return at < 0 ? order.length : at;
  };
  return names.toSorted((one, other) => rank(one) - rank(other));
}

type Path = readonly PropertyKey[];

const listFields = (facts: Facts, path: Path, order: Order): [string, Fact][] =>
  sortNames(listNames(facts), order(path)).flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [[name, value]];
  });

/** A value on one line: lists in brackets, fields in braces. */
export function renderFlow(value: Fact, path: Path, order: Order): string {
  if (isList(value)) {
    return `[${value.map((each, at) => renderFlow(each, [...path, at], order)).join(', ')}]`;
  }
  if (!isFields(value)) return writeScalar(value, 'flow');
  const fields = listFields(value, path, order).map(
    ([name, each]) => `${writeName(name)}: ${renderFlow(each, [...path, name], order)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** The value where it stands on one line by habit: alone, empty, or a list of words inside a list. */
export function renderInline(value: Fact, path: Path, order: Order): string | undefined {
  if (isScalar(value)) return writeScalar(value, 'block');
  const flow = renderFlow(value, path, order);
  const inList = path.some((step) => typeof step === 'number');
  const words = isList(value) && value.every(isScalar) && inList && flow.length <= 80;
  return flow === '[]' || flow === '{}' || words ? flow : undefined;
}

/** A field or an item, one line after another, as far in as it stands itself. */
export function renderEntry(
  head: string,
  value: Fact,
  path: Path,
  order: Order,
  inline = renderInline(value, path, order),
): string[] {
  if (inline !== undefined) return [`${head} ${inline}`];
  const lines = renderLines(value, path, order).map((line) => `  ${line}`);
  return head === '-' ? [`-${(lines[0] ?? '').slice(1)}`, ...lines.slice(1)] : [head, ...lines];
}

/** A list or fields, one line after another. */
export function renderLines(value: Fact, path: Path, order: Order): string[] {
  if (isList(value)) {
    return value.flatMap((each, at) => renderEntry('-', each, [...path, at], order));
  }
  if (!isFields(value)) return [writeScalar(value, 'block')];
  return listFields(value, path, order).flatMap(([name, each]) =>
    renderEntry(`${writeName(name)}:`, each, [...path, name], order),
  );
}
