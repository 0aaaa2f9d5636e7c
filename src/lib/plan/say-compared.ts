import type { Counts } from './comparison.ts';

const sayPoints = (count: number): string => `${count} point${count === 1 ? '' : 's'}`;

/** How two sides stand to each other, in sentences. What there is none of is left out. */
export function sayCompared({ same, look, one, empty }: Counts): string {
  const sentences = [
    same > 0
      ? `You both say the same on ${sayPoints(same)}.`
      : 'You do not say the same on any point yet.',
    look > 0 ? `${look} to look at.` : '',
    one > 0 ? `${one} ${one === 1 ? 'has' : 'have'} one answer.` : '',
    empty > 0 ? `${empty} ${empty === 1 ? 'is' : 'are'} empty.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** How many points wait for a choice of the reader, whatever both say of them. */
export const sayLeft = (count: number): string =>
  count === 0 ? 'Nothing is left for you to choose.' : `${count} left for you to choose.`;
