/** A run of text, and whether it is one of the words searched for. */
export interface TextPart {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity);

/** The parts of an excerpt in which the search engine has put `<mark>` around what it found. */
export function splitExcerpt(excerpt: string): TextPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const inside = /^<mark>(.*)<\/mark>$/.exec(piece)?.[1];
      return { text: decode(inside ?? piece), marked: inside !== undefined };
    });
}

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The parts of plain text in which each of `words` is marked, whatever its case. */
export function markWords(text: string, words: Iterable<string>): TextPart[] {
  const wanted = new Set([...words].map(bare).filter((word) => word.length > 1));
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, marked: wanted.has(bare(piece)) }));
}
