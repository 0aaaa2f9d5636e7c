import type { Comparison, Outcome } from '../schemas/checker.ts';
import { countWord, numberIn } from '../lib/checker/count-words.ts';
import { decide, decidingRule, meets, unknownAnswer } from '../lib/checker/evaluate.ts';
import type { Answers, Flow, Rule } from '../lib/checker/flow.ts';
import { joinParts, singlePart } from '../lib/checker/join-parts.ts';
import { allPaths } from '../lib/checker/paths.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';
import {
  findQuestionProblems,
  findReasonProblems,
  findRuleProblems,
  isSafety,
} from './question-problems.ts';
import { textsIn } from './texts-in.ts';

/** Questions that are asked together, as one flow. */
interface AskedTogether {
  parts: Content['checker'];
  flow: Flow;
}

/** The safety questions and the criteria are asked as one; every other file stands alone. */
function askedTogether(parts: Content['checker']): AskedTogether[] {
  const safety = parts.find(({ id }) => id === 'safety');
  const criteria = parts.find(({ id }) => id === 'criteria');
  const joined =
    safety && criteria
      ? [{ parts: [safety, criteria], flow: joinParts(safety.data, criteria.data) }]
      : [];
  return [
    ...joined,
    ...parts
      .filter((part) => part !== safety && part !== criteria)
      .map((part) => ({ parts: [part], flow: singlePart(part.data) })),
  ];
}

/**
 * Everything wrong with questions, rules and outcomes: names that point nowhere or stand twice,
 * a question of safety or of the criteria without exactly one hoped answer, and, by walking every
 * path, answers that lead nowhere, a risk that does not end in safety, an "I don't know" that ends
 * in something joint, a family said to be eligible without every hoped answer, and a comparison
 * whose answers lead elsewhere. Words that count the criteria must count them right.
 */
export function findCheckerProblems(all: Content['checker']): Problem[] {
  const together = askedTogether(all);
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
    textsIn(data).flatMap(({ field, text }) =>
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

/**
 * Whether an outcome says that a family may be referred: after the criteria also one that fits or
 * that recommends a route.
 */
const letsOn = (part: string, { kind, routes }: Outcome): boolean =>
  kind === 'eligible' || (part === 'safety' && (kind === 'fits' || routes.length > 0));

const inWords = (answers: Answers): string =>
  Object.entries(answers)
    .map(([id, value]) => `${id}: ${value}`)
    .join(', ');

/** Walks every path of a flow whose names are all right. */
function findPathProblems({ parts, flow }: AskedTogether): Problem[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const outcomes = new Map(
    parts.flatMap(({ data }) => data.outcomes.map((outcome) => [outcome.id, outcome])),
  );
  const risks = parts.flatMap((part) =>
    part.data.questions.filter((question) => isSafety(part, question)),
  );
  const kindOf = (rule: Rule) => outcomes.get(rule.outcome)?.kind;
  const problems: Problem[] = [];
  for (const { file, data } of parts) {
    data.rules.forEach((rule, index) => {
      const place = flow.rules.indexOf(rule);
      const leads = flow.rules.slice(0, place).every((other) => kindOf(other) === 'safety');
      if (kindOf(rule) !== 'safety' || (rule.stops && leads)) return;
      problems.push({
        file,
        field: `rules.${index}`,
        found: `${rule.outcome}${leads ? '' : ' after a rule that is not about safety'}`,
        write: 'stops: true, and a place before every rule that does not lead to safety',
      });
    });
  }
  if (risks.length === 0) {
    problems.push({
      file: first.file,
      field: 'questions',
      found: 'no question about safety',
      write: 'at least one question with safety: true',
    });
  }
  const reached = new Set<string>();
  for (const answers of allPaths(flow)) {
    const id = decide(flow, answers);
    const found = inWords(answers);
    const fault = (file: string, write: string): void => {
      problems.push({ file, field: 'rules', found, write });
    };
    if (id === undefined) {
      fault(last.file, 'a last rule with when: { kind: otherwise }');
      break;
    }
    reached.add(id);
    const outcome = outcomes.get(id);
    const risk = risks.find(
      (question) => question.advice[answers[question.id] ?? ''] !== undefined,
    );
    if (risk && outcome?.kind !== 'safety') {
      fault(first.file, 'a rule that stops and leads to an outcome whose kind is safety');
      break;
    }
    if (risk && Object.keys(answers).at(-1) !== risk.id) {
      fault(first.file, `a rule that needs no more than this answer to "${risk.id}"`);
      break;
    }
    const doubted = flow.questions.find((question) => !meets(question, answers[question.id]));
    const rule = decidingRule(flow, answers);
    const owner = parts.find(({ data }) => data.rules.some((other) => other === rule));
    if (doubted && rule && owner && outcome && letsOn(first.id, outcome)) {
      const hoped = doubted.options.filter(({ value }) => meets(doubted, value));
      problems.push({
        file: owner.file,
        field: `rules.${owner.data.rules.indexOf(rule)}.when`,
        found: `${id} with ${found}`,
        write: `a condition that needs the hoped answer to "${doubted.id}": ${hoped.map(({ value }) => value).join(' or ')}, here or in a rule before it`,
      });
      break;
    }
    // Criteria may be unknown where one that is known decides; a choice for two people may not.
    const choice = flow.questions.every(({ group }) => group === 'choice');
    if (choice && outcome?.joint && Object.values(answers).includes(unknownAnswer)) {
      fault(
        last.file,
        'a rule that leads to an outcome that is not joint while something is unknown',
      );
      break;
    }
  }
  for (const { file, data } of problems.length > 0 ? [] : parts) {
    for (const { id } of data.outcomes.filter((outcome) => !reached.has(outcome.id))) {
      problems.push({
        file,
        field: 'outcomes',
        found: JSON.stringify(id),
        write: 'a rule that leads to this outcome, or remove it',
      });
    }
  }
  return problems;
}

/** Options that are compared: answers that lead elsewhere, and words that two of them share. */
function findComparisonProblems(parts: Content['checker']): Problem[] {
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
          found: inWords(answers),
          write: 'answers that can lead to this outcome',
        });
      });
      for (const sentence of sentencesOf(comparison)) {
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

const sentencesOf = ({ suits, doesNotSuit, ...cells }: Comparison): string[] =>
  [...Object.values(cells), ...suits.map(({ text }) => text), ...doesNotSuit]
    .flatMap((cell) => cell.split(/(?<=[.?!])\s+/))
    .map((sentence) => sentence.trim().toLowerCase());
