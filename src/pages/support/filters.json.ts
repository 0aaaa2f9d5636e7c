import type { APIRoute } from 'astro';
import { writePageData } from '../../lib/page-data.ts';
import { getFilterData } from '../../queries/directory.ts';

/** What the filters know of all services: fetched with the first choice. */
export const GET: APIRoute = async () =>
  new Response(writePageData(await getFilterData()), {
    headers: { 'Content-Type': 'application/json' },
  });
