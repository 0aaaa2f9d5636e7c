import type { APIRoute, GetStaticPaths } from 'astro';
import { writeOldFeed, writeOldPage } from '../../../../open-data/oruk-1/write-feed.ts';
import { getPublication } from '../../../../queries/open-data.ts';

/** Every address of the feed of version 1: the list of services, and one for each of them. */
export const getStaticPaths = (async () => {
  const services = writeOldFeed(await getPublication());
  return [
    { params: { answer: 'index.json' }, props: { data: writeOldPage(services) } },
    ...services.map((data) => ({ params: { answer: data.id }, props: { data } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: object }> = ({ props }) => Response.json(props.data);
