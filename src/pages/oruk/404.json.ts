import type { APIRoute } from 'astro';

/** What the feeds answer for what they do not have; each host gives it the status 404. */
export const GET: APIRoute = () => Response.json({ error: 'There is nothing at this address.' });
