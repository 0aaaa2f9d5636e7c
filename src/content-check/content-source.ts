import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where content is read from. Paths begin with `content/`. */
export interface ContentSource {
  /** The names in a folder; nothing where there is no such folder. */
  names: (folder: string) => Promise<readonly string[] | undefined>;
  /** The bytes of a file; nothing where it cannot be read. */
  bytes: (file: string) => Promise<Uint8Array | undefined>;
}

/** The files of `content/` under `root`. */
export const openContent = (root: string): ContentSource => ({
  names: (folder) => readdir(join(root, folder)).catch(() => undefined),
  bytes: (file) => readFile(join(root, file)).catch(() => undefined),
});

/** Content with other files in it. */
export const coverContent = (
  source: ContentSource,
  files: ReadonlyMap<string, Uint8Array>,
): ContentSource => ({
  names: async (folder) => {
    const names = await source.names(folder);
    const own = [...files.keys()]
      .filter((file) => file.slice(0, file.lastIndexOf('/')) === folder)
      .map((file) => file.slice(folder.length + 1));
    return names || own.length > 0 ? [...new Set([...(names ?? []), ...own])] : undefined;
  },
  bytes: async (file) => files.get(file) ?? (await source.bytes(file)),
});
