import type { Outcome } from '../schemas/checker.ts';
import { decide, decidingRule, isExpectedAnswer, unknownAnswer } from '../lib/checker/evaluate.ts';
import type { Rule } from '../lib/checker/flow.ts';
import { allPaths } from '../lib/checker/paths.ts';
import { showAnswers, type AskedTogether } from './asked-together.ts';
import type { Problem } from './problems.ts';
import { isSafety } from './question-problems.ts';

/**
 * Whether an outcome says that a family may be referred: after the criteria also one that fits or
 * that recommends a route.
 */
const letsOn = (part: string, { kind, routes }: Outcome): boolean =>
  kind === 'eligible' || (part === 'safety' && (kind === 'fits' || routes.length > 0));

/**
 * Walks every path of a flow whose names are all right, and names each way that leads nowhere, past
 * a risk, or to something joint or a referral that not every answer allows.
 */
export function findPathProblems({ parts, flow }: AskedTogether): Problem[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const outcomes = new Map(
    parts.flatMap(({ data }) => data.outcomes.map((outcome) => [outcome.id, outcome])),
  );
  const risks = parts.flatMap((part) =>
    part.data.questions.filter((question) => isSafety(part, question)),
  );
  const findKind = (rule: Rule) => outcomes.get(rule.outcome)?.kind;
  const problems: Problem[] = [];
  for (const { file, data } of parts) {
    data.rules.forEach((rule, index) => {
      const place = flow.rules.indexOf(rule);
      const leads = flow.rules.slice(0, place).every((other) => findKind(other) === 'safety');
      if (findKind(rule) !== 'safety' || (rule.immediate && leads)) return;
      problems.push({
        file,
        field: `rules.${index}`,
        found: `${rule.outcome}${leads ? '' : ' after a rule that is not about safety'}`,
        write: 'immediate: true, and a place before every rule that does not lead to safety',
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
    const found = showAnswers(answers);
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
    const doubted = flow.questions.find(
      (question) => !isExpectedAnswer(question, answers[question.id]),
    );
    const rule = decidingRule(flow, answers);
    const owner = parts.find(({ data }) => data.rules.some((other) => other === rule));
    if (doubted && rule && owner && outcome && letsOn(first.id, outcome)) {
      const hoped = doubted.options.filter(({ value }) => isExpectedAnswer(doubted, value));
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
