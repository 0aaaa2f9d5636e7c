import type { APIRoute, GetStaticPaths } from 'astro';
import { listOldAnswers } from '../../../../open-data/oruk-1/write-feed.ts';
import { getPublication } from '../../../../queries/open-data.ts';

/** Every address of the feed of version 1: the list of services, and one for each of them. */
export const getStaticPaths = (async () =>
  [...listOldAnswers(await getPublication())].map(([answer, write]) => ({
    params: { answer },
    props: { write },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ write: () => object }> = ({ props }) => Response.json(props.write());
