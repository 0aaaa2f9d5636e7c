import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { chunkFacts } from '../../../lib/my-list/listed-service.ts';
import { writePageData } from '../../../lib/page-data.ts';
import { getServices } from '../../../queries/services.ts';

/** What a list says of services, so many in each file that a request for one does not tell which. */
export const getStaticPaths = (async () =>
  chunkFacts(await getServices()).map((facts, chunk) => ({
    params: { chunk: String(chunk) },
    props: { facts },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { facts } }) =>
  new Response(writePageData(facts), { headers: { 'Content-Type': 'application/json' } });
