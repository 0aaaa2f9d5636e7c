import { shorten, type Problem } from '../content-check/problems.ts';
import { sayRemedy } from '../content-check/ways-in.ts';
import type { Field, Shape } from './fields.ts';

/** The titles of the fields on the way to a place in a form, and the place of each item from 1. */
function namePath(fields: readonly Field[], path: readonly string[]): string[] {
  const [name = '', ...rest] = path;
  const field = fields.find((each) => each.name === name);
  if (!field) return path.filter((step) => step !== '');
  return [field.title, ...nameInside(field.shape, rest)];
}

function nameInside(shape: Shape, path: readonly string[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  switch (shape.kind) {
    case 'fields':
      return namePath(shape.fields, path);
    case 'list':
      return [String(Number(step) + 1), ...nameInside(shape.item, rest)];
    case 'word-or-list': {
      const { list, more } = shape;
      if (step === more?.beside.name)
        return [more.beside.title, ...nameInside(more.beside.shape, rest)];
      return nameInside(list.shape, step === more?.inside ? rest : path);
    }
    default:
      return [];
  }
}

/**
 * A problem as the form of its file names it: the titles of its fields in place of their names. Of
 * another file than `file`, it says which.
 */
function sayProblem(problem: Problem, file: string, fields: readonly Field[]): string {
  const { field, found, write } = problem;
  const names = field.startsWith('(') ? [] : namePath(fields, field.split('.'));
  const own = field === '(prose)' ? 'Text' : names.join(', ') || 'This entry';
  const place = problem.file === file ? own : `${problem.file}, ${field}`;
  const now = found === 'nothing' ? '' : ` It says: ${shorten(found)}`;
  return `${place}: write ${sayRemedy('form', write)}.${now}`;
}

/** All problems, a line for each. */
export const sayProblems = (
  problems: readonly Problem[],
  file: string,
  fields: readonly Field[],
): string => problems.map((problem) => `• ${sayProblem(problem, file, fields)}`).join('\n');
