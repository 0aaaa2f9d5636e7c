import { isSameData } from '../../lib/plan/canonical.ts';
import { findOwnValue } from '../../lib/plan/change-plan.ts';
import { joinWords } from '../../lib/join-words.ts';
import type { Child, Plan, Value } from '../../lib/plan/plan.ts';
import { isAskedNow } from '../../lib/plan/section-state.ts';
import type { PlanQuestion } from '../../lib/plan/template.ts';
import type { Builder } from './builder.ts';
import type { PointForm } from './fields/point-form.ts';
import type { QuestionField } from './fields/question-field.ts';

/** A question whose boxes hold more than the plan. */
interface AskedField {
  field: QuestionField;
  question: PlanQuestion;
  child: string | undefined;
}

/** A child as it stands in its boxes: its age may not be chosen yet. */
export type ChosenChild = Omit<Child, 'stage'> & { stage: Child['stage'] | '' };

/** Names as they stand in their boxes. */
export interface TypedPeople {
  me: string;
  other: string;
  children: readonly ChosenChild[];
  carers: string;
}

const findValue = ({ plan, side }: Builder, { question, child }: AskedField): Value | undefined =>
  findOwnValue(plan.sides[side], question.id, child);

const findPoint = ({ plan, side }: Builder, id: string) =>
  plan.sides[side].points.find((point) => point.id === id);

const findAbout = ({ parties, children, carers }: Plan) => ({ parties, children, carers });

/**
 * What the reader wrote that the plan does not hold, such as too many words: it waits here in its
 * boxes while another view is shown. What is about an answer that was changed elsewhere since, such
 * as where both are compared, is left out while that answer stands.
 */
export class Drafts {
  #fields = new Map<string, AskedField & { value: Value | undefined }>();
  #points = new Map<string, { form: PointForm; point: unknown }>();
  #people: { typed: TypedPeople; about: unknown } | undefined;

  /** Keeps the boxes of a question while they hold more than the plan. */
  keepField(builder: Builder, asked: AskedField): void {
    const { key, holdsMore } = asked.field;
    if (holdsMore) this.#fields.set(key, { ...asked, value: findValue(builder, asked) });
    else this.#fields.delete(key);
  }

  dropField(key: string): void {
    this.#fields.delete(key);
  }

  /** The boxes of a question as they were left. */
  findField(builder: Builder, key: string): QuestionField | undefined {
    const kept = this.#fields.get(key);
    return kept && isSameData(kept.value, findValue(builder, kept)) ? kept.field : undefined;
  }

  /** Keeps a point while it holds more than the plan. */
  keepPoint(builder: Builder, form: PointForm, holdsMore: boolean): void {
    if (holdsMore) this.#points.set(form.id, { form, point: findPoint(builder, form.id) });
    else this.#points.delete(form.id);
  }

  /** Points as they were left: none of which the plan says something else now. */
  listPoints(builder: Builder): PointForm[] {
    return Array.from(this.#points.values()).flatMap(({ form, point }) => {
      const now = findPoint(builder, form.id);
      return now === undefined || isSameData(now, point) ? form : [];
    });
  }

  dropPoint(id: string): void {
    this.#points.delete(id);
  }

  /** Keeps names until the plan has them, or nothing more. */
  keepPeople(plan: Plan | undefined, typed: TypedPeople | undefined): void {
    this.#people = typed && { typed, about: plan && findAbout(plan) };
  }

  /** Names as they were left. */
  findPeople(plan: Plan | undefined): TypedPeople | undefined {
    const { typed, about } = this.#people ?? {};
    return isSameData(about, plan && findAbout(plan)) ? typed : undefined;
  }

  /** What the list calls the parts of an open plan in which something waits to be mended. */
  listPlaces(builder: Builder): string[] {
    const { plan, side, data } = builder;
    const waiting = Array.from(this.#fields.values())
      .filter(
        ({ field, question, child }) =>
          field.fault &&
          this.findField(builder, field.key) &&
          isAskedNow(question, plan.sides[side]) &&
          (child === undefined || plan.children.some(({ id }) => id === child)),
      )
      .map(({ question }) => question);
    return [
      ...(this.findPeople(plan) ? ['Change names'] : []),
      ...data.template.sections
        .filter(({ questions }) => questions.some((question) => waiting.includes(question)))
        .map(({ title }) => title),
      ...(this.listPoints(builder).length > 0 ? ['Your own points'] : []),
    ];
  }

  /** Forgets all. */
  clear(): void {
    this.#fields.clear();
    this.#points.clear();
    this.#people = undefined;
  }
}

/** That something waits to be mended in parts of the plan; nothing where there are none. */
export const sayWaiting = (places: readonly string[]): string =>
  places.length === 0
    ? ''
    : `Something that you wrote is not in your plan yet. Look again at ${joinWords(places.map((place) => `“${place}”`))}.`;
