/**
 * The name that a service had first, by which links and lists may still know it: its key, where its
 * file has another name now and no other service has that one.
 */
export function findFirstName(
  { id, key }: { id: string; key: string },
  services: readonly { id: string }[],
): string | undefined {
  return key === id || services.some((other) => other.id === key) ? undefined : key;
}
