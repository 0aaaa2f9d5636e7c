import {
  fitParts,
  measureFrame,
  paperHeight,
  type LeafletItem,
  type LeafletPart,
} from './fit-parts.ts';

/** One page of paper about a service or a situation. */
export interface Leaflet {
  title: string;
  summary: string;
  parts: readonly LeafletPart[];
  /** Of what day its facts are. */
  checked: string;
  /** The address of the page that says more, from the root of the site. */
  href: string;
  /** True where it is about fear or abuse: somebody may be harmed when it is found. */
  safety: boolean;
}

/** How long an address may be that people would type, in letters. */
const mostTyped = 40;

/** The order in which what a leaflet may say gets a place on the paper. */
export const ranks = {
  doubt: 1,
  way: 2,
  safety: 3,
  steps: 4,
  notes: 5,
  otherWays: 6,
  hours: 7,
  cost: 8,
  rest: 9,
} as const;

/** Lines that each have a place or not. */
export const rankItems = (rank: number, lines: readonly (string | undefined)[]): LeafletItem[] =>
  lines.flatMap((line) => (line === undefined ? [] : [{ rank, lines: [line] }]));

/** The host and path of an address, as people type it. */
export const showAddress = (address: string): string =>
  address.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Where a service is online: as much of its address as anyone would type. */
export function shortenAddress(address: string): string {
  const whole = showAddress(address);
  return whole.length > mostTyped ? whole.replace(/\/.*/, '') : whole;
}

/** What of these parts has a place on the paper below its title and summary, and above its foot. */
export const fitPaper = (
  title: string,
  summary: string,
  parts: readonly LeafletPart[],
): LeafletPart[] => fitParts(parts, paperHeight - measureFrame(title, summary));
