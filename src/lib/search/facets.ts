/**
 * Pages by the value of a filter: `kind`, then `Service`, then the engine's names of pages. Maps,
 * because a reader's words are looked up in them, and `constructor` is in every object.
 */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Whether a page has the chosen value of each filter; an empty choice lets every page through. */
export function passes(
  id: string,
  facets: Facets,
  chosen: Readonly<Record<string, string>>,
): boolean {
  return Object.keys(chosen).every((name) => {
    const value = chosen[name] ?? '';
    return value === '' || (facets.get(name)?.get(value)?.has(id) ?? false);
  });
}

/**
 * How many of the pages each value of one filter would leave, the other filters as chosen:
 * what choosing it gives. Values that would give nothing are left out.
 */
export function countValues(
  name: string,
  ids: readonly string[],
  facets: Facets,
  chosen: Readonly<Record<string, string>>,
): Map<string, number> {
  const others = ids.filter((id) => passes(id, facets, { ...chosen, [name]: '' }));
  const counts = new Map<string, number>();
  facets.get(name)?.forEach((pages, value) => {
    const count = others.filter((id) => pages.has(id)).length;
    if (count > 0) counts.set(value, count);
  });
  return counts;
}
