/**
 * The site's policy lets no script make code of a text. Starting a worker counts as that, and this
 * lets one worker through, by its address. Phones that know no such rule have nothing to ask.
 * https://www.w3.org/TR/trusted-types/
 */

/** The search engine's worker. */
export const workerPath = '/pagefind/pagefind-worker.js';

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

window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address === workerPath ? address : null),
});
