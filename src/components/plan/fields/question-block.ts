import { own } from '../../../lib/own.ts';
import { answerQuestion, clearAnswer } from '../../../lib/plan/change-plan.ts';
import { findPeople } from '../../../lib/plan/people.ts';
import type { PlanQuestion } from '../../../lib/plan/template.ts';
import { createElement, requirePart } from '../../dom.ts';
import type { ListedProblem } from '../../fields/list-problems.ts';
import { readToday } from '../../today.ts';
import type { Builder } from '../builder.ts';
import { fullWords } from '../place-words.ts';
import type { Reading } from './boxes.ts';
import { QuestionField } from './question-field.ts';

/** A question with the answer for all children, and those of children who need another. */
export class QuestionBlock {
  readonly root: HTMLElement;
  readonly question: PlanQuestion;
  readonly #builder: Builder;
  readonly #fields = new Map<string | undefined, QuestionField>();
  /** The boxes in which more was written than the plan can hold. */
  readonly #refused = new Map<QuestionField, HTMLElement>();

  constructor(builder: Builder, question: PlanQuestion) {
    this.question = question;
    this.#builder = builder;
    this.root = builder.copy('plan-question');
    const { plan, side } = builder;
    this.#add(undefined);
    const answer = own(plan.sides[side].answers, question.id);
    for (const { id } of plan.children) {
      if (own(answer?.children ?? {}, id)) this.#add(id);
    }
    this.#offerChildren();
    this.root.addEventListener('input', ({ target }) => {
      this.#change(target);
    });
    // Boxes that a script changed say so alone by this.
    this.root.addEventListener('change', ({ target }) => {
      this.#change(target);
    });
  }

  /** Adds the boxes for all children, or for one. */
  #add(child: string | undefined): QuestionField {
    const { question } = this;
    const builder = this.#builder;
    const answer = own(builder.plan.sides[builder.side].answers, question.id);
    const field = new QuestionField(
      {
        question,
        key: child === undefined ? question.id : `${question.id}.${child}`,
        people: findPeople(builder.plan),
        today: readToday(),
        data: builder.data,
        copy: (template) => builder.copy(template),
      },
      child === undefined ? answer?.all : own(answer?.children ?? {}, child),
      this.#name(child),
    );
    this.#fields.set(child, field);
    if (child !== undefined) {
      field.onRemove(() => {
        this.#remove(child, field);
      });
    }
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

  /** Takes what was changed into the plan, unless it must be mended first. */
  #change(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    const builder = this.#builder;
    for (const [child, field] of Array.from(this.#fields)) {
      if (!field.root.contains(target)) continue;
      const { value, fault } = field.read();
      if (fault) continue;
      const isTaken = builder.change(
        value
          ? answerQuestion(builder.plan, builder.side, this.question.id, value, child)
          : clearAnswer(builder.plan, builder.side, this.question.id, child),
      );
      if (isTaken && !this.#refused.delete(field)) continue;
      if (!isTaken) this.#refused.set(field, target);
      field.showFault(this.#findFault(field));
    }
  }

  #findFault(field: QuestionField): Reading['fault'] {
    const box = this.#refused.get(field);
    return field.read().fault ?? (box && { message: fullWords, box });
  }

  /** Shows what is wrong with its answers, and gives it as the list at the top names it. */
  check(): ListedProblem[] {
    return Array.from(this.#fields.values()).flatMap((field) => {
      // Words may have been taken out elsewhere since.
      this.#change(this.#refused.get(field) ?? null);
      const fault = this.#findFault(field);
      field.showFault(fault);
      return fault ? [{ message: fault.message, id: fault.box.id }] : [];
    });
  }
}
