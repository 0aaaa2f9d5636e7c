import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlan } from '../../../../src/lib/plan/compare.ts';
import { makePlanDocument } from '../../../../src/lib/plan/plan-documents.ts';
import { sayYears } from '../../../../src/lib/plan/say-years.ts';
import { listPlanParts } from '../../../../src/lib/plan/plan-words.ts';
import { wordFile } from '../../../../src/lib/referral/word-document.ts';
import { arbitraryPlan, planForm, template } from '../../../fixtures/plan.ts';
import { documentWords, known } from '../../../fixtures/plan-people.ts';
import { all, open, paragraphs, parse } from '../../../fixtures/word-file.ts';

const day = '2026-11-28';

test('the Word file of any plan opens, and has each open point with both views beside it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, async (plan) => {
      const rows = comparePlan(plan, planForm);
      const parts = listPlanParts(plan, rows, template, known);
      const model = makePlanDocument(
        plan,
        parts,
        sayYears(plan, rows, known, day),
        documentWords,
        day,
      );
      const { files, body } = open(await wordFile(model, day));
      for (const [name, xml] of Object.entries(files)) {
        if (/\.(xml|rels)$/.test(name)) expect(() => parse(xml)).not.toThrow();
      }
      const open3 = all(body, 'w:tr')
        .map((row) => all(row, 'w:tc').map(paragraphs))
        .filter((row) => row.length === 3 && row[0]?.[0] !== 'Question');
      const views = parts.open.flatMap(({ entries }) => entries);
      const say = (view: readonly string[]): readonly string[] =>
        view.length > 0 ? view : ['No answer yet.'];
      expect(open3).toEqual(
        views.map(({ title, views }) => [[title], say(views.p1), say(views.p2)]),
      );
    }),
    { numRuns: 20 },
  );
});
