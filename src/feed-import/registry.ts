import { isFields, readField, type Fact, type Facts } from '../content-writer/facts.ts';
import { readImported, type Folder, type OldEntry, type Wanted } from './entries.ts';

/** A file that an import wants to say something, by what the feed calls it. */
export interface WantedFile {
  folder: Folder;
  /** The name of the file, without its ending. */
  id: string;
  /** What the feed calls it. */
  feedId: string;
  name: string;
  wanted: Wanted;
  /** The file that is there already. */
  old?: OldEntry;
}

/** Files of one folder by what a feed calls their entries. */
export interface Registry {
  /**
   * The file for an entry of the feed, which the first service that names it describes; `words` name
   * a new file, and `twin` finds one that is here already and that nobody imported.
   */
  want: (
    feedId: string,
    words: readonly string[],
    wanted: Wanted,
    twin?: (facts: Facts) => boolean,
  ) => string;
  files: ReadonlyMap<string, WantedFile>;
}

/** Starts a list of the files of one folder that an import wants. */
export function startRegistry(
  folder: Folder,
  feed: string,
  old: ReadonlyMap<string, OldEntry>,
  makeName: (...words: readonly string[]) => string,
): Registry {
  const files = new Map<string, WantedFile>();
  const known = new Map<string, string>();
  const imported = new Map<string, OldEntry>();
  const others: OldEntry[] = [];
  for (const entry of old.values()) {
    const from = readImported(entry);
    if (from?.feed === feed) imported.set(from.id, entry);
    else others.push(entry);
  }
  return {
    files,
    want: (feedId, words, wanted, twin = () => false) => {
      const named = known.get(feedId);
      if (named !== undefined) return named;
      const was = imported.get(feedId);
      const same = was ? undefined : others.find(({ facts }) => twin(facts));
      const id = was?.id ?? same?.id ?? makeName(...words);
      known.set(feedId, id);
      // What somebody here wrote by hand is no entry of the feed, and stays as it is.
      if (!same) {
        files.set(id, {
          folder,
          id,
          feedId,
          name: words[0] ?? '',
          wanted,
          ...(was ? { old: was } : {}),
        });
      }
      return id;
    },
  };
}

/** Text of a field, folded so that two ways to write one name are the same. */
export const foldField = (facts: Facts, ...path: readonly string[]): string => {
  const found = path.reduce<Fact | undefined>(
    (fact, name) => (isFields(fact) ? readField(fact, name) : undefined),
    facts,
  );
  return typeof found === 'string' ? foldWords(found) : '';
};

/** Words without case, spaces and marks. */
export const foldWords = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
