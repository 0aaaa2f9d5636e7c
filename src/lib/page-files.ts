/** A file that a page offers. */
interface Download {
  title: string;
  href: string;
  /** What readers call its kind: `PDF`. */
  kind: string;
  /** As `120 kB`. */
  size: string;
  accessible: 'yes' | 'partly' | 'no';
  /** How to have the same in another form. */
  otherWay?: string | undefined;
}

/** A video on another site. */
interface Video {
  title: string;
  url: string;
  /** The name of that site. */
  host: string;
  length: string;
  /** All that is said in it, paragraph by paragraph. */
  said: readonly string[];
}

/** What stands below the prose of a page. */
export interface PageFiles {
  downloads: readonly Download[];
  videos: readonly Video[];
}

/** A number of bytes as readers know it: `120 kB`, `1.4 MB`. */
export const sayBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The paragraphs of a text, which empty lines part. */
export const splitParagraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');

/** The name of the site that an address leads to, as readers know it. */
export const readHost = (url: string): string => new URL(url).hostname.replace(/^www\./, '');
