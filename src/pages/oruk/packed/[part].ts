import type { APIRoute, GetStaticPaths } from 'astro';
import { cutPages } from '../../../lib/paging.ts';
import { listOldAnswers } from '../../../open-data/oruk-1/write-feed.ts';
import { writeOpenApi } from '../../../open-data/oruk-3/open-api.ts';
import { listAnswers } from '../../../open-data/oruk-3/write-feed.ts';
import { packAnswers, type Answer } from '../../../open-data/packed.ts';
import { getPublication } from '../../../queries/open-data.ts';

/**
 * All that the feeds answer, two hundred answers in a file: a route for each would cost several
 * times what writing it does. `integrations/feed-files.ts` gives each a file of its own.
 */
export const getStaticPaths = (async () => {
  const publication = await getPublication();
  const answers = [
    ...[...listAnswers(publication, writeOpenApi(publication.site))].map(
      ([path, write]): Answer => [`v3/${path}`, write],
    ),
    ...[...listOldAnswers(publication)].map(([path, write]): Answer => [
      `v1/services/${path}`,
      write,
    ]),
  ];
  return cutPages(answers, 200).map(({ page, items }) => ({
    params: { part: String(page) },
    props: { items },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ items: readonly Answer[] }> = ({ props }) =>
  new Response(packAnswers(props.items));
