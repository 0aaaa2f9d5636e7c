import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writePageData } from '../../../lib/page-data.ts';
import { cardsInChunk, markOrder, packCards } from '../../../lib/services/pack-cards.ts';
import { makeCard } from '../../../lib/services/card-data.ts';
import { getServices } from '../../../queries/services.ts';

/** The cards of all services in their order, so many in each file. */
export const getStaticPaths = (async () => {
  const services = await getServices();
  const order = markOrder(services);
  return Array.from({ length: Math.ceil(services.length / cardsInChunk) }, (_, chunk) => ({
    params: { chunk: String(chunk) },
    props: {
      order,
      services: services.slice(chunk * cardsInChunk, (chunk + 1) * cardsInChunk),
    },
  }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { order, services } }) =>
  new Response(writePageData(packCards(services.map(makeCard), order)), {
    headers: { 'Content-Type': 'application/json' },
  });
