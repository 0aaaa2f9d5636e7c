/** Ages as a reader says them: `Ages 10 to 24`, `Up to age 18`, `Age 16 and over`. */
export function describeAges(
  ages: { from?: number | undefined; to?: number | undefined } | undefined,
): string | undefined {
  if (ages?.from !== undefined && ages.to !== undefined) return `Ages ${ages.from} to ${ages.to}`;
  if (ages?.to !== undefined) return `Up to age ${ages.to}`;
  if (ages?.from !== undefined) return `Age ${ages.from} and over`;
  return undefined;
}
