import { countWord, numberIn } from '../lib/checker/count-words.ts';
import { groupParts } from './asked-together.ts';
import { findComparisonProblems } from './comparison-problems.ts';
import type { Content } from './entries.ts';
import { findPathProblems } from './path-problems.ts';
import type { Problem } from './problems.ts';
import { findQuestionProblems, findReasonProblems, findRuleProblems } from './question-problems.ts';
import { findTexts } from './texts.ts';

/**
 * Everything wrong with questions, rules and outcomes: names that point nowhere or stand twice,
 * a question of safety or of the criteria without exactly one hoped answer, and, by walking every
 * path, answers that lead nowhere, a risk that does not end in safety, an "I don't know" that ends
 * in something joint, a family said to be eligible without every hoped answer, and a comparison
 * whose answers lead elsewhere. Words that count the criteria must count them right.
 */
export function findCheckerProblems(all: Content['checker']): Problem[] {
  const together = groupParts(all);
  const problems = [
    ...findTwins(all),
    ...all.flatMap(findQuestionProblems),
    ...all.flatMap(findReasonProblems),
    ...together.flatMap(({ parts }) => findRuleProblems(parts)),
    ...findCriteriaProblems(all),
  ];
  return problems.length > 0
    ? problems
    : [...together.flatMap(findPathProblems), ...findComparisonProblems(all)];
}

/** Ids that stand in two places, in one file or in several. */
function findTwins(parts: Content['checker']): Problem[] {
  const seen = new Map<string, string>();
  return parts.flatMap(({ file, data }) =>
    (['questions', 'outcomes'] as const).flatMap((field) =>
      data[field].flatMap(({ id }): Problem[] => {
        const name = `${field} ${id}`;
        const other = seen.get(name);
        seen.set(name, file);
        return other === undefined
          ? []
          : [
              {
                file,
                field,
                found: JSON.stringify(id),
                write: `an id of its own; ${other} has this one`,
              },
            ];
      }),
    ),
  );
}

/** Criteria that do not say who may refer, and words of any file that count them wrong. */
function findCriteriaProblems(parts: Content['checker']): Problem[] {
  const criteria = parts.find(({ id }) => id === 'criteria');
  if (!criteria) return [];
  const count = criteria.data.questions.length;
  const wrong = parts.flatMap(({ file, data }) =>
    findTexts(data).flatMap(({ field, text }) =>
      [...text.matchAll(/([\w-]+) criteria\b/gi)]
        .filter(([, word = '']) => ![undefined, count].includes(numberIn(word)))
        .map(([found]): Problem => ({
          file,
          field,
          found: JSON.stringify(found),
          write: `the number of criteria that there are (${countWord(count)}), or no number`,
        })),
    ),
  );
  if (criteria.data.whoRefers) return wrong;
  const unsaid: Problem = {
    file: criteria.file,
    field: 'whoRefers',
    found: 'nothing',
    write: 'who may refer, and what everyone else can do',
  };
  return [...wrong, unsaid];
}
