/** One thing that a leaflet says: all of it or nothing. */
export interface LeafletItem {
  /** The lower, the sooner it gets a place on the paper. */
  rank: number;
  /** What it begins with, in larger letters: a number, or the name of a service. */
  name?: string;
  /** What calls, texts or writes to it, in a file that is read on a screen. */
  href?: string;
  lines: readonly string[];
}

/** Part of a leaflet under a heading of its own. */
export interface LeafletPart {
  heading: string;
  kind: 'warning' | 'words' | 'steps';
  /** In order: where one has no place, those after it have none. */
  items: readonly LeafletItem[];
}

/** Letters of usual words that fit in a line of 180 millimetres: in text, in names, in a title. */
const letters = { text: 62, name: 48, title: 34 } as const;

/** How high a line of each is with the white space below its paragraph, in lines of text. */
const heights = { text: 1, name: 1.25, title: 1.65 } as const;
const gap = 0.25;

const headingHeight = 2.3;
/** Of what every leaflet has besides: the council, where to call in danger, and the foot. */
const frameHeight = 9;

/** Lines of a paper of A4 with edges of 15 millimetres, in letters of 16 points. */
export const paperHeight = 36;

const measure = (words: string, kind: keyof typeof letters): number =>
  Math.ceil(words.length / letters[kind]) * heights[kind] + gap;

/** How high an item is, in lines of text. */
export const measureItem = ({ name, lines }: LeafletItem): number =>
  lines.reduce(
    (sum, line) => sum + measure(line, 'text'),
    name === undefined ? 0 : measure(name, 'name'),
  );

/** How high the words above the parts and below them are, in lines of text. */
export const measureFrame = (title: string, summary: string): number =>
  frameHeight + measure(title, 'title') + measure(summary, 'text');

/**
 * What of these parts has a place in `room`, which is in lines of text: items by rank, each whole,
 * and none without those that stand before it in its part. Gives parts and items in the order
 * given; no part is empty.
 */
export function fitParts(parts: readonly LeafletPart[], room: number): LeafletPart[] {
  const counts = parts.map(() => 0);
  let left = room;
  const all = parts
    .flatMap(({ items }, part) => items.map((item, place) => ({ item, part, place })))
    .sort((one, other) => one.item.rank - other.item.rank);
  for (const { item, part, place } of all) {
    const height = measureItem(item) + (place === 0 ? headingHeight : 0);
    if (counts[part] !== place || height > left) continue;
    left -= height;
    counts[part] = place + 1;
  }
  return parts
    .map((part, index) => ({ ...part, items: part.items.slice(0, counts[index]) }))
    .filter(({ items }) => items.length > 0);
}
