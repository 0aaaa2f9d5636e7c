import type { APIRoute } from 'astro';
import { getSite } from '../queries/site.ts';

/** Lets every search engine in and tells it where the list of pages is. */
export const GET: APIRoute = async () => {
  const { url } = await getSite();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${url}/sitemap-index.xml\n`);
};
