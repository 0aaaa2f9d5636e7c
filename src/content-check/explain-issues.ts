import type { KnownFields } from '../schemas/known-fields.ts';
import { findNearest } from './nearest.ts';
import { readValue, showValue, type Problem } from './problems.ts';
import { newNames } from './renamed-fields.ts';

/** The part of a zod issue that a problem is made from. */
interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  expected?: string;
  keys?: readonly string[];
  values?: readonly unknown[];
  options?: readonly unknown[];
  /** What each form of a value that may have several says of it. */
  errors?: readonly (readonly Issue[])[];
  /** What a limit counts, and the limit. */
  origin?: string;
  minimum?: unknown;
  maximum?: unknown;
  /** Whether what is at the limit is within it. */
  inclusive?: boolean;
}

const kinds: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, one item a line, each after a hyphen',
  object: 'fields, each on its own line',
  record: 'fields, each on its own line',
};

/** What stands at a limit: "3 items", "200". */
const limit = (value: unknown, origin: string | undefined): string =>
  `${String(value)}${origin === 'array' ? (value === 1 ? ' item' : ' items') : ''}`;

const unknownFields: KnownFields = {
  fieldsAt: () => [],
  neededAt: () => [],
  hintAt: () => undefined,
};

/** A number with a comma in it, which inside braces ends the field. */
const noComma = 'a number without a comma, as 1200';

/** A value of the right kind, and what it says: "fields, each on its own line: date, and where known length". */
function explainKind(issue: Issue, value: unknown, known: KnownFields): string {
  const { path, expected = '' } = issue;
  const kind = kinds[expected] ?? 'another kind of value';
  if (expected === 'number' && typeof value === 'string' && /^\d[\d,]*,\d/.test(value))
    return noComma;
  if (expected === 'object') {
    const needed = known.neededAt(path);
    const others = known.fieldsAt(path).filter((name) => !needed.includes(name));
    const names = [needed.join(', '), others.length > 0 ? `where known ${others.join(', ')}` : ''];
    const said = names.filter((part) => part !== '').join(', and ');
    return said === '' ? kind : `${kind}: ${said}`;
  }
  const hint = known.hintAt(path);
  return hint === undefined ? kind : `${kind}: ${hint}`;
}

/** What may stand where an issue is: names of fields, or the words of a closed list. */
const listOptions = (
  { code, path, values = [] }: Issue,
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[],
): readonly string[] => (code === 'unrecognized_keys' ? fieldsAt(path) : values.map(String));

function findRemedy(
  issue: Issue,
  path: readonly PropertyKey[],
  value: unknown,
  known: KnownFields,
): string {
  // A message of our own says more than the kind; the library's own begin like these.
  const own = !/^(Invalid|Too |Expected|Unrecognized)/.test(issue.message);
  switch (issue.code) {
    case 'unrecognized_keys':
      // In braces, what follows the comma of 1,200 is read as a field.
      return /^\d{3}(\.\d+)?$/.test(String(path[path.length - 1])) && value === null
        ? noComma
        : 'no such field: mend its spelling, or take it out';
    case 'invalid_type':
      return own ? issue.message : explainKind(issue, value, known);
    case 'invalid_value':
      return `one of: ${(issue.values ?? []).map(String).join(', ')}`;
    case 'too_small':
      if (own) return issue.message;
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${limit(issue.minimum, issue.origin)}`;
    case 'too_big':
      return own ? issue.message : `at most ${limit(issue.maximum, issue.origin)}`;
    default:
      if (own) return issue.message;
      return issue.options
        ? `one of: ${issue.options.map(String).join(', ')}`
        : 'another value: content/README.md shows what may stand here';
  }
}

/** What a misspelt name was meant to be, as one issue says: the field that another one misses. */
function isMeant(
  path: readonly PropertyKey[],
  data: unknown,
  unknown: readonly Unknown[],
): boolean {
  return unknown.some(
    ({ name, parent, fields }) =>
      readValue(data, path) === undefined &&
      parent === path.slice(0, -1).map(String).join('.') &&
      [findNearest(name, fields), newNames.get(name)].includes(String(path[path.length - 1])),
  );
}

/**
 * The issues of the form that was meant, where a value may have several and what is wrong lies
 * inside one of them alone; else the issue itself.
 */
function findInside(issue: Issue): readonly Issue[] {
  const meant = (issue.errors ?? []).filter((form) =>
    form.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const [inside, ...others] = meant;
  if (!inside || others.length > 0) return [issue];
  return inside
    .map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
    .flatMap(findInside);
}

/** A field that no schema knows, with the fields that may stand where it stands. */
interface Unknown {
  name: string;
  parent: string;
  fields: readonly string[];
}

/**
 * Problems of one file from the issues that its schema raised, one for each unknown field.
 * `known` says what may stand at a path: where a field is missing and a name like it is unknown,
 * only the name is a problem.
 */
export function explainIssues(
  file: string,
  data: unknown,
  raised: readonly Issue[],
  known: KnownFields = unknownFields,
): Problem[] {
  const { fieldsAt } = known;
  const issues = raised.flatMap(findInside);
  const unknown = issues.flatMap(({ code, keys = [], path }) =>
    code === 'unrecognized_keys'
      ? keys.map((name) => ({ name, parent: path.map(String).join('.'), fields: fieldsAt(path) }))
      : [],
  );
  return issues.flatMap((issue) => {
    if (issue.path.length > 0 && isMeant(issue.path, data, unknown)) return [];
    const options = listOptions(issue, fieldsAt);
    const fields =
      issue.code === 'unrecognized_keys' && issue.keys
        ? issue.keys.map((name) => [...issue.path, name])
        : [issue.path];
    return fields.map((path) => {
      const now = newNames.get(String(path[path.length - 1]));
      const renamed = issue.code === 'unrecognized_keys' && now !== undefined;
      const value = readValue(
        data,
        path.flatMap((step) => String(step).split('.')),
      );
      return {
        file,
        field: path.map(String).join('.') || '(whole file)',
        found: showValue(value),
        ...(renamed && options.includes(now)
          ? { write: `the name ${now}: the field is called that now` }
          : {
              write: findRemedy(issue, path, value, known),
              ...(options.length > 0 ? { options } : {}),
            }),
      };
    });
  });
}
