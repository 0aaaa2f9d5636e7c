import type { Comparison } from '../schemas/checker.ts';
import { decide } from '../lib/checker/evaluate.ts';
import { singlePart } from '../lib/checker/join-parts.ts';
import { allPaths } from '../lib/checker/paths.ts';
import { showAnswers } from './asked-together.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/** Options that are compared: answers that lead elsewhere, and words that two of them share. */
export function findComparisonProblems(parts: Content['checker']): Problem[] {
  return parts.flatMap(({ file, data }) => {
    const problems: Problem[] = [];
    const paths = [...allPaths(singlePart(data))];
    const flow = singlePart(data);
    const said = new Map<string, string>();
    data.outcomes.forEach(({ id, comparison }, place) => {
      if (!comparison) return;
      const at = `outcomes.${place}.comparison`;
      comparison.suits.forEach(({ answers }, index) => {
        const leads = paths.some(
          (path) =>
            Object.entries(answers).every(([question, value]) => path[question] === value) &&
            decide(flow, path) === id,
        );
        if (leads) return;
        problems.push({
          file,
          field: `${at}.suits.${index}.answers`,
          found: showAnswers(answers),
          write: 'answers that can lead to this outcome',
        });
      });
      for (const sentence of listSentences(comparison)) {
        const other = said.get(sentence);
        if (other !== undefined && other !== id) {
          problems.push({
            file,
            field: at,
            found: JSON.stringify(sentence),
            write: `other words: "${other}" says the same, so they compare nothing`,
          });
        }
        said.set(sentence, id);
      }
    });
    return problems;
  });
}

const listSentences = ({ suits, doesNotSuit, ...cells }: Comparison): string[] =>
  [...Object.values(cells), ...suits.map(({ text }) => text), ...doesNotSuit]
    .flatMap((cell) => cell.split(/(?<=[.?!])\s+/))
    .map((sentence) => sentence.trim().toLowerCase());
