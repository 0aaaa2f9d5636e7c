import type { APIRoute, GetStaticPathsResult } from 'astro';
import { listDownloads, readDownload } from '../../queries/files.ts';

/** One address for each file that pages offer. */
export const getStaticPaths = async (): Promise<GetStaticPathsResult> =>
  (await listDownloads()).map((file) => ({ params: { file } }));

/** A file that pages offer, byte for byte. */
export const GET: APIRoute = async ({ params }) => {
  const { bytes, type } = await readDownload(params['file'] ?? '');
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
