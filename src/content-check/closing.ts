/** Facts that a service has no more once it has closed. */
const gone: readonly string[] = [
  'phones',
  'email',
  'emailNote',
  'contactPages',
  'paused',
  'waitingList',
  'referralOnly',
];

/**
 * The facts of a service that says that it has closed, without what must go from them, so that what
 * leads to it is found in the same run; nothing for any other facts.
 */
export function takeAsClosed(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return undefined;
  if (Reflect.get(facts, 'status') !== 'closed') return undefined;
  const kept = Object.entries(facts).filter(([name]) => !gone.includes(name));
  return { statusNote: 'It has closed.', ...Object.fromEntries(kept) };
}
