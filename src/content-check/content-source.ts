import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where content is read from. Paths begin with `content/`. */
export interface ContentSource {
  /** The names in a folder; nothing where there is no such folder. */
  names: (folder: string) => Promise<readonly string[] | undefined>;
  /** The bytes of a file; nothing where it cannot be read. */
  bytes: (file: string) => Promise<Uint8Array | undefined>;
}

/** What `read` gives; nothing where it throws, as it does for what is not there. */
function tryTo<Read>(read: () => Read): Promise<Read | undefined> {
  try {
    return Promise.resolve(read());
  } catch {
    return Promise.resolve(undefined);
  }
}

/**
 * The files of `content/` under `root`. Read one after another, and at once: thousands of small files
 * take several times as long where each is waited for.
 */
export const openContent = (root: string): ContentSource => ({
  names: (folder) => tryTo(() => readdirSync(join(root, folder))),
  bytes: (file) => tryTo(() => readFileSync(join(root, file))),
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
