import { alignLists } from './align-lists.ts';
import type { Entry } from './entries.ts';
import { listNames, readField, type Fact, type Facts } from './facts.ts';
import { sortNames } from './render.ts';

type Path = readonly PropertyKey[];

/** What a list or fields become: entries that stay with their new value, and new ones in between. */
export type Step =
  | { kind: 'stay'; entry: Entry; was: Fact; is: Fact; path: Path }
  | { kind: 'go'; entry: Entry }
  | { kind: 'come'; name: string | undefined; is: Fact; path: Path };

/** How fields become others, in the order in which the old ones stand. */
export function planFields(
  entries: readonly Entry[],
  was: Facts,
  is: Facts,
  path: Path,
  known: readonly string[],
): Step[] {
  const steps: Step[] = entries.map((entry) => {
    const [before, now] = [readField(was, entry.name ?? ''), readField(is, entry.name ?? '')];
    if (before === undefined || now === undefined) return { kind: 'go', entry };
    return { kind: 'stay', entry, was: before, is: now, path: [...path, entry.name ?? ''] };
  });
  const came = listNames(is).filter((name) => readField(was, name) === undefined);
  for (const name of sortNames(came, known)) {
    const rank = known.indexOf(name);
    const rankAt = (step: Step): number =>
      known.indexOf((step.kind === 'come' ? step.name : step.entry.name) ?? '');
    const before = steps.reduce(
      (best, step, at) => {
        const its = rankAt(step);
        if (step.kind === 'go' || (rank >= 0 && (its < 0 || its > rank))) return best;
        return rank < 0 || its >= best.rank ? { at, rank: its } : best;
      },
      { at: -1, rank: -1 },
    );
    const now = is[name];
    if (now === undefined) continue;
    steps.splice(before.at + 1, 0, { kind: 'come', name, is: now, path: [...path, name] });
  }
  return steps;
}

/** How a list becomes another: the items that stay, go and come, in their order. */
export function planItems(
  entries: readonly Entry[],
  was: readonly Fact[],
  is: readonly Fact[],
  path: Path,
): Step[] {
  return alignLists(was, is).flatMap(({ was: from = -1, is: to = -1 }): Step[] => {
    const [entry, before, now] = [entries[from], was[from], is[to]];
    if (now === undefined) return entry ? [{ kind: 'go', entry }] : [];
    const inside = [...path, to];
    return entry && before !== undefined
      ? [{ kind: 'stay', entry, was: before, is: now, path: inside }]
      : [{ kind: 'come', name: undefined, is: now, path: inside }];
  });
}
