import { putPoint, removePoint } from '../../../lib/plan/change-plan.ts';
import { limits, type Point } from '../../../lib/plan/plan.ts';
import { requireElement, requirePart } from '../../dom.ts';
import type { ListedProblem } from '../../fields/list-problems.ts';
import type { Builder } from '../builder.ts';
import { fullWords } from '../place-words.ts';
import { checkLength, isTooLong, limitLetters } from './letters.ts';
import { showMessage } from './show-message.ts';

type Written = Omit<Point, 'rev'>;

/** The boxes of one point of the reader's own. */
export class PointForm {
  readonly root: HTMLElement;
  readonly id: string;
  readonly #builder: Builder;
  readonly #heading: HTMLInputElement;
  readonly #text: HTMLTextAreaElement;
  /** Whether more stands in it than the plan can hold. */
  #isFull = false;

  constructor(builder: Builder, { id, title, text }: Written) {
    this.id = id;
    this.#builder = builder;
    this.root = builder.copy('point');
    this.#heading = requireElement(this.root, 'input', HTMLInputElement);
    this.#text = requireElement(this.root, 'textarea', HTMLTextAreaElement);
    for (const [part, box, most] of [
      ['heading', this.#heading, limits.title],
      ['text', this.#text, limits.text],
    ] as const) {
      const field = requirePart(this.root, part);
      box.id = `${id}-${part}`;
      requireElement(field, 'label', HTMLLabelElement).htmlFor = box.id;
      requirePart(field, 'error').id = `${box.id}-error`;
      limitLetters(box, most);
    }
    this.#heading.value = title;
    this.#text.value = text;
    this.root.addEventListener('input', () => {
      const wasTold = this.#holdsMore();
      this.take();
      if (wasTold || this.#holdsMore()) this.check();
    });
  }

  /** Shows all its boxes, or those alone for what is suggested. */
  showAll(all: boolean): void {
    for (const part of ['heading', 'remove']) requirePart(this.root, part).hidden = !all;
  }

  focus(): void {
    (this.#heading.value === '' ? this.#heading : this.#text).focus();
  }

  read(): Written {
    return { id: this.id, title: this.#heading.value.trim(), text: this.#text.value.trim() };
  }

  get isEmpty(): boolean {
    const { title, text } = this.read();
    return title === '' && text === '';
  }

  /** Whether it holds what the plan cannot, which is shown at once. */
  #holdsMore(): boolean {
    return this.#isFull || isTooLong(this.#heading) || isTooLong(this.#text);
  }

  /** Takes what stands in it into the plan, or keeps it beside that until it is mended. */
  take(): void {
    const builder = this.#builder;
    const { plan, side } = builder;
    if (!isTooLong(this.#heading) && !isTooLong(this.#text)) {
      this.#isFull = !builder.change(
        this.isEmpty ? removePoint(plan, side, this.id) : putPoint(plan, side, this.read()),
      );
    }
    builder.drafts.keepPoint(builder, this, this.#holdsMore());
  }

  /** Shows what is wrong with the point, and gives it. */
  check(): ListedProblem[] {
    // Words may have been taken out elsewhere since.
    if (this.#isFull) this.take();
    const { title } = this.read();
    const found: [string, HTMLElement, string | undefined][] = [
      [
        'heading',
        this.#heading,
        title === '' && !this.isEmpty ? 'Give this point a heading.' : checkLength(this.#heading),
      ],
      ['text', this.#text, checkLength(this.#text) ?? (this.#isFull ? fullWords : undefined)],
    ];
    return found.flatMap(([part, box, message]) => {
      showMessage(requirePart(requirePart(this.root, part), 'field'), message);
      return message === undefined ? [] : [{ message, id: box.id }];
    });
  }
}
