import type { APIRoute } from 'astro';
import { writeSecurityText } from '../../hosting/security-txt.ts';
import { hasHeading } from '../../queries/pages.ts';
import { getSite } from '../../queries/site.ts';
import { today } from '../../queries/today.ts';

/** The heading on the contact page under which it says how to report a weakness. */
const part = 'report-a-weakness';

/** Where to report a weakness of this site. */
export const GET: APIRoute = async () => {
  const [{ url }, said] = await Promise.all([getSite(), hasHeading('policies', 'contact', part)]);
  return new Response(writeSecurityText(url, today(), said ? `#${part}` : ''));
};
