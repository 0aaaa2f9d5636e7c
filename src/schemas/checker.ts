import { z } from 'astro/zod';
import type { Condition, Rule } from '../lib/checker/flow.ts';
import { day, id, key, line, link, summary, text, tabTitle } from './shared.ts';

const option = z.strictObject({
  value: key,
  label: line,
  /** What this answer means, so that a reader can choose without script or help. */
  meaning: line,
  /** What the answer says for or against an outcome, in its own terms: shown as a reason. */
  reason: line.optional(),
});

const question = z.strictObject({
  id: key,
  /** The question as asked, with a question mark. */
  question: line.endsWith('?', { error: 'a question that ends with "?"' }),
  /** The same as a short statement: "A parent lives in the county". */
  label: line,
  hint: line.optional(),
  /** True when an answer that is not the hoped one is a risk. Every question of safety.yaml is. */
  safety: z.boolean().default(false),
  options: z.array(option).min(2),
  /** For each option that does not meet the question: what to do, or what to find out. */
  advice: z.record(key, line).default({}),
});

const condition: z.ZodType<Condition> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), question: key, is: z.array(key).min(1) }),
  z.strictObject({ kind: z.literal('any'), of: z.array(z.lazy(() => condition)).min(1) }),
  z.strictObject({ kind: z.literal('all'), of: z.array(z.lazy(() => condition)).min(1) }),
  z.strictObject({ kind: z.literal('otherwise') }),
]);

const rule: z.ZodType<Rule> = z.strictObject({
  outcome: key,
  when: condition,
  /** True when this decides as soon as it holds, without asking the rest. */
  immediate: z.boolean().default(false),
});

const answersThatLead = z
  .record(key, key)
  .refine((answers) => Object.keys(answers).length > 0, { error: 'at least one answer' });

/** The same eight rows for every option, so that they can be compared side by side. */
const comparison = z.strictObject({
  /** The option's name, as a column heading. */
  name: line,
  whatItIs: line,
  /** Whom it suits, each with the answers that must be able to lead to it. */
  suits: z.array(z.strictObject({ text: line, answers: answersThatLead })).min(1),
  doesNotSuit: z.array(line).min(1),
  whatHappens: line,
  howLong: line,
  cost: line,
  whoIsThere: line,
  howToStart: line,
});

const outcome = z.strictObject({
  id: key,
  title: line,
  tabTitle,
  summary,
  /** What kind of answer it is: it sets the colour and what the page leads with. */
  kind: z.enum(['safety', 'eligible', 'fits', 'find-out', 'not-yet', 'not-eligible']),
  /** True when it leads to something both parents do together. */
  joint: z.boolean(),
  /** Paragraphs. */
  body: z.array(text).min(1),
  /** What to do now, in order. */
  actions: z.array(link).min(1),
  /** Who to contact: files in services/. */
  contacts: z.array(id).min(1),
  /** When to ask these questions again. */
  comeBack: line,
  /** Routes it recommends, files in referrals/: withdrawn when none of them takes referrals. */
  routes: z.array(id).default([]),
  comparison: comparison.optional(),
});

/**
 * Questions, rules and outcomes: safety.yaml is asked before criteria.yaml, and its rules come
 * first; decision-guide.yaml, screening.yaml and screening-one.yaml stand alone.
 */
export const checkerSchema = z.strictObject({
  /** What these questions are, as a heading. */
  title: line,
  /** Whose rules they are and of when, so that a reader can check them. */
  version: line,
  /** When the questions and rules were last checked against their source. */
  checked: day,
  intro: text,
  /** In decision-guide.yaml: the page that asks it, a file in programme/. */
  page: id.optional(),
  /** In criteria.yaml: who may refer, and what everyone else can do. Said before any question. */
  whoRefers: z.strictObject({ text: line, otherwise: line, action: link }).optional(),
  questions: z.array(question).min(1),
  rules: z.array(rule).min(1),
  outcomes: z.array(outcome).min(1),
});

export type CheckerData = z.output<typeof checkerSchema>;
export type Outcome = CheckerData['outcomes'][number];
export type Comparison = z.output<typeof comparison>;
