import { formatReport, shorten } from '../content-check/problems.ts';
import type { Change } from './read-row.ts';
import type { ImportPlan } from './plan-import.ts';
import { guessMeant, type Fault, type Place } from './tables.ts';

const show = (text: string): string => (text === '' ? 'nothing' : JSON.stringify(shorten(text)));

/** A cell as an editor finds it: "Services, row 3, column E, summary". */
const namePlace = ({ sheet, row, column, header }: Place): string =>
  [
    sheet,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(header === undefined ? [] : [header]),
  ].join(', ');

const showFault = (fault: Fault): string => {
  const meant = guessMeant(fault);
  return [
    `  ${namePlace(fault.place)}`,
    `    found: ${fault.found}`,
    `    write: ${fault.write}`,
    ...(meant === undefined ? [] : [`    did you mean: ${meant}`]),
  ].join('\n');
};

const showConflict = ({ place, file, was, is }: Change): string =>
  [
    `  ${namePlace(place)}`,
    `    in the sheet: ${show(is)}`,
    `    in ${file}: ${show(was)}`,
    '    write: what is right, in a sheet that is exported anew: the file has changed since, or the last cell of this row',
  ].join('\n');

/** Whether an import may be written: nothing in it is wrong or unsure. */
export const isClean = ({ conflicts, faults, problems }: ImportPlan): boolean =>
  conflicts.length + faults.length + problems.length === 0;

/** What an import would do, for the editor who asked for it. */
export function formatPlan(plan: ImportPlan): string {
  const { changed, added, conflicts, faults, problems, unchanged } = plan;
  const withPlace = problems.flatMap(({ problem, place }) =>
    place ? [{ ...problem, place }] : [],
  );
  const without = problems.flatMap(({ problem, place }) => (place ? [] : [problem]));
  const invalid = [...faults, ...withPlace].map(showFault);
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines, ''];
  return [
    ...part(
      'changed',
      changed.map(
        ({ place, file, was, is }) =>
          `  ${namePlace(place)}: ${show(was)} → ${show(is)}\n    in ${file}`,
      ),
    ),
    ...part(
      'new',
      added.map(({ place, file }) => `  ${namePlace(place)}: ${file}`),
    ),
    ...part('conflict', conflicts.map(showConflict)),
    ...part('invalid', invalid),
    ...(without.length === 0 ? [] : ['invalid, in other places', formatReport(without), '']),
    `unchanged: ${unchanged} ${unchanged === 1 ? 'file' : 'files'}`,
  ].join('\n');
}
