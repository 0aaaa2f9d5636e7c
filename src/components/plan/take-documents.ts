import { comparePlan } from '../../lib/plan/compare.ts';
import {
  makeChildDocument,
  makeMediatorDocument,
  makePlanDocument,
} from '../../lib/plan/plan-documents.ts';
import { listPlanParts } from '../../lib/plan/plan-words.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import { sayYears } from '../../lib/plan/say-years.ts';
import type { WordBlock, WordModel } from '../../lib/referral/document-model.ts';
import { wordFile } from '../../lib/referral/word-document.ts';
import { createElement } from '../dom.ts';
import { readToday } from '../today.ts';
import type { PlanData } from './plan-data.ts';
import { buildLines, buildSide } from './views/sides.ts';

/*
 * What makes the documents of a plan. It is heavy, and is fetched when a document is asked for.
 */

/** The whole plan, the points for a mediator, or a page for the children or, by its id, for one. */
export function makeDocument(plan: Plan, data: PlanData, kind: string): WordModel {
  const { template, words } = data;
  const rows = comparePlan(plan, data);
  const parts = listPlanParts(plan, rows, template, data);
  const today = readToday();
  const years = sayYears(plan, rows, data, today);
  if (kind === 'plan') return makePlanDocument(plan, parts, years, words, today);
  if (kind === 'mediator') return makeMediatorDocument(plan, parts, years, words, today);
  const child = plan.children.find(({ id }) => kind === `child ${id}`);
  return makeChildDocument(parts, words, child?.id);
}

function buildItem(level: number, label: string, ...answers: Node[]): HTMLElement {
  const name = createElement(level === 1 ? 'h4' : 'h5', '', label);
  name.dir = 'auto';
  return createElement('section', '', name, ...answers);
}

/** A part of a document as the page shows it, under a heading of the level `under`. */
function buildBlock(block: WordBlock, under: number): Node[] {
  switch (block.kind) {
    case 'heading':
      return [createElement(block.level === 1 ? 'h3' : 'h4', '', block.text)];
    case 'text':
      return buildLines([block.text]);
    case 'table':
      return block.rows.map(({ label, answer }) => buildItem(under, label, ...buildLines(answer)));
    case 'sides': {
      const [, first, second] = block.columns;
      return block.rows.map(({ label, answers }) =>
        buildItem(
          under,
          label,
          createElement(
            'dl',
            'app-plan-views',
            buildSide([first], answers[0], ''),
            buildSide([second], answers[1], ''),
          ),
        ),
      );
    }
  }
}

/** A document as the page shows it, under its title. */
export function buildBlocks(blocks: readonly WordBlock[]): Node[] {
  let under = 1;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') under = block.level;
    return buildBlock(block, under);
  });
}

/** A document as a Word file, with its name, which says nothing of what is in it. */
export async function writeWord(
  model: WordModel,
): Promise<{ content: Uint8Array<ArrayBuffer>; name: string }> {
  const today = readToday();
  return { content: await wordFile(model, today), name: `plan-${today}.docx` };
}
