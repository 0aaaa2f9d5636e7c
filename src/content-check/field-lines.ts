import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';

/**
 * Finds the line of a field such as `phones.0.number` in facts, counted from 1: of the nearest
 * field above it where it is not there, and nothing where there is none.
 */
export function createLineFinder(facts: string): (field: string) => number | undefined {
  const counter = new LineCounter();
  const { contents } = parseDocument(facts, { lineCounter: counter, prettyErrors: false });
  return (field) => {
    let node: unknown = contents;
    let offset: number | undefined;
    for (const step of field.split('.')) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(key) === step);
        if (!isPair(pair)) break;
        offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (!isNode(node)) break;
        offset = node.range?.[0] ?? offset;
      } else break;
    }
    return offset === undefined ? undefined : counter.linePos(offset).line;
  };
}
