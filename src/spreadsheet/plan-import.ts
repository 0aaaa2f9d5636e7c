import { findContentProblems } from '../content-check/content-problems.ts';
import { listNewProblems } from '../content-check/new-problems.ts';
import type { Problem } from '../content-check/problems.ts';
import { coverContent, type ContentSource } from '../content-check/content-source.ts';
import { sayRemedy } from '../content-check/ways-in.ts';
import { areEqual } from '../content-writer/facts.ts';
import { createFile, writeFile } from '../content-writer/write-file.ts';
import { finishDraft, type Draft, type RowPlace } from './drafts.ts';
import { orderFields, readEntries } from './entries.ts';
import { readSheets } from './import-sheets.ts';
import type { Reading } from './read-row.ts';
import type { Place } from './tables.ts';
import type { Sheet } from './workbook.ts';

/** What an import would do. Nothing may be written where it has conflicts, faults or problems. */
export interface ImportPlan extends Omit<Reading, 'drafts'> {
  added: { place: Place; file: string }[];
  /** How many entries stay as they are. */
  unchanged: number;
  /** What the content check would say of the files, with the cell that it comes from. */
  problems: { problem: Problem; place?: Place }[];
  /** The bytes of every file that is another or new, by its path. */
  files: Map<string, Uint8Array>;
}

/** The prose of a new service, until somebody writes it. */
const newProse = (summary: string): string =>
  `## How it can help\n\n${summary}\n\n## How to start\n\nUse the contact details on this page.`;

/** The cell that a problem comes from, and the problem in the words of its column. */
function placeProblem(
  problem: Problem,
  places: readonly RowPlace[],
): { problem: Problem; place?: Place } {
  const { field } = problem;
  const isInside = (long: string, short: string): boolean =>
    short === '' || `${long}.`.startsWith(`${short}.`);
  const rows = places
    .map(({ path, row }) => ({ at: path.join('.'), row }))
    .toSorted((one, other) => other.at.length - one.at.length);
  const inside = rows.find(({ at }) => isInside(field, at));
  const above = rows.findLast(({ at }) => at !== '' && isInside(at, field));
  const found = above ?? inside;
  if (!found) return { problem };
  const { at, row } = found;
  const own = above || at === '' ? field : field.slice(at.length + 1);
  const column = row.layout.columns.find(
    ({ header }) => isInside(own, header) || (own !== '' && isInside(header, own)),
  );
  const write = sayRemedy('cell', problem.write, column?.hint);
  const place = row.find(column?.header ?? row.layout.columns[0]?.header ?? '');
  return { problem: { ...problem, write }, place };
}

/**
 * What a workbook would do to content, without doing it; or why content itself cannot be read.
 * `root` and `today` are those of the content check.
 */
export async function planImport(
  sheets: readonly Sheet[],
  root: string,
  source: ContentSource,
  today?: string,
): Promise<ImportPlan | Problem[]> {
  const entries = await readEntries(source);
  const broken = entries.filter((entry): entry is Problem => 'write' in entry);
  if (broken.length > 0) return broken;
  const { drafts, changed, conflicts, faults } = readSheets(
    sheets,
    entries.filter((entry) => 'bytes' in entry),
  );
  const plan: ImportPlan = {
    ...{ changed, conflicts, faults, added: [], unchanged: 0, problems: [] },
    files: new Map(),
  };
  const places = new Map<string, RowPlace[]>();
  const writeDraft = (draft: Draft): Uint8Array | Problem[] | undefined => {
    const { entry, file, folder } = draft;
    const { facts, places: own } = finishDraft(draft);
    places.set(file, own);
    const order = orderFields(folder);
    if (entry)
      return areEqual(entry.facts, facts)
        ? undefined
        : writeFile(file, entry.bytes, { facts }, order);
    const { summary } = facts;
    return createFile(
      file,
      { facts, prose: newProse(typeof summary === 'string' ? summary : '') },
      order,
    );
  };
  for (const draft of drafts) {
    const bytes = writeDraft(draft);
    const { file, entry, row } = draft;
    if (bytes === undefined) plan.unchanged += 1;
    else if (Array.isArray(bytes)) plan.problems.push(...bytes.map((problem) => ({ problem })));
    else {
      plan.files.set(file, bytes);
      if (!entry && row) plan.added.push({ place: row.find('key'), file });
    }
  }
  const check = (from: ContentSource): Promise<Problem[]> => findContentProblems(root, from, today);
  const known = await check(source);
  const found = plan.files.size > 0 ? await check(coverContent(source, plan.files)) : [];
  for (const problem of listNewProblems(found, known)) {
    plan.problems.push(placeProblem(problem, places.get(problem.file) ?? []));
  }
  return plan;
}
