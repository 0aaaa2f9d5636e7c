import { leading, type Words } from './drawing.ts';
import { balance } from './wrap-words.ts';

/** Lines of words that have no place yet. */
export interface Paragraph {
  look: Words['look'];
  lines: string[];
}

/** A paragraph in small letters. */
export const writeNote = (lines: string[]): Paragraph => ({ look: 'note', lines });
/** A paragraph that stands out. */
export const writeStrong = (lines: string[]): Paragraph => ({ look: 'strong', lines });

/** How high paragraphs are that stand under each other. */
export const measureHeight = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { look, lines }) => sum + lines.length * leading[look], 0);

/** Sets paragraphs under each other; the first one begins at `top`. */
export function setWords(x: number, top: number, paragraphs: readonly Paragraph[]): Words[] {
  return paragraphs.map(({ look, lines }, index) => ({
    look,
    x,
    y: top + measureHeight(paragraphs.slice(0, index)) + leading[look] - 5,
    lines,
  }));
}

/** Sets paragraphs on a line that runs at the height `track`. */
export const setOnLine = (x: number, track: number, paragraphs: readonly Paragraph[]): Words[] =>
  setWords(x, track - measureHeight(paragraphs) - 4, paragraphs);

/** Each label on lines of its own, joined by "or". */
export const listAlternatives = (labels: readonly string[], limit: number): string[] =>
  labels.flatMap((label, index) => balance(index === 0 ? label : `or ${label}`, limit));
