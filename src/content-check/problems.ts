import { findNearest } from './nearest.ts';

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
