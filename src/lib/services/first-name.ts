/**
 * The name that a service had first, by which links and lists may still know it: its key, where its
 * file has another name now and no other service, of which `ids` are all, has that one.
 */
export const findFirstName = (
  { id, key }: { id: string; key: string },
  ids: ReadonlySet<string>,
): string | undefined => (key === id || ids.has(key) ? undefined : key);
