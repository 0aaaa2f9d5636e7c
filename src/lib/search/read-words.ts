import { shortestBeginning, type Lexicon } from './lexicon.ts';
import { queryTerms, spellAsBritish } from './normalise.ts';
import { guessWord } from './spelling.ts';
import { stopWords } from './stop-words.ts';

const mostWords = 40;
const mostOffered = 2;

/** The words of a question as they were typed, as many as are searched for. */
export const splitQuestion = (question: string): string[] =>
  queryTerms(question).slice(0, mostWords);

/** The word of a vocabulary that begins so and stands on most pages, itself if it is one. */
function completeWord(start: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  let best: { word: string; uses: number } | undefined;
  vocabulary.forEach((uses, word) => {
    if (!word.startsWith(start) || stopWords.has(word)) return;
    const better =
      !best || uses > best.uses || (uses === best.uses && word.length < best.word.length);
    if (better) best = { word, uses };
  });
  return vocabulary.has(start) ? start : best?.word;
}

/** The words of a question with what each stands for. */
interface ReadWords {
  words: string[];
  /** Slips that were mended. */
  corrections: { from: string; to: string }[];
  /** Questions that may have been meant: each has one word mended of which nobody can be sure. */
  offered: string[];
}

/**
 * Reads the words of a question: the beginning of a word stands for the word, slips are mended, or
 * offered where nobody can be sure. Words of English, known words and words of harm are never
 * changed. Of a last word that is `unfinished` only the beginning is there. Total.
 */
export function readWords(
  question: string,
  lexicon: Omit<Lexicon, 'facets' | 'places' | 'names'>,
  unfinished: boolean,
): ReadWords {
  const { vocabulary, synonyms, neverCorrect } = lexicon;
  const corrections: { from: string; to: string }[] = [];
  const offers = new Map<string, readonly string[]>();
  const said = new Set<string>();
  for (const { words } of synonyms) {
    for (const phrase of words) {
      for (const word of phrase.split(' ')) said.add(word);
    }
  }
  const isKnown = (word: string): boolean =>
    vocabulary.has(word) || said.has(word) || stopWords.has(word) || neverCorrect.has(word);

  /** What a word stands for: itself, the word it begins, or the word it is a slip of. */
  const read = (word: string): string => {
    if (isKnown(word)) return word;
    const british = spellAsBritish(word);
    if (british === word || !isKnown(british)) {
      const whole = word.length < shortestBeginning ? undefined : completeWord(word, vocabulary);
      if (whole !== undefined) return whole;
      const meant = guessWord(word, lexicon.spelling);
      if (!meant) return word;
      if (!meant.sure) {
        offers.set(word, meant.words);
        return word;
      }
      corrections.push({ from: word, to: meant.words[0] ?? word });
      return meant.words[0] ?? word;
    }
    corrections.push({ from: word, to: british });
    return british;
  };
  const typed = splitQuestion(question);
  const last = unfinished ? typed.pop() : undefined;
  const words = typed.map(read);
  if (last !== undefined) {
    const whole = said.has(last) || stopWords.has(last) ? last : completeWord(last, vocabulary);
    if (whole !== undefined) words.push(whole);
  }

  const offered: string[] = [];
  offers.forEach((meant, from) => {
    for (const to of meant) {
      offered.push(words.map((word) => (word === from ? to : word)).join(' '));
    }
  });
  return { words, corrections, offered: offered.slice(0, mostOffered) };
}
