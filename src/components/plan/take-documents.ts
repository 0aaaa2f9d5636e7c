import { comparePlan } from '../../lib/plan/compare.ts';
import {
  makeChildDocument,
  makeMediatorDocument,
  makePlanDocument,
} from '../../lib/plan/plan-documents.ts';
import { listPlanParts } from '../../lib/plan/plan-words.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import type { WordModel } from '../../lib/referral/document-model.ts';
import { wordFile } from '../../lib/referral/word-document.ts';
import { readToday } from '../today.ts';
import type { PlanData } from './plan-data.ts';

/*
 * What makes the documents of a plan. It is heavy, and is fetched when a document is asked for.
 */

/** The whole plan, the points for a mediator, or a page for the children or, by its id, for one. */
export function makeDocument(plan: Plan, data: PlanData, kind: string): WordModel {
  const { template, words } = data;
  const parts = listPlanParts(plan, comparePlan(plan, template), template, data);
  if (kind === 'plan') return makePlanDocument(plan, parts, words, readToday());
  if (kind === 'mediator') return makeMediatorDocument(plan, parts, words, readToday());
  const child = plan.children.find(({ id }) => kind === `child ${id}`);
  return makeChildDocument(parts, words, child?.id);
}

/** A document as a Word file, with its name, which says nothing of what is in it. */
export async function writeWord(
  model: WordModel,
): Promise<{ content: Uint8Array<ArrayBuffer>; name: string }> {
  const today = readToday();
  return { content: await wordFile(model, today), name: `plan-${today}.docx` };
}
