import { stopWords } from './stop-words.ts';
import type { Pattern } from './pattern.ts';

/** Words of phrases that call for help which name people, things and places: no harm is in them. */
const everyday: ReadonlySet<string> = new Set(
  (
    'behaviour child children dad daughter families family father friends grandchildren ' +
    'grandparents help home house husband kids marriage messages money mother mum mummy daddy parent parents ' +
    'partner phone problems relationship relationships safe school son talk wife ' +
    'work neighbour neighbours'
  ).split(' '),
);

/** The words that the answers above all results listen for. */
export interface AnswerWords {
  /** All of them: each is a word, however it is spelt, and stays as it was typed. */
  known: ReadonlySet<string>;
  /** Those of fear and harm. */
  harm: ReadonlySet<string>;
}

/** The words that answers listen for, and which of them are words of harm. */
export function collectAnswerWords(
  answers: readonly { safety: boolean; when: readonly Pattern[]; unless: readonly Pattern[] }[],
): AnswerWords {
  const known = new Set<string>();
  const harm = new Set<string>();
  const each = (patterns: readonly Pattern[], use: (word: string) => void): void => {
    for (const pattern of patterns) {
      for (const place of pattern) place.forEach(use);
    }
  };
  for (const { safety, when, unless } of answers) {
    each([...when, ...unless], (word) => known.add(word));
    if (!safety) continue;
    each(when, (word) => {
      if (!stopWords.has(word) && !everyday.has(word)) harm.add(word);
    });
  }
  return { known, harm };
}
