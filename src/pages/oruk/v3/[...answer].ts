import type { APIRoute, GetStaticPaths } from 'astro';
import { writeOpenApi } from '../../../open-data/oruk-3/open-api.ts';
import { listAnswers } from '../../../open-data/oruk-3/write-feed.ts';
import { getPublication } from '../../../queries/open-data.ts';

/** Every address of the feed of version 3: one for each list, and one for each thing in it. */
export const getStaticPaths = (async () => {
  const publication = await getPublication();
  const answers = listAnswers(publication, writeOpenApi(publication.site));
  return [...answers].map(([answer, write]) => ({ params: { answer }, props: { write } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write: () => object }> = ({ props }) => Response.json(props.write());
