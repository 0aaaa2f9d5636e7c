/** What a field may hold: text, a number, yes or no, nothing, a list or fields of its own. */
export type Fact = Scalar | readonly Fact[] | Facts;

export type Scalar = string | number | boolean | null;

/** Fields by name. A field whose value is undefined is not there. */
export interface Facts {
  readonly [name: string]: Fact | undefined;
}

/** Whether a value is a list, as facts have them. */
export const isList = (value: unknown): value is readonly Fact[] => Array.isArray(value);

/** Whether a value is a text, a number, yes or no, or nothing. */
export const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Whether a fact is fields of its own. */
export const isFields = (fact: Fact | undefined): fact is Facts =>
  typeof fact === 'object' && fact !== null && !isList(fact);

/** Whether what was read from outside is a fact. A date is none: facts are read with days as text. */
export function isFact(value: unknown): value is Fact {
  if (isScalar(value)) return typeof value !== 'number' || Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isFact);
  return isFactRecord(value);
}

/** Whether what was read from outside is fields by name. */
export function isFactRecord(value: unknown): value is Facts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((each) => each === undefined || isFact(each));
}

/** The names of the fields that are there. */
export const listNames = (facts: Facts): string[] =>
  Object.keys(facts).filter((name) => facts[name] !== undefined);

/** The fact of a field, and undefined where the field is not there, whatever it is called. */
export const readField = (facts: Facts, name: string): Fact | undefined =>
  Object.hasOwn(facts, name) ? facts[name] : undefined;

/** Whether two facts say the same. The order of fields says nothing; that of a list does. */
export function areEqual(one: Fact | undefined, other: Fact | undefined): boolean {
  if (one === other) return true;
  if (isList(one)) {
    return (
      isList(other) &&
      one.length === other.length &&
      one.every((each, at) => areEqual(each, other[at]))
    );
  }
  if (!isFields(one) || !isFields(other)) return false;
  const names = listNames(one);
  return (
    names.length === listNames(other).length &&
    names.every((name) => areEqual(one[name], readField(other, name)))
  );
}
