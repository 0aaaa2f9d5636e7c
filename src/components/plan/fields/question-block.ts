import { own } from '../../../lib/own.ts';
import { answerQuestion, clearAnswer, findOwnValue } from '../../../lib/plan/change-plan.ts';
import { findPeople } from '../../../lib/plan/people.ts';
import type { PlanQuestion } from '../../../lib/plan/template.ts';
import { createElement, requirePart } from '../../dom.ts';
import type { ListedProblem } from '../../fields/list-problems.ts';
import { readToday } from '../../today.ts';
import type { Builder } from '../builder.ts';
import type { Reading } from './boxes.ts';
import { QuestionField } from './question-field.ts';

/** A question with the answer for all children, and those of children who need another. */
export class QuestionBlock {
  readonly root: HTMLElement;
  readonly question: PlanQuestion;
  readonly #builder: Builder;
  readonly #fields = new Map<string | undefined, QuestionField>();

  constructor(builder: Builder, question: PlanQuestion) {
    this.question = question;
    this.#builder = builder;
    this.root = builder.copy('plan-question');
    const { plan, side } = builder;
    this.#add(undefined);
    const answer = own(plan.sides[side].answers, question.id);
    for (const { id } of plan.children) {
      if (own(answer?.children ?? {}, id) ?? this.#findDraft(id)) this.#add(id);
    }
    this.#offerChildren();
    for (const [child, field] of Array.from(this.#fields)) {
      if (this.#findDraft(child) === field) this.#check(child, field);
    }
    this.root.addEventListener('input', ({ target }) => {
      this.#change(target);
    });
    // Boxes that a script changed say so alone by this.
    this.root.addEventListener('change', ({ target }) => {
      this.#change(target);
    });
    this.root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('[data-part="take-away"]');
      if (!button) return;
      for (const [child, field] of Array.from(this.#fields)) {
        if (child !== undefined && field.root.contains(button)) this.#remove(child, field);
      }
    });
  }

  #key(child: string | undefined): string {
    return child === undefined ? this.question.id : `${this.question.id}.${child}`;
  }

  /** Boxes that hold more than the plan does, as they were left. */
  #findDraft(child: string | undefined): QuestionField | undefined {
    return this.#builder.drafts.findField(this.#builder, this.#key(child));
  }

  /** Adds the boxes for all children, or for one. */
  #add(child: string | undefined): QuestionField {
    const { question } = this;
    const builder = this.#builder;
    const field =
      this.#findDraft(child) ??
      new QuestionField(
        {
          question,
          key: this.#key(child),
          people: findPeople(builder.plan),
          today: readToday(),
          data: builder.data,
          copy: (template) => builder.copy(template),
        },
        findOwnValue(builder.plan.sides[builder.side], question.id, child),
        this.#name(child),
      );
    this.#fields.set(child, field);
    requirePart(this.root, 'fields').append(field.root);
    return field;
  }

  #name(child: string | undefined): string | undefined {
    return this.#builder.plan.children.find(({ id }) => id === child)?.name;
  }

  #remove(child: string, field: QuestionField): void {
    this.#fields.delete(child);
    field.root.remove();
    const builder = this.#builder;
    builder.drafts.dropField(field.key);
    builder.change(clearAnswer(builder.plan, builder.side, this.question.id, child));
    this.#offerChildren();
    requirePart(this.root, 'exceptions').querySelector('button')?.focus();
  }

  /** A button for each child who may have another answer and has none yet. */
  #offerChildren(): void {
    const holder = requirePart(this.root, 'exceptions');
    holder.textContent = '';
    const { children } = this.#builder.plan;
    if (!this.question.perChild || children.length < 2) return;
    for (const { id, name } of children) {
      if (this.#fields.has(id)) continue;
      const button = createElement(
        'button',
        'app-link-button',
        'Another answer for ',
        createElement('bdi', '', name),
      );
      button.type = 'button';
      button.addEventListener('click', () => {
        const field = this.#add(id);
        this.#offerChildren();
        field.root
          .querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')
          ?.focus();
      });
      holder.append(button, ' ');
    }
  }

  /** Takes what was changed into the plan, or keeps it beside that until it is mended. */
  #change(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    for (const [child, field] of Array.from(this.#fields)) {
      if (!field.root.contains(target)) continue;
      this.#take(child, field, target);
      field.tell();
    }
  }

  #take(child: string | undefined, field: QuestionField, box: HTMLElement): void {
    const builder = this.#builder;
    const { side } = builder;
    const { id } = this.question;
    const { value, fault } = field.read();
    if (!fault) {
      const changed = value
        ? answerQuestion(builder.plan, side, id, value, child)
        : clearAnswer(builder.plan, side, id, child);
      field.refused = builder.change(changed) ? undefined : box;
    }
    builder.drafts.keepField(builder, { field, question: this.question, child });
  }

  /** Shows what is wrong with its answers, and gives it as the list at the top names it. */
  check(): ListedProblem[] {
    return Array.from(this.#fields).flatMap(([child, field]) => {
      const fault = this.#check(child, field);
      return fault ? [{ message: fault.message, id: fault.box.id }] : [];
    });
  }

  #check(child: string | undefined, field: QuestionField): Reading['fault'] {
    // Words may have been taken out elsewhere since.
    if (field.refused) this.#take(child, field, field.refused);
    return field.check();
  }
}
