import { putPoint, removePoint } from '../../../lib/plan/change-plan.ts';
import { limits, type Point } from '../../../lib/plan/plan.ts';
import { createElement, requireElement, requirePart } from '../../dom.ts';
import { focusProblems, listProblems, type ListedProblem } from '../../fields/list-problems.ts';
import { markField } from '../../fields/mark-field.ts';
import type { Builder } from '../builder.ts';
import { checkLength } from '../fields/word-boxes.ts';
import { makeId } from '../make-id.ts';
import { onPress } from '../on-press.ts';
import { fullWords } from '../place-words.ts';
import type { View } from '../view.ts';

type Written = Omit<Point, 'rev'>;

/** The boxes of one point. */
class PointForm {
  readonly root: HTMLElement;
  readonly id: string;
  readonly #heading: HTMLInputElement;
  readonly #text: HTMLTextAreaElement;
  /** Whether more stands in it than the plan can hold. */
  isFull = false;

  constructor(builder: Builder, { id, title, text }: Written) {
    this.id = id;
    this.root = builder.copy('point');
    this.#heading = requireElement(this.root, 'input', HTMLInputElement);
    this.#text = requireElement(this.root, 'textarea', HTMLTextAreaElement);
    for (const [part, box] of [
      ['heading', this.#heading],
      ['text', this.#text],
    ] as const) {
      const field = requirePart(this.root, part);
      box.id = `${id}-${part}`;
      requireElement(field, 'label', HTMLLabelElement).htmlFor = box.id;
      requirePart(field, 'error').id = `${box.id}-error`;
    }
    this.#heading.value = title;
    this.#text.value = text;
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

  /** Shows what is wrong with the point, and gives it. */
  check(): ListedProblem[] {
    const { title, text } = this.read();
    const found: [string, HTMLElement, string | undefined][] = [
      ['heading', this.#heading, checkHeading(title, this.isEmpty)],
      ['text', this.#text, checkLength(text) ?? (this.isFull ? fullWords : undefined)],
    ];
    return found.flatMap(([part, box, message]) => {
      const field = requirePart(requirePart(this.root, part), 'field');
      requirePart(field, 'message').textContent = message ?? '';
      markField(field, message !== undefined);
      return message === undefined ? [] : [{ message, id: box.id }];
    });
  }
}

function checkHeading(title: string, isEmpty: boolean): string | undefined {
  if (title === '' && !isEmpty) return 'Give this point a heading.';
  return title.length > limits.title
    ? `Write a heading of up to ${limits.title} letters.`
    : undefined;
}

/** Points of one's own, outside the form. */
export const pointsView: View = {
  title: 'Your own points',
  needsPlan: true,
  fill(screen, builder) {
    const holder = requirePart(screen, 'points');
    const problems = requirePart(screen, 'problems');
    let forms: PointForm[] = [];

    const number = (): void => {
      forms.forEach(({ root }, index) => {
        requirePart(root, 'title').textContent = `Point ${index + 1}`;
        requirePart(root, 'remove').textContent = `Remove point ${index + 1}`;
      });
      add.hidden = forms.length >= limits.points;
    };
    /** Takes what stands in a form into the plan, where it fits. */
    const take = (form: PointForm): void => {
      const { id, title, text } = form.read();
      if (form.isEmpty || text.length > limits.text || title.length > limits.title) return;
      form.isFull = !builder.change(putPoint(builder.plan, builder.side, { id, title, text }));
    };
    const addForm = (point: Written): PointForm => {
      const form = new PointForm(builder, point);
      forms.push(form);
      holder.append(form.root);
      onPress(form.root, 'remove', () => {
        forms = forms.filter((each) => each !== form);
        form.root.remove();
        builder.change(removePoint(builder.plan, builder.side, form.id));
        number();
        const last = forms[forms.length - 1];
        if (last) last.focus();
        else add.focus();
      });
      form.root.addEventListener('input', () => {
        const wasFull = form.isFull;
        take(form);
        if (wasFull || form.isFull) form.check();
      });
      number();
      return form;
    };

    const borrow = requirePart(screen, 'borrow', HTMLSelectElement);
    for (const { title } of builder.data.template.sections) {
      borrow.append(createElement('option', '', title));
    }
    const add = onPress(screen, 'add', () => {
      addForm({ id: makeId(), title: borrow.value, text: '' }).focus();
      borrow.value = '';
    });
    const { points } = builder.plan.sides[builder.side];
    for (const point of points) addForm(point);
    if (points.length === 0) addForm({ id: makeId(), title: '', text: '' });
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      // Words may have been taken out elsewhere since.
      for (const form of forms) if (form.isFull) take(form);
      const found = forms.flatMap((form) => form.check());
      listProblems(problems, found);
      if (found.length > 0) {
        focusProblems(problems);
        return;
      }
      for (const form of forms) {
        if (form.isEmpty) builder.change(removePoint(builder.plan, builder.side, form.id));
      }
      builder.go('tasks');
    });
  },
};
