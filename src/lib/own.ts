/**
 * What a record holds under a key of its own. Keys that readers type or links bring may be names
 * that every object inherits, such as `constructor`: those give nothing.
 */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
}
