import type { Row } from '../../../lib/plan/comparison.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { createElement, requirePart } from '../../dom.ts';
import type { Builder } from '../builder.ts';
import { PointForm } from '../fields/point-form.ts';
import { QuestionBlock } from '../fields/question-block.ts';

function buildPoint(builder: Builder, { subject }: Row): HTMLElement {
  if (subject.kind !== 'point') return createElement('div', '');
  const { [builder.side]: mine, [swapParty(builder.side)]: theirs } = subject;
  const { id = '', title = '' } = mine ?? theirs ?? {};
  const form =
    builder.drafts.listPoints(builder).find((each) => each.id === id) ??
    new PointForm(builder, { id, title, text: mine?.text ?? '' });
  form.showAll(false);
  requirePart(form.root, 'title').textContent = title;
  return form.root;
}

/** The boxes in which the reader suggests something else. `tell` is called after each change. */
export function buildInstead(builder: Builder, row: Row, tell: () => void): HTMLElement {
  const root =
    row.subject.kind === 'question'
      ? new QuestionBlock(builder, row.subject.question).root
      : buildPoint(builder, row);
  root.addEventListener('change', tell);
  return root;
}
