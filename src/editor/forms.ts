import {
  areEqual,
  isFields,
  isList,
  listNames,
  readField,
  type Fact,
  type Facts,
} from '../content-writer/facts.ts';
import type { Field, Shape } from './fields.ts';

/** What a form shows for the facts of a file: one value for each field that is written. */
export function fillForm(fields: readonly Field[], facts: Facts): Facts {
  const form: Record<string, Fact | undefined> = { ...facts };
  for (const { name, shape, otherwise } of fields) {
    // Of a choice one word is always chosen.
    const fact = readField(facts, name) ?? (shape.kind === 'word' ? otherwise : undefined);
    form[name] = fillShape(shape, fact);
  }
  return form;
}

type Choice = Extract<Shape, { kind: 'word-or-list' }>;

/** The word or the list of a fact, and what the form shows beside it. */
function splitChoice({ more }: Choice, fact: Fact | undefined): [Fact | undefined, Facts] {
  if (!more) return [fact, {}];
  const { inside, beside } = more;
  if (!isFields(fact)) return [fact, { [beside.name]: [] }];
  const list = fillShape(beside.shape, readField(fact, beside.name)) ?? [];
  return [readField(fact, inside), { [beside.name]: list }];
}

/** What a fact says whose word or list is `main`, with a list beside it or none. */
const joinChoice = (
  { more }: Choice,
  main: Fact | undefined,
  beside: Fact | undefined,
): Fact | undefined =>
  more && beside !== undefined ? { [more.inside]: main, [more.beside.name]: beside } : main;

function fillShape(shape: Shape, fact: Fact | undefined): Fact | undefined {
  if (shape.kind === 'word-or-list') {
    if (fact === undefined) return undefined;
    const { yes, list, word } = shape;
    const [main, beside] = splitChoice(shape, fact);
    const items = main === word ? [] : (fillShape(list.shape, main) ?? []);
    return { [yes.name]: main === word, [list.name]: items, ...beside };
  }
  if (shape.kind === 'fields' && isFields(fact)) return fillForm(shape.fields, fact);
  if (shape.kind === 'list' && isList(fact)) {
    return fact.flatMap((item) => fillShape(shape.item, item) ?? []);
  }
  return fact;
}

/** What a value of a form says, whatever an empty field or one left as it is looks like. */
export function reduceShape(shape: Shape, value: Fact | undefined): Fact | undefined {
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case 'number':
    case 'whole-number':
      return value === '' ? undefined : value;
    case 'yes':
      return value === false ? undefined : value;
    case 'fields':
      return isFields(value) ? reduceFields(shape.fields, value) : value;
    case 'word-or-list': {
      const { yes, list, word, more } = shape;
      if (!isFields(value)) return reduceShape(list.shape, value);
      const isFact = more !== undefined && readField(value, more.inside) !== undefined;
      const form = isFact ? fillShape(shape, value) : value;
      if (!isFields(form)) return undefined;
      const main =
        readField(form, yes.name) === true
          ? word
          : reduceShape(list.shape, readField(form, list.name));
      const beside = more && reduceShape(more.beside.shape, readField(form, more.beside.name));
      return joinChoice(shape, main, beside);
    }
    case 'list':
    case 'words': {
      if (!isList(value)) return value;
      const item: Shape = shape.kind === 'list' ? shape.item : { kind: 'line' };
      const items = value.flatMap((each) => reduceShape(item, each) ?? []);
      return items.length === 0 ? undefined : items;
    }
    default: {
      const text = isList(value) || isFields(value) ? value : String(value).trim();
      return text === '' ? undefined : text;
    }
  }
}

function reduceFields(fields: readonly Field[], value: Facts): Facts | undefined {
  const reduced: Record<string, Fact | undefined> = {};
  for (const field of fields) {
    reduced[field.name] = reduceField(field, readField(value, field.name));
  }
  return listNames(reduced).length === 0 ? undefined : reduced;
}

const reduceField = ({ shape, otherwise }: Field, value: Fact | undefined): Fact | undefined =>
  reduceShape(shape, value) ?? reduceShape(shape, otherwise);

/**
 * The facts that a file is to say for what a form holds. What the form leaves as it was stays as
 * it is written in `facts`, which are those of the file, also where no field shows it.
 */
export function takeForm(fields: readonly Field[], form: Facts, facts: Facts): Facts {
  const asked: Record<string, Fact | undefined> = { ...facts };
  for (const field of fields) {
    const { name } = field;
    asked[name] = takeField(field, readField(form, name), readField(facts, name));
  }
  return asked;
}

function takeField(
  field: Field,
  value: Fact | undefined,
  fact: Fact | undefined,
): Fact | undefined {
  const now = reduceField(field, value);
  if (areEqual(now, reduceField(field, fact))) return fact;
  const taken = takeShape(field.shape, value, fact);
  if (taken !== undefined || !field.needed) return taken;
  return field.shape.kind === 'list' || field.shape.kind === 'words' ? [] : undefined;
}

function takeShape(
  shape: Shape,
  value: Fact | undefined,
  fact: Fact | undefined,
): Fact | undefined {
  const now = reduceShape(shape, value);
  if (now === undefined || areEqual(now, reduceShape(shape, fact))) {
    return now === undefined ? undefined : fact;
  }
  if (shape.kind === 'fields' && isFields(value)) {
    return takeForm(shape.fields, value, isFields(fact) ? fact : {});
  }
  if (shape.kind === 'list' && isList(value)) {
    return takeItems(shape.item, value, isList(fact) ? fact : []);
  }
  if (shape.kind === 'word-or-list' && isFields(value) && now !== shape.word) {
    return takeChoice(shape, value, fact);
  }
  return now;
}

function takeChoice(shape: Choice, value: Facts, fact: Fact | undefined): Fact | undefined {
  const { word, yes, list, more } = shape;
  const inside = more && isFields(fact) ? readField(fact, more.inside) : fact;
  const main =
    readField(value, yes.name) === true
      ? word
      : takeShape(list.shape, readField(value, list.name), inside);
  if (!more) return main;
  const was = isFields(fact) ? readField(fact, more.beside.name) : undefined;
  const asked = readField(value, more.beside.name);
  // A form that does not show the list leaves it alone.
  const taken = asked === undefined ? was : takeShape(more.beside.shape, asked, was);
  return joinChoice(shape, main, taken);
}

/** Items that say what one of the file says are that one; others follow those that are left over. */
function takeItems(item: Shape, values: readonly Fact[], facts: readonly Fact[]): Fact[] {
  const left = [...facts];
  const same = values.map((value) => {
    const now = reduceShape(item, value);
    const at = left.findIndex((fact) => areEqual(now, reduceShape(item, fact)));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return values.flatMap((value, at) => same[at] ?? takeShape(item, value, left.shift()) ?? []);
}
