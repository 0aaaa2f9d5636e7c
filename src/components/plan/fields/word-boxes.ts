import type { Value } from '../../../lib/plan/plan.ts';
import { splitLines } from '../../../lib/plan/split-lines.ts';
import { requireElement } from '../../dom.ts';
import type { Asked, BuildBoxes, Boxes } from './boxes.ts';
import { checkLength, limitLetters } from './letters.ts';

/** The one box in a part of the page, with this text, and this id that its label gets too. */
export function fillInput(root: ParentNode, id: string, text: string): HTMLInputElement {
  const box = requireElement(root, 'input', HTMLInputElement);
  requireElement(root, 'label', HTMLLabelElement).htmlFor = box.id = id;
  box.value = text;
  limitLetters(box);
  return box;
}

/** One box for words, named by the question itself. */
function buildBox(
  { copy, key, name }: Asked,
  template: 'plan-text' | 'plan-long',
  text: string,
  make: (text: string) => Value,
): Boxes {
  const root = copy(template);
  const box =
    template === 'plan-text'
      ? requireElement(root, 'input', HTMLInputElement)
      : requireElement(root, 'textarea', HTMLTextAreaElement);
  box.id = key;
  box.value = text;
  limitLetters(box);
  box.setAttribute('aria-labelledby', name);
  return {
    root,
    read: () => {
      const message = checkLength(box);
      return message ? { fault: { message, box } } : { value: make(box.value) };
    },
  };
}

const findText = (value: Value | undefined): string =>
  value?.kind === 'text' || value?.kind === 'long' ? value.text : '';

/** A few words on one line. */
export const buildText: BuildBoxes = (asked, value) =>
  buildBox(asked, 'plan-text', findText(value), (text) => ({ kind: 'text', text }));

/** Words on as many lines as they need. */
export const buildLong: BuildBoxes = (asked, value) =>
  buildBox(asked, 'plan-long', findText(value), (text) => ({ kind: 'long', text }));

/** Words in order, each on a line of its own. */
export const buildList: BuildBoxes = (asked, value) =>
  buildBox(asked, 'plan-long', value?.kind === 'list' ? value.items.join('\n') : '', (text) => ({
    kind: 'list',
    items: splitLines(text),
  }));
