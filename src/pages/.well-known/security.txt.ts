import type { APIRoute } from 'astro';
import { securityText } from '../../lib/hosting/security-txt.ts';
import { getSite } from '../../queries/site.ts';
import { today } from '../../queries/today.ts';

/** Where to report a weakness of this site. */
export const GET: APIRoute = async () => {
  const { url } = await getSite();
  return new Response(securityText(url, today()));
};
