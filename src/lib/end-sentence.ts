/** Words with a full stop, where they have no mark at their end. */
export const endSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
