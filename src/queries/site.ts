import { getEntry } from 'astro:content';
import type { PublicSite } from '../schemas/site.ts';
import { today } from './today.ts';

let built: Promise<PublicSite> | undefined;

/** What is true of the whole site today: a notice whose last day is over is gone. */
export const getSite = (): Promise<PublicSite> =>
  import.meta.env.DEV ? readSite() : (built ??= readSite());

async function readSite(): Promise<PublicSite> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml is missing');
  const { alert, ...site } = { ...entry.data, owners: undefined };
  return alert && alert.until >= today() ? { ...site, alert } : site;
}
