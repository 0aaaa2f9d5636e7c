import type { Content } from '../src/content-check/entries.ts';
import { readContent } from '../src/content-check/read-content.ts';

/** The content of this folder; where a file of it has a fault, the command ends with one sentence. */
export async function readSoundContent(): Promise<
  Content & { site: NonNullable<Content['site']> }
> {
  const { content, problems } = await readContent(process.cwd());
  if (content.site && problems.length === 0) return { ...content, site: content.site };
  console.error('The content has faults: run "npm run check:content"');
  process.exit(1);
}
