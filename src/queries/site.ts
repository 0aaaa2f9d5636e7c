import { getEntry } from 'astro:content';
import type { Site } from '../schemas/site.ts';

/** What is true of the whole site. */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml is missing');
  return entry.data;
}
