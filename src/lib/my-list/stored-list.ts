import { isId, limit, tidy, type Entry } from './entries.ts';

/**
 * What is wrong with something that was kept or sent: nothing of it can be read, or only a part.
 */
export type ListProblem = 'unreadable' | 'partial';

/** A list as it was read, with what is wrong with it. */
export interface ReadList {
  entries: Entry[];
  problem?: ListProblem;
}

const version = 1;

/** Longer than any list that `serialise` writes; nothing longer is read. */
const longest = 8000;

const readField = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The text that keeps a list. */
export function serialise(entries: readonly Entry[]): string {
  return JSON.stringify({ v: version, entries: tidy(entries) });
}

function parseEntry(item: unknown): Entry | undefined {
  const id = readField(item, 'id');
  const from = readField(item, 'from');
  if (!isId(id)) return undefined;
  return isId(from) ? { id, from } : { id };
}

/** The list that a text keeps. Text that others wrote, old or broken, gives what can be read. */
export function parseStored(text: string): ReadList {
  const unreadable: ReadList = { entries: [], problem: 'unreadable' };
  if (text.length > longest) return unreadable;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const kept = readField(data, 'entries');
  if (readField(data, 'v') !== version || !Array.isArray(kept)) return unreadable;
  const entries = tidy(
    kept
      .slice(0, limit)
      .map(parseEntry)
      .filter((entry) => entry !== undefined),
  );
  if (entries.length === kept.length) return { entries };
  return entries.length > 0 ? { entries, problem: 'partial' } : unreadable;
}
