import { getEntry } from 'astro:content';
import type { SiteWithDoors } from '../lib/site.ts';
import { getPages } from './pages.ts';

/** What is true of the whole site. Throws where it is not there. */
export async function getSite(): Promise<SiteWithDoors> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml is missing');
  const forYoungReaders = (await getPages('situations'))
    .filter(({ audience }) => audience === 'young')
    .map(({ title, tabTitle = title, href }) => ({ text: tabTitle, href }));
  return { ...entry.data, forYoungReaders };
}
