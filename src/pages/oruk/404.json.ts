import type { APIRoute } from 'astro';
import { nothingThere } from '../../open-data/packed.ts';

/** What the feeds answer for what they do not have. */
export const GET: APIRoute = () => Response.json(nothingThere);
