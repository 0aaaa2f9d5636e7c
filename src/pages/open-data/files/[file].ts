import type { APIRoute, GetStaticPaths } from 'astro';
import { writeChanges } from '../../../open-data/changes.ts';
import { writeDataPackage } from '../../../open-data/data-package.ts';
import { writeTables } from '../../../open-data/tables.ts';
import { getPublication } from '../../../queries/open-data.ts';

/** The tables, what a program must know to read them, and the feed of what changed. */
export const getStaticPaths = (async () => {
  const publication = await getPublication();
  const { site, today } = publication;
  const tables = writeTables(publication);
  const texts: [string, string][] = [
    ...tables.map(({ name, csv }): [string, string] => [`${name}.csv`, csv]),
    ['datapackage.json', JSON.stringify(writeDataPackage(site, tables, today), null, 2)],
    ['changes.atom', writeChanges(publication)],
  ];
  return texts.map(([file, text]) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
