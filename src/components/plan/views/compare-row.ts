/* Over 200 lines: what a row shows, what it offers and what came of a choice are one state. */
import { findReply } from '../../../lib/plan/change-plan.ts';
import { comparePlan } from '../../../lib/plan/compare.ts';
import type { Row } from '../../../lib/plan/comparison.ts';
import { fillWords, nameParty } from '../../../lib/plan/people.ts';
import { parties, type Party, type Plan } from '../../../lib/plan/plan.ts';
import { listPlanParts, nameSubject, type Entry } from '../../../lib/plan/plan-words.ts';
import { sayDifferentNights } from '../../../lib/plan/rota-words.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { isAskedNow } from '../../../lib/plan/section-state.ts';
import { findReplyId, settleRow, type RowChoice } from '../../../lib/plan/settle-row.ts';
import {
  createElement,
  createSpoken,
  replaceChildren,
  requireElement,
  requirePart,
} from '../../dom.ts';
import { fillChoices } from '../../fields/choices.ts';
import type { Builder } from '../builder.ts';
import { buildInstead } from './instead.ts';
import { buildSide } from './sides.ts';

/** What is said of a reply, after the name of whose it is. */
export const replyWords = {
  mine: 'has read this, and keeps what they suggest.',
  'not-yet': 'does not want to decide this yet.',
  mediator: 'would like to ask a mediator about this.',
} as const;

/** The entries of a row, one for each group of children. */
function listEntries({ plan, data }: Builder, row: Row): Entry[] {
  const { open, undiscussed, agreed } = listPlanParts(plan, [row], data.template, data);
  return [open, undiscussed, agreed].flatMap((part) => part.flatMap(({ entries }) => entries));
}

/** A row of what is compared: both sides whole and named, and what the reader can do with it. */
export class CompareRow {
  readonly root: HTMLElement;
  readonly #builder: Builder;
  #row: Row;
  /** The plan to which the next choice belongs. */
  #before: Plan;
  #choice: RowChoice | undefined;
  readonly #title: string;

  /** `tell` is called after each choice. */
  constructor(builder: Builder, row: Row, tell: () => void) {
    this.#builder = builder;
    this.#row = row;
    this.#before = builder.plan;
    this.root = builder.copy('compare-row');
    const [only, another] = listEntries(builder, row);
    this.#title = only && !another ? only.title : nameSubject(row, builder.people);
    requirePart(this.root, 'title').textContent = this.#title;
    this.#show();
    this.#offer(tell);
    this.refresh();
  }

  get #other(): Party {
    return swapParty(this.#builder.side);
  }

