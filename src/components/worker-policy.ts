/**
 * The site's policy lets no script make code of a text. Starting a worker counts as that, and this
 * lets one worker through, by its address. Phones that know no such rule have nothing to ask.
 * https://www.w3.org/TR/trusted-types/
 */

/** The part of the browser's own interface that is used. */
interface PolicyFactory {
  createPolicy(
    name: 'default',
    rules: { createScriptURL(address: string): string | null },
  ): unknown;
}

declare global {
  interface Window {
    trustedTypes?: PolicyFactory;
  }
}

/** Lets the worker at this address start on this page. A page has one worker, and asks once. */
export function letWorkerThrough(address: string): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (asked) => (asked === address ? asked : null),
  });
}
