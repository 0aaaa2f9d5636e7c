/** One service on a list: its id, and the id of the situation that it was added for. */
export interface Entry {
  id: string;
  from?: string;
}

/** The most services that a list holds: more than anyone can call, and a link of any browser. */
export const limit = 30;

const longestId = 80;

/** Whether this can be the id of a service or a situation: lower-case words joined by hyphens. */
export function isId(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= longestId && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
  );
}

/** Whether a service is on the list. */
export function isOnList(list: readonly Entry[], id: string): boolean {
  return list.some((entry) => entry.id === id);
}

/** The first entry of each service, in order, at most `limit` of them. */
export function tidy(list: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return list
    .filter(({ id }) => {
      const fresh = !seen.has(id);
      seen.add(id);
      return fresh;
    })
    .slice(0, limit);
}

/** The list with an entry at its end. One that is there already, or finds no room, adds nothing. */
export function add(list: readonly Entry[], entry: Entry): Entry[] {
  return tidy([...list, entry]);
}

/** The list without a service. */
export function remove(list: readonly Entry[], id: string): Entry[] {
  return list.filter((entry) => entry.id !== id);
}
