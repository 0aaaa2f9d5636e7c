import {
  isAsked,
  itemCount,
  itemName,
  nameField,
  type Asked,
  type FilledForm,
  type Section,
  type Value,
} from '../../lib/referral/form.ts';
import type { FormProblem } from '../../lib/referral/validate.ts';
import { copyTemplate } from '../copy-template.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import { buildField, readField, showProblem } from './field.ts';

/** The sections of a form in the page, with every field of every parent and child, asked or not. */
export class FormSections {
  readonly #templates: ParentNode;
  readonly #holder: HTMLElement;
  readonly #sections: readonly Section[];
  #fields: { asked: Asked; group: HTMLElement }[] = [];

  /** `templates` is what holds the templates, and `holder` what the sections are put in. */
  constructor(templates: ParentNode, holder: HTMLElement, sections: readonly Section[]) {
    this.#templates = templates;
    this.#holder = holder;
    this.#sections = sections;
  }

  /** Builds all of it anew, holding what was filled in. */
  build(form: FilledForm): void {
    this.#fields = [];
    replaceChildren(
      this.#holder,
      ...this.#sections.map((section) => this.#buildSection(section, form)),
    );
    this.showAsked(form);
  }

  #buildSection(section: Section, form: FilledForm): HTMLElement {
    const made = copyTemplate(this.#templates, 'section');
    const title = requirePart(made, 'title');
    title.textContent = section.title;
    title.id = `section-${section.id}`;
    made.setAttribute('aria-labelledby', title.id);
    const intro = requirePart(made, 'intro');
    if (section.intro) intro.textContent = section.intro;
    else intro.remove();
    const add = requireElement(made, 'button', HTMLButtonElement);
    const count = itemCount(section, form);
    for (let item = 1; item <= count; item += 1) {
      add.before(this.#buildItem(section, item, count, form));
    }
    if (section.repeat && count < section.repeat.most) {
      add.textContent = `Add another ${section.repeat.item.toLowerCase()}`;
      add.dataset['section'] = section.id;
    } else add.remove();
    return made;
  }

  #buildItem(section: Section, item: number, count: number, form: FilledForm): HTMLElement {
    const fields = section.fields.map((field) => {
      const asked = { key: nameField(section, item, field), section, item, field };
      const group = buildField(this.#templates, asked, form.values[asked.key]);
      this.#fields.push({ asked, group });
      return group;
    });
    const name = itemName(section, item);
    if (!name) return createElement('div', '', ...fields);
    const made = copyTemplate(this.#templates, 'item');
    requirePart(made, 'title').textContent = name;
    const remove = requireElement(made, 'button', HTMLButtonElement);
    remove.before(...fields);
    if (count > (section.repeat?.least ?? 1)) {
      remove.textContent = `Remove ${name}`;
      remove.dataset['section'] = section.id;
      remove.dataset['item'] = String(item);
    } else remove.remove();
    return made;
  }

  /** What every field holds, by its key. */
  read(): Record<string, Value> {
    const values: Record<string, Value> = {};
    for (const { asked, group } of this.#fields) values[asked.key] = readField(group, asked);
    return values;
  }

  /** Shows the fields that are asked, and hides those that wait for another answer. */
  showAsked(form: FilledForm): void {
    for (const { asked, group } of this.#fields) {
      group.hidden = !isAsked(asked.section, asked.item, asked.field, form);
    }
  }

  /** Marks every field that is wrong, and no other. */
  showProblems(problems: readonly FormProblem[]): void {
    for (const { asked, group } of this.#fields) {
      showProblem(
        group,
        problems.find(({ key }) => key === asked.key),
      );
    }
  }

  /** The field of a key. */
  find(key: string): HTMLElement | undefined {
    return this.#fields.find(({ asked }) => asked.key === key)?.group;
  }
}
