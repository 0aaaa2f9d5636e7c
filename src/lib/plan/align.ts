import { own } from '../own.ts';
import {
  parties,
  type Answer,
  type Child,
  type DecisionRow,
  type Party,
  type Plan,
  type Pick as Picked,
  type Side,
  type Value,
} from './plan.ts';
import { swapParty } from './rota.ts';
import type { Alignment } from './suggest-alignment.ts';

/*
 * Two plans that two people began apart have other ids, and each calls its starter `p1`. People
 * say who is who; then the second plan is written in the terms of the first.
 */

/** A value that may name a parent by its beginning: `p1`, or `p1-home`. */
const swapName = (value: string): string =>
  value.replace(/^p([12])(?=-|$)/, (_, digit: string) => (digit === '1' ? 'p2' : 'p1'));

const swapPick = (pick: Picked): Picked => (typeof pick === 'string' ? swapName(pick) : pick);

const swapped: Readonly<Record<DecisionRow['how'], DecisionRow['how']>> = {
  both: 'both',
  'p1-asks': 'p2-asks',
  'p2-asks': 'p1-asks',
  p1: 'p2',
  p2: 'p1',
  other: 'other',
};

/** A value in which each parent stands for the other. Words stay as they were written. */
export function swapValue(value: Value): Value {
  switch (value.kind) {
    case 'choice':
    case 'choices':
    case 'who':
    case 'order':
      return { ...value, picks: value.picks.map(swapPick) };
    case 'rota':
      return { ...value, rota: { ...value.rota, first: swapParty(value.rota.first) } };
    case 'holidays':
    case 'days':
      return {
        ...value,
        rows: value.rows.map((row) => (row.who ? { ...row, who: swapParty(row.who) } : row)),
      };
    case 'decisions':
      return {
        ...value,
        decisions: value.decisions.map((row) => ({ ...row, how: swapped[row.how] })),
      };
    default:
      return value;
  }
}

/** An answer with other ids of children, and with another name for each value. */
const renameAnswer = (
  { all, children, rev }: Answer,
  ids: Readonly<Record<string, string>>,
  rename: (value: Value) => Value,
): Answer => ({
  ...(all ? { all: rename(all) } : {}),
  ...(children
    ? {
        children: Object.fromEntries(
          Object.entries(children).map(([id, value]) => [own(ids, id) ?? id, rename(value)]),
        ),
      }
    : {}),
  rev,
});

/** A side in the terms of another plan. What it said to the other person's words is left behind. */
function renameSide(
  { rev, saved, trail, answers, points }: Side,
  ids: Readonly<Record<string, string>>,
  rename: (value: Value) => Value,
): Side {
  const renamed = Object.entries(answers).map(
    ([id, answer]) => [id, renameAnswer(answer, ids, rename)] as const,
  );
  return { rev, saved, trail, answers: Object.fromEntries(renamed), replies: {}, points };
}

/**
 * Two plans that were begun apart as two versions of the first, which can be merged: the first with
 * the children and carers that only the second has, and the same with what both say in the second.
 */
export function alignPlans(
  first: Plan,
  second: Plan,
  { isCrossed, children }: Alignment,
): { first: Plan; second: Plan } {
  const ids: Record<string, string> = {};
  for (const pair of children) ids[pair.second] = pair.first;
  const taken = new Set(first.children.map(({ id }) => id));
  const more = second.children
    .filter(({ id }) => own(ids, id) === undefined)
    .map((child): Child => {
      let id = child.id;
      while (taken.has(id)) id += '-2';
      taken.add(id);
      ids[child.id] = id;
      return { ...child, id };
    });
  const whole = {
    ...first,
    children: [...first.children, ...more],
    carers: [...new Set([...first.carers, ...second.carers])],
  };
  const sides: Record<Party, Side> = { ...whole.sides };
  for (const party of parties) {
    const who = isCrossed ? swapParty(party) : party;
    sides[who] = renameSide(second.sides[party], ids, isCrossed ? swapValue : (value) => value);
  }
  return { first: whole, second: { ...whole, sides } };
}

/**
 * The plan that is open and one out of a file, begun apart, as two versions of one of them: of the
 * one whose id comes first. So both people come to the same plan, in whatever order they exchange
 * files, and from then on it is one plan. `alignment` has the open plan as its first.
 */
export function joinApart(
  open: Plan,
  file: Plan,
  { isCrossed, children }: Alignment,
): { first: Plan; second: Plan } {
  if (open.plan < file.plan) return alignPlans(open, file, { isCrossed, children });
  const turned = children.map(({ first, second }) => ({ first: second, second: first }));
  const { first, second } = alignPlans(file, open, { isCrossed, children: turned });
  return { first: second, second: first };
}
