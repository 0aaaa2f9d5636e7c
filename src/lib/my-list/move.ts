import type { Entry } from './entries.ts';

/** The list with a service one place up (-1) or down (1); at the end of its way it stays. */
export function move(list: readonly Entry[], id: string, by: -1 | 1): Entry[] {
  const moved = [...list];
  const place = list.findIndex((entry) => entry.id === id);
  const entry = moved[place];
  const other = moved[place + by];
  if (!entry || !other) return moved;
  moved[place] = other;
  moved[place + by] = entry;
  return moved;
}
