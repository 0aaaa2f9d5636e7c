import type { APIRoute } from 'astro';
import { writePageData } from '../../lib/page-data.ts';
import { markOrder } from '../../lib/services/pack-cards.ts';
import { listNamed } from '../../lib/situations/finder.ts';
import { packFacts } from '../../lib/situations/pack-facts.ts';
import { getFinder } from '../../queries/finder.ts';

/** What the rules for a personal list need to know of every service. */
export const GET: APIRoute = async () => {
  const { finder, services } = await getFinder();
  const facts = packFacts(finder.services, listNamed(finder), markOrder(services));
  return new Response(writePageData(facts), { headers: { 'Content-Type': 'application/json' } });
};
