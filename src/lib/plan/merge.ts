import { writeCanonical, type Digest } from './canonical.ts';
import { listDifferences } from './differences.ts';
import type { Merged, Relation } from './merged.ts';
import { limits, type Party, type Plan, type Side } from './plan.ts';
import { markSide } from './save-plan.ts';

/** A side that its owner never touched: any other version of it is later. */
const isUntouched = ({ rev, trail, answers, points }: Side): boolean =>
  rev === 0 && trail.length === 0 && Object.keys(answers).length === 0 && points.length === 0;

/** The greater of two by a number or, where that is the same, by the text of all they hold. */
const findGreater = <Item>(one: Item, other: Item, measure: (item: Item) => number): Item => {
  const more = measure(one) - measure(other);
  return more > 0 || (more === 0 && writeCanonical(one) >= writeCanonical(other)) ? one : other;
};

/**
 * Which version of a side is later: by what each knows of its earlier saves, never by a number or
 * a day, which two devices count apart.
 */
async function relate(first: Plan, second: Plan, who: Party, digest: Digest): Promise<Relation> {
  const [one, other] = await Promise.all([
    markSide(first, who, digest),
    markSide(second, who, digest),
  ]);
  if (one === other) return 'equal';
  const [side, otherSide] = [first.sides[who], second.sides[who]];
  const isEarlier = isUntouched(side) || otherSide.trail.includes(one);
  const isLater = isUntouched(otherSide) || side.trail.includes(other);
  if (isEarlier === isLater) return 'fork';
  return isEarlier ? 'second-later' : 'first-later';
}

function takeSide(first: Plan, second: Plan, who: Party, relation: Relation): Side {
  const [one, other] = [first.sides[who], second.sides[who]];
  if (relation === 'equal') return findGreater(one, other, ({ trail }) => trail.length);
  return relation === 'second-later' ? other : one;
}

/**
 * What stands at the top of either file, unknown here: of two things under one key, always the same.
 * Of more keys than a file may hold, the first by their letters. A key that is left out of some
 * files has as many before it in all of them, so that the order in which files come does not matter.
 */
function mergeMore({ more: one = {} }: Plan, { more: other = {} }: Plan): Pick<Plan, 'more'> {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const more = Object.fromEntries(
    keys
      .slice(0, limits.unknown)
      .map((key) => [
        key,
        findGreater(one[key], other[key], (item) => (item === undefined ? 0 : 1)),
      ]),
  );
  return keys.length > 0 ? { more } : {};
}

/**
 * Puts two versions of one plan together, side by side. The order in which versions come makes no
 * difference where no side forks. A side that forks is settled by its owner alone (`settleSide`).
 * Where the reader's own side is later in a file that another person sent, ask the reader.
 */
export async function mergePlans(first: Plan, second: Plan, digest: Digest): Promise<Merged> {
  const [p1, p2] = await Promise.all([
    relate(first, second, 'p1', digest),
    relate(first, second, 'p2', digest),
  ]);
  const starter = p1 === 'second-later' ? second : first;
  return {
    plan: {
      ...starter,
      template: findGreater(first.template, second.template, ({ edition }) =>
        Number(edition.replace(/\D/g, '')),
      ),
      sides: { p1: takeSide(first, second, 'p1', p1), p2: takeSide(first, second, 'p2', p2) },
      ...mergeMore(first, second),
    },
    relations: { p1, p2 },
    differences: {
      p1: listDifferences(first, second, 'p1'),
      p2: listDifferences(first, second, 'p2'),
    },
  };
}
