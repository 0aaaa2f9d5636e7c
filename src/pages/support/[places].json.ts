import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { writePageData } from '../../lib/page-data.ts';
import { getPlaceFile } from '../../queries/places.ts';

/** What the field "Where do you live?" knows of places: there where the council names its districts. */
export const getStaticPaths = (async () => {
  const file = await getPlaceFile();
  return file ? [{ params: { places: 'places' }, props: { file } }] : [];
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { file } }) =>
  new Response(writePageData(file), { headers: { 'Content-Type': 'application/json' } });
