import type { APIRoute } from 'astro';
import { listFacts } from '../../lib/my-list/listed-service.ts';
import { writePageData } from '../../lib/page-data.ts';
import { getPages } from '../../queries/pages.ts';
import { getServices } from '../../queries/services.ts';

/** What a list says of every service. The page loads it whole, so that a request tells nothing. */
export const GET: APIRoute = async () => {
  const [services, situations] = await Promise.all([getServices(), getPages('situations')]);
  return new Response(writePageData(listFacts(services, situations)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
