import { own } from '../own.ts';
import { readPageData } from '../page-data.ts';
import { searchNamesAddress } from '../script-addresses.ts';
import { hashWord } from './word-set.ts';

/**
 * A part of what pages are called. All of it would grow with the site, and a question asks for one
 * thing: so it stands in files of which a question needs one.
 */
export interface NamesFile {
  /** What the engine's names of the pages begin with: of an older index it says nothing. */
  pages: string;
  /**
   * By normalised words the places of the pages that they call: those with a name that is these words;
   * or else the one page with a name of which they, two or more, are a part that stands in the name
   * of no other page.
   */
  calls: Record<string, number[]>;
}

/** Which of so many files says what a question calls. */
const findNamesFile = (question: string, files: number): string =>
  searchNamesAddress(hashWord(question, files));

/**
 * The pages that a question calls by their names, by the engine's names of them. `files` is how many
 * there are, `pages` is what those names begin with; `read` gives the text of a file. None where it
 * cannot be had: the pages are found all the same.
 */
export async function findNamedPages(
  question: string,
  { files, pages }: { files: number; pages: string },
  read: (address: string) => Promise<string>,
): Promise<string[]> {
  if (question === '' || files === 0) return [];
  try {
    const file = readPageData<NamesFile>(await read(findNamesFile(question, files)), 'calls');
    const places = file.pages === pages ? own(file.calls, question) : undefined;
    return (places ?? []).map((place) => writePageName(pages, place));
  } catch {
    return [];
  }
}

/** The engine's name of the page at a place. */
export const writePageName = (pages: string, place: number): string => pages + place.toString(36);