  /** Whether the reader is not asked the question while another answer does not lead to it. */
  get #isWaiting(): boolean {
    const { plan, side } = this.#builder;
    const { subject } = this.#row;
    return subject.kind === 'question' && !isAskedNow(subject.question, plan.sides[side]);
  }

  /** Whether the reader has not said yet what to do with it, and the other has said something. */
  get isLeft(): boolean {
    const isOpen = this.#choices.length > 0 && this.#row.status !== 'both-say';
    return isOpen && !this.#isWaiting && !this.#choice;
  }

  /** What can be done with the row as it stood when it was shown. */
  readonly #choices: { value: RowChoice; label: string }[] = [];

  /**
   * Offers the choices only while the reader is asked the question: an answer to it would count for
   * nothing before. Says which other question it waits for.
   */
  refresh(): void {
    const { data, people } = this.#builder;
    const { subject } = this.#row;
    if (subject.kind !== 'question' || this.#choices.length === 0) return;
    requirePart(this.root, 'choose').hidden = this.#isWaiting;
    const waits = requirePart(this.root, 'waits');
    waits.hidden = !this.#isWaiting;
    const awaited = data.template.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === subject.question.when?.question);
    if (awaited) {
      waits.textContent = `This depends on “${fillWords(awaited.label, people)}”. Settle that first.`;
    }
  }

  #offer(tell: () => void): void {
    const builder = this.#builder;
    const { side } = builder;
    const holder = requirePart(this.root, 'choose');
    const theirs = this.#row.cells.some((cell) => cell[this.#other]);
    if (this.#row.status === 'both-say' || !theirs) {
      holder.remove();
      return;
    }
    const name = nameParty(builder.people, this.#other);
    const { kind } = this.#row.subject;
    this.#choices.push(
      { value: 'theirs', label: `Use what ${name} suggests` },
      ...(this.#row.cells.some((cell) => cell[side])
        ? [{ value: 'mine', label: 'Keep mine' } as const]
        : []),
      ...(kind === 'question' || kind === 'point'
        ? [{ value: 'other', label: 'Suggest something else' } as const]
        : []),
      { value: 'not-yet', label: 'Not yet' },
      { value: 'mediator', label: 'Ask a mediator' },
    );
    requireElement(holder, 'legend', HTMLElement).append(createSpoken(` ${this.#title}`));
    this.#choice = findReply(builder.plan, side, findReplyId(this.#row, side));
    const boxes = fillChoices(
      holder,
      `row.${this.#row.id}`,
      this.#choices,
      (value) => value === this.#choice,
    ).map((item) => requireElement(item, 'input', HTMLInputElement));
    const instead = requirePart(holder, 'instead');
    boxes.forEach((box, index) => {
      box.addEventListener('change', () => {
        const choice = this.#choices[index]?.value;
        if (!choice) return;
        const isTaken = this.#choose(choice);
        replaceChildren(
          instead,
          ...(choice === 'other'
            ? [
                buildInstead(builder, this.#row, () => {
                  this.#read();
                }),
              ]
            : []),
        );
        if (isTaken) tell();
      });
    });
  }

  /** Does this with the row. Gives whether the plan could take it. */
  #choose(choice: RowChoice): boolean {
    const builder = this.#builder;
    // What was suggested instead is the reader’s own from then on.
    if (this.#choice === 'other') this.#before = builder.plan;
    this.#choice = choice;
    const settled = settleRow(builder.plan, this.#before, builder.side, this.#row, choice);
    const isTaken = builder.change(settled);
    if (!isTaken) this.#choice = undefined;
    this.#read();
    return isTaken;
  }

  /** Takes the row anew out of the plan. */
  #read(): void {
    const { subject, id } = this.#row;
    const ids = subject.kind === 'point' ? [subject.p1?.id, subject.p2?.id] : [id];
    const { plan, data } = this.#builder;
    const found = comparePlan(plan, data).find((row) => ids.includes(row.id));
    if (found) this.#row = found;
    this.#show();
  }

  #show(): void {
    const builder = this.#builder;
    const { people, plan } = builder;
    const entries = listEntries(builder, this.#row);
    const reply = findReply(plan, this.#other, findReplyId(this.#row, this.#other));
    replaceChildren(
      requirePart(this.root, 'views'),
      ...entries.flatMap(({ about, views }) => [
        ...(entries.length > 1
          ? [createElement('h5', '', 'For ', createElement('bdi', '', about))]
          : []),
        createElement(
          'dl',
          'app-plan-views',
          ...parties.map((party) =>
            buildSide(
              [createElement('bdi', '', people[party]), views[party].length > 0 ? ' suggests' : ''],
              views[party],
              'No answer yet',
            ),
          ),
        ),
      ]),
      ...this.#sayNights(),
      ...(reply
        ? [
            createElement(
              'p',
              '',
              createElement('bdi', '', people[this.#other]),
              ` ${replyWords[reply]}`,
            ),
          ]
        : []),
      ...(this.#row.status === 'both-say' && this.#choices.length > 0
        ? [createElement('p', 'app-plan-state', 'You both say the same now.')]
        : []),
    );
  }

  /** On which nights two rotas differ. */
  #sayNights(): HTMLElement[] {
    return this.#row.cells.flatMap(({ status, p1, p2 }) => {
      if (status !== 'differ' || p1?.kind !== 'rota' || p2?.kind !== 'rota') return [];
      const words = sayDifferentNights(p1.rota, p2.rota);
      return words === undefined ? [] : [createElement('p', '', words)];
    });
  }
}
