import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { isCorrectable } from '../lib/search/spelling.ts';

/** The words and names of English, in lower case, from a list that is kept for spelling. */
export async function readEnglish(): Promise<Set<string>> {
  const list = import.meta.resolve('@cspell/dict-en-gb-mit');
  const packed = await readFile(fileURLToPath(new URL('en_GB.trie.gz', list)));
  const words = new Set<string>();
  for (const word of decodeTrie(gunzipSync(packed)).words()) {
    const lower = word.toLowerCase();
    if (isCorrectable(lower)) words.add(lower);
  }
  return words;
}
