import {
  addItem,
  itemCount,
  nameField,
  removeItem,
  type FilledForm,
  type Section,
} from '../../lib/referral/form.ts';
import type { FormProblem } from '../../lib/referral/validate.ts';
import { copyTemplate } from '../copy-template.ts';
import { requirePart } from '../dom.ts';
import { nameBox } from '../fields/choices.ts';
import { focusProblems, listProblems } from '../fields/list-problems.ts';
import type { Filled } from './filled.ts';
import { FormSections } from './form-sections.ts';

/** The form itself: its fields hold what is filled in. */
export class FormScreen {
  readonly #templates: ParentNode;
  readonly #screen: HTMLElement;
  readonly #sections: readonly Section[];
  readonly #filled: Filled;
  readonly #fields: FormSections;

  /** `templates` is what holds the templates, and `screen` what shows the form. */
  constructor(
    templates: ParentNode,
    screen: HTMLElement,
    sections: readonly Section[],
    filled: Filled,
  ) {
    this.#templates = templates;
    this.#screen = screen;
    this.#sections = sections;
    this.#filled = filled;
    this.#fields = new FormSections(templates, requirePart(screen, 'sections'), sections);
    this.#fields.build(filled.form);
    screen.addEventListener('input', () => {
      filled.change(this.#current());
      this.#fields.showAsked(filled.form);
    });
  }

  #current(): FilledForm {
    return { ...this.#filled.form, values: this.#fields.read() };
  }

  /** Takes what the fields hold now, which a browser may have filled in by itself. */
  read(): void {
    this.#filled.form = this.#current();
  }

  /** Shows an empty form, after everything was forgotten. */
  reset(): void {
    this.#fields.build(this.#filled.form);
    requirePart(this.#screen, 'problems').hidden = true;
  }

  /** Beside a field that is changed from the answers, a way straight back to them. */
  offerReturn(key: string | undefined): void {
    this.#screen.querySelector('[data-part="return"]')?.remove();
    if (key) this.#fields.find(key)?.append(copyTemplate(this.#templates, 'return'));
  }

  /**
   * Adds or removes a parent or child, and puts the reader at the one that is there now. Gives
   * whether the form shows what is wrong with it.
   */
  changeCount({ dataset }: HTMLElement): boolean {
    const section = this.#sections.find(({ id }) => id === dataset['section']);
    const [field] = section?.fields ?? [];
    const shows = !requirePart(this.#screen, 'problems').hidden;
    if (!section || !field) return shows;
    const { form } = this.#filled;
    const item = dataset['item'] === undefined ? undefined : Number(dataset['item']);
    this.#filled.change(
      item === undefined ? addItem(section, form) : removeItem(section, item, form),
    );
    this.#fields.build(this.#filled.form);
    const count = itemCount(section, this.#filled.form);
    const place = Math.min(item ?? count, count);
    document.getElementById(nameField(section, place, field))?.focus();
    return shows;
  }

  /** Marks every field that is wrong, and no other, and lists them all, once, at the top. */
  showProblems(problems: readonly FormProblem[]): void {
    this.#fields.showProblems(problems);
    listProblems(
      requirePart(this.#screen, 'problems'),
      problems.map(({ key, box, message }) => ({ message, id: nameBox(key, box) })),
    );
  }

  /** Puts the reader at the list of what is wrong. */
  focusProblems(): void {
    focusProblems(requirePart(this.#screen, 'problems'));
  }
}
