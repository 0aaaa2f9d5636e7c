import { fillWords } from '../../../lib/plan/people.ts';
import { isEmptyValue } from '../../../lib/plan/clean-text.ts';
import type { Value } from '../../../lib/plan/plan.ts';
import { createElement, createSpoken, replaceChildren, requirePart } from '../../dom.ts';
import { markField } from '../../fields/mark-field.ts';
import { fullWords } from '../place-words.ts';
import type { Asked, Boxes, Reading } from './boxes.ts';
import { kinds } from './kinds.ts';
import { isTooLong } from './letters.ts';
import { showMessage } from './show-message.ts';

/** What a question says before its boxes: how to answer a list, and how a time is written. */
const kindHints: Partial<Record<Asked['question']['kind'], string>> = {
  list: 'Write each on a line of its own.',
  time: 'For example 3.30pm or 15:30.',
};

/** Kinds that boxes to choose one of answer: those cannot be emptied by hand. */
const chosenKinds: readonly Asked['question']['kind'][] = ['choice', 'who', 'rota'];

/** A question for all children or for one: its boxes, and that it need not be decided. */
export class QuestionField {
  readonly root: HTMLElement;
  readonly key: string;
  /** The box in which more was written than the plan can hold. */
  refused: HTMLElement | undefined;
  /** Whether a mistake was shown as it was made. */
  #isTold = false;
  readonly #boxes: Boxes;
  readonly #none: HTMLInputElement;

  /** `child` is what the one child is called whose own answer this is. */
  constructor(asked: Omit<Asked, 'name'>, value: Value | undefined, child?: string) {
    const { question, key, people, copy } = asked;
    this.key = key;
    const root = copy('plan-field');
    this.root = root;
    const name = requirePart(root, 'name');
    const label = fillWords(question.label, people);
    name.id = `${key}-name`;
    if (child === undefined) name.textContent = label;
    else {
      const called = createElement('bdi', '', child);
      replaceChildren(name, 'For ', called, createSpoken(`: ${label}`));
    }
    requirePart(root, 'error').id = `${key}-error`;
    const hint = requirePart(root, 'hint');
    hint.id = `${key}-hint`;
    const words = [
      question.hint,
      kindHints[question.kind],
      child === undefined
        ? question.why
        : `This counts for ${child} in place of the answer for all.`,
    ];
    hint.textContent = words.filter(Boolean).join(' ');
    if (hint.textContent === '') hint.remove();
    this.#none = requirePart(root, 'none', HTMLInputElement);
    this.#none.id = `${key}-none`;
    requirePart(root, 'none-label', HTMLLabelElement).htmlFor = this.#none.id;
    this.#none.checked = value?.kind === 'none';
    this.#boxes = kinds[question.kind]({ ...asked, name: name.id }, value);
    const boxes = requirePart(root, 'boxes');
    boxes.append(this.#boxes.root);
    const remove = requirePart(root, 'take-away');
    if (child === undefined)
      replaceChildren(remove, 'Clear this answer', createSpoken(`: ${label}`));
    else remove.textContent = `Remove the answer for ${child}`;
    const show = (): void => {
      boxes.hidden = this.#none.checked;
      remove.hidden =
        child === undefined &&
        (boxes.hidden ||
          !chosenKinds.includes(question.kind) ||
          !boxes.querySelector('input[type="radio"]:checked'));
    };
    root.addEventListener('change', show);
    show();
    markField(root, false);
  }

  /** What is answered now. */
  read(): Reading {
    return this.#none.checked ? { value: { kind: 'none' } } : this.#boxes.read();
  }

  /** Shows anew what follows from other answers too. */
  refresh(): void {
    this.#boxes.refresh?.();
  }

  /** What must be mended before the plan can hold the answer. */
  get fault(): Reading['fault'] {
    return this.read().fault ?? (this.refused && { message: fullWords, box: this.refused });
  }

  /** Whether its boxes hold more than the plan does: a mistake, or words beside “need not decide”. */
  get holdsMore(): boolean {
    const { value, fault } = this.#boxes.read();
    if (this.refused) return true;
    return this.#none.checked
      ? fault !== undefined || (value !== undefined && !isEmptyValue(value))
      : fault !== undefined;
  }

  /** Shows at once that there are too many words; what is half written is no mistake yet. */
  tell(): void {
    const { fault } = this;
    const isTold = fault !== undefined && (fault.box === this.refused || isTooLong(fault.box));
    if (isTold || this.#isTold) this.#show(isTold ? fault : undefined);
    this.#isTold = isTold;
  }

  /** Shows what is wrong with the answer, or that nothing is, and gives it. */
  check(): Reading['fault'] {
    const { fault } = this;
    this.#show(fault);
    return fault;
  }

  #show(fault: Reading['fault']): void {
    const marked = Array.from(this.root.querySelectorAll<HTMLElement>('[data-wrong]'));
    showMessage(this.root, fault?.message, fault ? marked.indexOf(fault.box) : 0);
  }
}
