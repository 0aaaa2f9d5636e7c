/** Whole years; an end that is absent has no limit. */
export interface Ages {
  from?: number | undefined;
  to?: number | undefined;
}

/** Whether some age, in whole years, is in both. */
export function agesOverlap(one: Ages, other: Ages): boolean {
  return (
    Math.max(one.from ?? 0, other.from ?? 0) <= Math.min(one.to ?? Infinity, other.to ?? Infinity)
  );
}

/** Ages as a reader says them: `Ages 10 to 24`, `Up to age 18`, `Age 16 and over`. */
export function describeAges(ages: Ages | undefined): string | undefined {
  if (ages?.from !== undefined && ages.to !== undefined) return `Ages ${ages.from} to ${ages.to}`;
  if (ages?.to !== undefined) return `Up to age ${ages.to}`;
  if (ages?.from !== undefined) return `Age ${ages.from} and over`;
  return undefined;
}
