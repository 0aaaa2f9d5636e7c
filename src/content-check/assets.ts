import { webFiles } from '../lib/web-files.ts';
import type { ContentSource } from './content-source.ts';
import { isDevice, isLeftover } from './file-names.ts';
import type { Problem } from './problems.ts';

/** Folders of what is no text: a council may have none. */
export const assetFolders = ['pictures', 'files'] as const;

type AssetFolder = (typeof assetFolders)[number];

/** A picture, or a file to download. */
export interface Asset {
  folder: AssetFolder;
  /** As prose and facts name it: `tea-room.jpg`. */
  name: string;
  /** Its path from the project root. */
  file: string;
}

/** The most bytes of a file: of a picture, what a camera gives; of a download, what a phone loads. */
const most: Readonly<Record<AssetFolder, number>> = { pictures: 8_000_000, files: 10_000_000 };

const asText = (bytes: Uint8Array, length = bytes.length): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length));

/** What would run, or ask another site, when a drawing is shown. */
const unsafeDrawing =
  /<script|<foreignObject|\son[a-z]+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/)|@import|url\(\s*["']?(?!#|data:image\/)/i;

/** What is wrong with the bytes of a file, as the words of what to put there instead. */
function findByteFault(folder: AssetFolder, ending: string, bytes: Uint8Array): string | undefined {
  if (bytes.length > most[folder]) {
    return `a smaller file, of at most ${most[folder] / 1_000_000} MB; this has ${(bytes.length / 1_000_000).toFixed(1)}`;
  }
  const kind = webFiles[folder][ending];
  if (kind && !asText(bytes, 1000).trimStart().match(kind.begins)) {
    return `a file that is what its name says, saved anew as .${ending}`;
  }
  if (ending === 'svg' && unsafeDrawing.test(asText(bytes))) {
    return 'a drawing without scripts and without addresses of other files';
  }
  if (ending === 'svg' && !/<svg[^>]*\sviewBox=/.test(asText(bytes))) {
    return 'a drawing that says its size: <svg with a viewBox';
  }
  return undefined;
}

/** Reads the names and looks at the bytes of all files of a folder that is there. */
export async function readAssets(
  folder: AssetFolder,
  source: ContentSource,
  problems: Problem[],
): Promise<Asset[]> {
  const path = `content/${folder}`;
  const names = (await source.names(path)) ?? [];
  const endings = Object.keys(webFiles[folder]);
  const found = names.filter((name) => !isLeftover(name)).toSorted();
  const assets: Asset[] = [];
  for (const name of found) {
    const file = `${path}/${name}`;
    const ending = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z]+)$/.exec(name)?.[1] ?? '';
    if (!endings.includes(ending) || isDevice(name)) {
      const write = `lower-case letters, digits and hyphens, then one of .${endings.join(', .')}`;
      problems.push({ file, field: '(file name)', found: name, write });
      continue;
    }
    assets.push({ folder, name, file });
    const bytes = await source.bytes(file);
    const fault = bytes ? findByteFault(folder, ending, bytes) : 'a file that can be read';
    if (fault !== undefined) {
      problems.push({ file, field: '(whole file)', found: name, write: fault });
    }
  }
  return assets;
}
