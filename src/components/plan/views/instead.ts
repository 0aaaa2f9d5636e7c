import { putPoint } from '../../../lib/plan/change-plan.ts';
import type { Row } from '../../../lib/plan/comparison.ts';
import { limits } from '../../../lib/plan/plan.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { createElement, requireElement } from '../../dom.ts';
import type { Builder } from '../builder.ts';
import { QuestionBlock } from '../fields/question-block.ts';

/** The boxes in which the reader suggests something else. `tell` is called after each change. */
export function buildInstead(builder: Builder, { subject }: Row, tell: () => void): HTMLElement {
  if (subject.kind === 'question') {
    const { root } = new QuestionBlock(builder, subject.question);
    root.addEventListener('change', tell);
    return root;
  }
  const root = builder.copy('compare-point');
  if (subject.kind !== 'point') return createElement('div', '');
  const { [builder.side]: mine, [swapParty(builder.side)]: theirs } = subject;
  const box = requireElement(root, 'textarea', HTMLTextAreaElement);
  const point = mine ?? theirs;
  if (!point) return root;
  const { id, title } = point;
  box.id = `instead-${id}`;
  requireElement(root, 'label', HTMLLabelElement).htmlFor = box.id;
  box.value = mine?.text ?? '';
  box.maxLength = limits.text;
  box.addEventListener('input', () => {
    builder.change(putPoint(builder.plan, builder.side, { id, title, text: box.value }));
  });
  box.addEventListener('change', tell);
  return root;
}
