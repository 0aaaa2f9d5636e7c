import { findNearest } from './nearest.ts';
import { newNames } from './renamed-fields.ts';

/** One thing wrong with one file, in words an editor can act on. */
export interface Problem {
  /** Path from the project root. */
  file: string;
  /** Where in the file: `phones.0.number`, or `(whole file)`. */
  field: string;
  /** What stands there now. */
  found: string;
  /** What to write instead. */
  write: string;
  /** The line of the file, counted from 1, where it is known. */
  line?: number;
  /** What may stand there: the report offers the one that is most like what was found. */
  options?: readonly string[];
}

/** The part of a zod issue that a problem is made from. */
interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  expected?: string;
  keys?: readonly string[];
  values?: readonly unknown[];
  options?: readonly unknown[];
  /** What a limit counts, and the limit. */
  origin?: string;
  minimum?: unknown;
  maximum?: unknown;
}

/** Text as a report shows it, at most 78 characters. */
export const shorten = (text: string): string =>
  text.length > 80 ? `${text.slice(0, 77)}…` : text;

/** A value as an editor would recognise it: quoted text, or `nothing`. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Date) return `the date ${value.toISOString().slice(0, 10)}`;
  return shorten(JSON.stringify(value));
}

/** The value at a path inside parsed data, or undefined where the path leads nowhere. */
export function readValue(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    data,
  );
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

/** What may stand where an issue is: names of fields, or the words of a closed list. */
const listOptions = (
  { code, path, values = [] }: Issue,
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[],
): readonly string[] => (code === 'unrecognized_keys' ? fieldsAt(path) : values.map(String));

function findRemedy(issue: Issue): string {
  // A message of our own says more than the kind; the library's own begin like these.
  const own = !/^(Invalid|Too |Expected|Unrecognized)/.test(issue.message);
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'no such field: mend its spelling, or take it out';
    case 'invalid_type':
      return own ? issue.message : (kinds[issue.expected ?? ''] ?? 'another kind of value');
    case 'invalid_value':
      return `one of: ${(issue.values ?? []).map(String).join(', ')}`;
    case 'too_small':
      return own ? issue.message : `at least ${limit(issue.minimum, issue.origin)}`;
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

/** A field that no schema knows, with the fields that may stand where it stands. */
interface Unknown {
  name: string;
  parent: string;
  fields: readonly string[];
}

/**
 * Problems of one file from the issues that its schema raised, one for each unknown field.
 * `fieldsAt` gives the names of the fields that may stand at a path: where one of them is missing
 * and a name like it is unknown, only the name is a problem.
 */
export function explainIssues(
  file: string,
  data: unknown,
  issues: readonly Issue[],
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[] = () => [],
): Problem[] {
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
      return {
        file,
        field: path.map(String).join('.') || '(whole file)',
        found: showValue(
          readValue(
            data,
            path.flatMap((step) => String(step).split('.')),
          ),
        ),
        ...(renamed && options.includes(now)
          ? { write: `the name ${now}: the field is called that now` }
          : { write: findRemedy(issue), ...(options.length > 0 ? { options } : {}) }),
      };
    });
  });
}

/** What was probably meant, where something like it may stand there. */
function guessMeant({ field, found, write, options = [] }: Problem): string | undefined {
  const named = write.startsWith('no such field');
  return findNearest(named ? field.replace(/^.*\./, '') : found.replace(/^"|"$/g, ''), options);
}

function formatProblem(problem: Problem): string {
  const { field, found, write, line } = problem;
  const near = guessMeant(problem);
  return [
    `  ${line === undefined ? '' : `line ${line}, `}${field}`,
    `    found: ${found}`,
    `    write: ${write}`,
    ...(near === undefined ? [] : [`    did you mean: ${near}`]),
  ].join('\n');
}

/**
 * The report an editor reads: every problem, file by file, in the order in which the files first
 * come, and in each file from its first line to its last.
 */
export function formatReport(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const blocks = files.map((file) =>
    [
      file,
      ...problems
        .filter((problem) => problem.file === file)
        .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
        .map(formatProblem),
    ].join('\n'),
  );
  const count = `${problems.length} content problem${problems.length === 1 ? '' : 's'}`;
  return [`${count} in ${files.length} file${files.length === 1 ? '' : 's'}`, ...blocks].join(
    '\n\n',
  );
}
