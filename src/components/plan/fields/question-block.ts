/* Over 200 lines: one object takes every change of a question, for all children and for each, into the plan. */
import { own } from '../../../lib/own.ts';
import { answerQuestion, clearAnswer, findOwnValue } from '../../../lib/plan/change-plan.ts';
import { findValue } from '../../../lib/plan/compare.ts';
import { findPeople } from '../../../lib/plan/people.ts';
import { isAskedNow } from '../../../lib/plan/section-state.ts';
import type { Value } from '../../../lib/plan/plan.ts';
import type { PlanQuestion, QuestionKind } from '../../../lib/plan/template.ts';
import { createElement, requirePart } from '../../dom.ts';
import type { ListedProblem } from '../../fields/list-problems.ts';
import { readToday } from '../../today.ts';
import type { Builder } from '../builder.ts';
import type { Reading } from './boxes.ts';
import { QuestionField } from './question-field.ts';

/** Puts the reader at the first box of a question. */
const focusBox = (root: HTMLElement): void => {
  root.querySelector<HTMLElement>('input, textarea, select')?.focus();
};

/** Kinds of words: those of one child are seldom those of all. */
const wordKinds: readonly QuestionKind[] = ['text', 'long', 'list'];

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
        if (field.root.contains(button)) this.#takeBack(child, field);
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
          findAnswer: (kind) => this.#findOther(kind, child),
          copy: (template) => builder.copy(template),
        },
        this.#findBegun(child),
        this.#name(child),
      );
    this.#fields.set(child, field);
    requirePart(this.root, 'fields').append(field.root);
    return field;
  }

  /** What boxes begin with: those for one child with the answer for all, of which a part may differ. */
  #findBegun(child: string | undefined): Value | undefined {
    const { plan, side } = this.#builder;
    const { id, kind } = this.question;
    const value = findOwnValue(plan.sides[side], id, child);
    if (value || child === undefined || wordKinds.includes(kind)) return value;
    const all = findOwnValue(plan.sides[side], id);
    return all?.kind === 'none' ? undefined : all;
  }

  /** What the reader answers to the question of another kind, of all children or of one. */
  #findOther(kind: QuestionKind, child: string | undefined): Value | undefined {
    const { plan, side, data } = this.#builder;
    const found = data.template.sections
      .flatMap(({ questions }) => questions)
      .find((question) => question.kind === kind && isAskedNow(question, plan.sides[side]));
    return found && findValue(plan.sides[side], found.id, child);
  }

  #name(child: string | undefined): string | undefined {
    return this.#builder.plan.children.find(({ id }) => id === child)?.name;
  }

  /** Takes an answer back: the boxes for all children are empty then, and those for one gone. */
  #takeBack(child: string | undefined, field: QuestionField): void {
    const builder = this.#builder;
    this.#fields.delete(child);
    builder.drafts.dropField(field.key);
    builder.change(clearAnswer(builder.plan, builder.side, this.question.id, child));
    if (child === undefined) {
      field.root.replaceWith(this.#add(child).root);
      focusBox(this.root);
    } else {
      field.root.remove();
      this.#offerChildren();
      requirePart(this.root, 'exceptions').querySelector('button')?.focus();
    }
    this.root.dispatchEvent(new Event('change', { bubbles: true }));
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
        const { root } = this.#add(id);
        this.#offerChildren();
        focusBox(root);
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
      field.refresh();
    }
  }

  #take(child: string | undefined, field: QuestionField, box: HTMLElement): void {
    const builder = this.#builder;
    const { side } = builder;
    const { id } = this.question;
    const { value, fault } = field.read();
    if (value ?? !fault) {
      const changed = value
        ? answerQuestion(builder.plan, side, id, value, child)
        : clearAnswer(builder.plan, side, id, child);
      field.refused = builder.change(changed) ? undefined : box;
    }
    builder.drafts.keepField(builder, { field, question: this.question, child });
  }

  /** Shows anew what follows from other answers too. */
  refresh(): void {
    this.#fields.forEach((field) => {
      field.refresh();
    });
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
