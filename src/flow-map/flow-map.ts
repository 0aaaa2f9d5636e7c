import type { Outcome } from '../schemas/checker.ts';
import { formatDay } from '../lib/dates/format-day.ts';
import { isExpectedAnswer, findOutcomeOfAnswer } from '../lib/checker/evaluate.ts';
import type { Condition, Flow, Question, Rule } from '../lib/checker/flow.ts';

/** What the map needs to know of a part of the flow. */
export interface MapPart {
  title: string;
  version: string;
  /** ISO day. */
  checked: string;
  questions: readonly { id: string }[];
}

/** What the map needs to know of an outcome. */
export type MapOutcome = Pick<Outcome, 'id' | 'title' | 'kind'>;

/** The kind of an outcome in words, so that no meaning is carried by colour alone. */
export const kindWords: Readonly<Record<Outcome['kind'], string>> = {
  safety: 'Safety',
  eligible: 'Eligible',
  fits: 'Fits',
  'find-out': 'Find out more',
  'not-yet': 'Not yet',
  'not-eligible': 'Not eligible',
};

/** When a part was checked, in words. Takes the ISO day. */
export function checkedOn(checked: string): string {
  return `Checked ${formatDay(checked)}`;
}

/**
 * Where a question leads when every other one is answered as hoped: the labels of the answers that
 * go on, and for each outcome that is reached instead the labels of the answers that reach it.
 */
export interface Ways {
  on: string[];
  exits: { outcome: string; labels: string[] }[];
}

/** The outcome of a flow in which every question is answered as hoped. */
export function findGoal(flow: Flow): string | undefined {
  const [first] = flow.questions;
  const hoped = first?.options.find(({ value }) => isExpectedAnswer(first, value));
  return first && hoped && findOutcomeOfAnswer(flow, first.id, hoped.value);
}

/**
 * The outcome that an answer leads to by itself, or undefined when it goes on like a hoped one.
 * Takes the question and the value of the answer.
 */
export function leadsTo(flow: Flow, question: Question, answer: string): string | undefined {
  const outcome = findOutcomeOfAnswer(flow, question.id, answer);
  return outcome === findGoal(flow) ? undefined : outcome;
}

/** Sorts the answers of a question by where each leads by itself, in the order of the options. */
export function waysFrom(flow: Flow, question: Question): Ways {
  const ways: Ways = { on: [], exits: [] };
  for (const { value, label } of question.options) {
    const outcome = leadsTo(flow, question, value);
    const known = ways.exits.find((exit) => exit.outcome === outcome);
    if (outcome === undefined) ways.on.push(label);
    else if (known) known.labels.push(label);
    else ways.exits.push({ outcome, labels: [label] });
  }
  return ways;
}

/** A condition in words, and the conditions it is made of: the words lead to them with a colon. */
export interface Wording {
  text: string;
  parts: Wording[];
}

/** Words a condition with the questions and the labels of their answers, never with ids. */
export function wordCondition(flow: Flow, condition: Condition): Wording {
  switch (condition.kind) {
    case 'answer': {
      const asked = flow.questions.find(({ id }) => id === condition.question);
      const labels = condition.is.map((value) => {
        const label = asked?.options.find((option) => option.value === value)?.label;
        if (label === undefined) throw new Error(`No answer ${value} to ${condition.question}`);
        return `“${label}”`;
      });
      return { text: `“${asked?.question ?? ''}” is answered ${labels.join(' or ')}`, parts: [] };
    }
    case 'any':
    case 'all':
      return {
        text: condition.kind === 'any' ? 'at least one of these holds:' : 'all of these hold:',
        parts: condition.of.map((part) => wordCondition(flow, part)),
      };
    case 'otherwise':
      return { text: 'no rule before this one holds', parts: [] };
  }
}

/** What a rule does when it holds, beside its outcome: empty for one that waits its turn. */
export function stopWords(rules: readonly Rule[]): string {
  return rules.some(({ immediate }) => immediate) ? 'stops at once' : '';
}

/** What stands above the title of an outcome: its rules by number, its kind, and if it stops. */
export function outcomeMark(flow: Flow, { id, kind }: MapOutcome): string {
  const numbers = flow.rules.flatMap(({ outcome }, index) => (outcome === id ? [index + 1] : []));
  const rules = flow.rules.filter(({ outcome }) => outcome === id);
  const number = `Rule${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
  return [number, kindWords[kind], stopWords(rules)].filter((words) => words !== '').join(' · ');
}
