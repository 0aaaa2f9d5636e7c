/** What a result says of a page beside its title, as the index keeps it in one line. */
export interface ResultCard {
  /** What it is. */
  line: string;
  /** What to know, in a few words each. */
  facts: readonly string[];
  /** The number to call, or the way in words; empty where there is none. */
  way: string;
  /** The address that calls the number; empty where there is none. */
  call: string;
}

/** No fact, number or line has it. */
const stroke = '|';

/** A card as one line of text. */
export const writeResultCard = ({ line, facts, way, call }: ResultCard): string =>
  [line, way, call, ...facts].join(stroke);

/** The card that a line of text holds. Never throws: what is missing is empty. */
export function readResultCard(text: string): ResultCard {
  const [line = '', way = '', call = '', ...facts] = text.split(stroke);
  return { line, way, call, facts };
}
