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
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
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

function remedy(issue: Issue): string {
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

/** Problems of one file from the issues that its schema raised, one for each unknown field. */
export function problemsFromIssues(
  file: string,
  data: unknown,
  issues: readonly Issue[],
): Problem[] {
  return issues.flatMap((issue) => {
    const fields =
      issue.code === 'unrecognized_keys' && issue.keys
        ? issue.keys.map((name) => [...issue.path, name])
        : [issue.path];
    return fields.map((path) => ({
      file,
      field: path.map(String).join('.') || '(whole file)',
      found: showValue(
        valueAt(
          data,
          path.flatMap((step) => String(step).split('.')),
        ),
      ),
      write: remedy(issue),
    }));
  });
}

/** The report an editor reads: every problem, file by file. */
export function problemReport(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const blocks = files.map((file) =>
    [
      file,
      ...problems
        .filter((problem) => problem.file === file)
        .map(({ field, found, write }) => `  ${field}\n    found: ${found}\n    write: ${write}`),
    ].join('\n'),
  );
  const count = `${problems.length} content problem${problems.length === 1 ? '' : 's'}`;
  return [`${count} in ${files.length} file${files.length === 1 ? '' : 's'}`, ...blocks].join(
    '\n\n',
  );
}
