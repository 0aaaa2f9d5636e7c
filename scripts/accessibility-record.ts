import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** Where the accessibility statement stands. */
export const statement = 'content/policies/accessibility.mdx';

/** Digest of the code that makes the pages: components, layouts, pages and styles. */
export function codeDigest(): string {
  const hash = createHash('sha256');
  const files = globSync('src/{components,layouts,pages,styles}/**/*.{astro,ts,scss}');
  for (const file of files.map((each) => each.replaceAll('\\', '/')).sort()) {
    hash.update(`${file}\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
