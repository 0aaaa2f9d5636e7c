import { distance } from 'fastest-levenshtein';

/**
 * The one of `options` that is most like what was written, or nothing where none is near: at most
 * a third of its letters may differ. Case, spaces and hyphens do not count.
 */
export function findNearest(written: string, options: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '');
  const wanted = plain(written);
  let best: { option: string; off: number } | undefined;
  for (const option of options) {
    const off = distance(wanted, plain(option));
    const most = Math.max(1, Math.ceil(Math.max(wanted.length, plain(option).length) / 3));
    if (option !== written && off <= most && off < (best?.off ?? Infinity)) best = { option, off };
  }
  return wanted === '' ? undefined : best?.option;
}
