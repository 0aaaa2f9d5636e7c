import { readdir, readFile, stat } from 'node:fs/promises';
import { filesFolder } from '../lib/addresses.ts';
import { readHost, sayBytes, splitParagraphs, type PageFiles } from '../lib/page-files.ts';
import { webFiles } from '../lib/web-files.ts';

const folder = 'content/files';

const findKind = (name: string) => webFiles.files[name.replace(/^.*\./, '')];

/** What the facts of a page say of files and videos, ready to be shown. Throws where a file is not there. */
export async function getPageFiles({
  downloads,
  videos,
}: {
  downloads: readonly {
    file: string;
    title: string;
    accessible: 'yes' | 'partly' | 'no';
    otherWay?: string | undefined;
  }[];
  videos: readonly { title: string; url: string; length: string; transcript: string }[];
}): Promise<PageFiles> {
  return {
    downloads: await Promise.all(
      downloads.map(async ({ file, ...said }) => ({
        ...said,
        href: `${filesFolder}${file}`,
        kind: findKind(file)?.name ?? '',
        size: sayBytes((await stat(`${folder}/${file}`)).size),
      })),
    ),
    videos: videos.map(({ title, url, length, transcript }) => ({
      title,
      url,
      host: readHost(url),
      length,
      said: splitParagraphs(transcript),
    })),
  };
}

/** The names of all files to download; none where a council has none. */
export const listDownloads = (): Promise<string[]> => readdir(folder).catch(() => []);

/** The bytes of a file to download, and its media type. */
export async function readDownload(name: string): Promise<{
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}> {
  return {
    bytes: new Uint8Array(await readFile(`${folder}/${name}`)),
    type: findKind(name)?.type ?? 'application/octet-stream',
  };
}
