/* Over 200 lines: one form, with what is typed in its boxes, what is wrong with it and what leaves it. */
import { isSameData } from '../../../lib/plan/canonical.ts';
import { checkPeople, type NameProblem, type TypedName } from '../../../lib/plan/check-people.ts';
import {
  changePeople,
  findAgain,
  isSpokenOf,
  listChildIds,
  nameCarers,
  startPlan,
} from '../../../lib/plan/change-people.ts';
import { limits, stages, type Plan } from '../../../lib/plan/plan.ts';
import { splitLines } from '../../../lib/plan/split-lines.ts';
import { requireElement, requirePart } from '../../dom.ts';
import { focusProblems, listProblems } from '../../fields/list-problems.ts';
import type { Builder } from '../builder.ts';
import type { ChosenChild, TypedPeople } from '../drafts.ts';
import { checkLength, limitLetters } from '../fields/letters.ts';
import { showMessage } from '../fields/show-message.ts';
import { makeId } from '../make-id.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';

/** The part of the form about one child. */
interface Row {
  id: string;
  root: HTMLElement;
  name: HTMLInputElement;
  stage: HTMLSelectElement;
}

const findInput = (root: ParentNode): HTMLInputElement =>
  requireElement(root, 'input', HTMLInputElement);

function fillName(box: HTMLInputElement, name: string): void {
  box.value = name;
  limitLetters(box, limits.name);
}

/** Shows in the field of a box what is wrong with it, or that nothing is. */
function showProblem(box: HTMLElement, problems: readonly NameProblem[]): void {
  const field = box.closest<HTMLElement>('[data-part="field"]');
  if (field) showMessage(field, problems.find((each) => each.id === box.id)?.message);
}

/** The names of the two parents and of the children. */
class PeopleForm {
  readonly #screen: HTMLElement;
  readonly #builder: Builder;
  readonly #carers: HTMLTextAreaElement;
  #rows: Row[] = [];
  /** Ids that a child of this plan has, or that an answer about one names. */
  #taken = new Set<string>();
  #next = 1;

  constructor(screen: HTMLElement, builder: Builder) {
    this.#screen = screen;
    this.#builder = builder;
    this.#carers = requireElement(screen, 'textarea', HTMLTextAreaElement);
  }

  fill(plan: Plan | undefined): void {
    const { drafts } = this.#builder;
    const begun: TypedPeople = {
      me: plan?.parties.p1.name ?? '',
      other: plan?.parties.p2.name ?? '',
      children: plan?.children ?? [{ id: 'c1', name: '', stage: '' }],
      carers: plan?.carers.join('\n') ?? '',
    };
    const { me, other, children, carers } = drafts.findPeople(plan) ?? begun;
    limitLetters(this.#carers);
    fillName(this.#box('me'), me);
    fillName(this.#box('other'), other);
    this.#carers.value = carers;
    this.#taken = new Set([...(plan ? listChildIds(plan) : []), ...children.map(({ id }) => id)]);
    for (const child of children) this.#add(child);
    if (this.#rows.length === 0) this.#add();
    onPress(this.#screen, 'add', () => {
      this.#add().name.focus();
    });
    for (const type of ['input', 'click']) {
      this.#screen.addEventListener(type, () => {
        drafts.keepPeople(plan, isSameData(this.#read(), begun) ? undefined : this.#read());
      });
    }
    this.#screen.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(plan);
    });
  }

  #box(part: string): HTMLInputElement {
    return findInput(requirePart(this.#screen, part));
  }

  #add(child?: ChosenChild): Row {
    const id = child?.id ?? this.#freeId();
    const root = this.#builder.copy('child');
    const name = findInput(root);
    const stage = requireElement(root, 'select', HTMLSelectElement);
    root.querySelectorAll<HTMLElement>('[data-part="field"]').forEach((field, index) => {
      const [box, part] = index === 0 ? ([name, 'child'] as const) : ([stage, 'stage'] as const);
      box.id = `${part}-${id}`;
      requirePart(field, 'name', HTMLLabelElement).htmlFor = box.id;
      requirePart(field, 'error').id = `${box.id}-error`;
    });
    fillName(name, child?.name ?? '');
    stage.value = child?.stage ?? '';
    const row = { id, root, name, stage };
    onPress(root, 'remove', () => {
      if (this.#mayRemove(row)) this.#remove(row);
    });
    this.#rows.push(row);
    requirePart(this.#screen, 'children').append(root);
    this.#number();
    return row;
  }

  #freeId(): string {
    while (this.#taken.has(`c${this.#next}`)) this.#next += 1;
    const id = `c${this.#next}`;
    this.#taken.add(id);
    return id;
  }

  /** Asks before what is said of a child alone goes with the child. */
  #mayRemove({ id, name }: Row): boolean {
    const { isOpen } = this.#builder;
    if (!isOpen || !isSpokenOf(this.#builder.plan, id)) return true;
    return confirm(
      `Remove ${name.value}? Answers that you gave for ${name.value} alone are then deleted.`,
    );
  }

  #remove(row: Row): void {
    const place = this.#rows.indexOf(row);
    this.#rows.splice(place, 1);
    row.root.remove();
    this.#number();
    // What is listed may be about the child, or say its place among them.
    if (!requirePart(this.#screen, 'problems').hidden) this.#check();
    this.#rows[Math.max(0, place - 1)]?.name.focus();
  }

  /** Says which child each part is about, and how many there may be. */
  #number(): void {
    this.#rows.forEach(({ root }, index) => {
      requirePart(root, 'title').textContent = `Child ${index + 1}`;
      const remove = requirePart(root, 'remove');
      remove.textContent = `Remove child ${index + 1}`;
      remove.hidden = this.#rows.length === 1;
    });
    requirePart(this.#screen, 'add').hidden = this.#rows.length >= limits.children;
  }

  /** What stands in the boxes. */
  #read(): TypedPeople {
    return {
      me: this.#box('me').value,
      other: this.#box('other').value,
      children: this.#rows.map(({ id, name, stage }) => ({
        id,
        name: name.value,
        stage: stages.find((each) => each === stage.value) ?? '',
      })),
      carers: this.#carers.value,
    };
  }

  #check(): NameProblem[] {
    const parents = [this.#box('me'), this.#box('other')];
    const tell = ({ id, value }: HTMLInputElement | HTMLSelectElement): TypedName => ({
      id,
      text: value,
    });
    const children = this.#rows.map(({ name, stage }) => ({ ...tell(name), age: tell(stage) }));
    const message = checkLength(this.#carers);
    const problems = [
      ...checkPeople(parents.map(tell), children),
      ...(message === undefined ? [] : [{ id: this.#carers.id, message }]),
    ];
    const boxes = this.#rows.flatMap(({ name, stage }) => [name, stage]);
    for (const box of [...parents, ...boxes, this.#carers]) showProblem(box, problems);
    listProblems(requirePart(this.#screen, 'problems'), problems);
    return problems;
  }

  #submit(plan: Plan | undefined): void {
    if (this.#check().length > 0) {
      focusProblems(requirePart(this.#screen, 'problems'));
      return;
    }
    const typed = this.#read();
    const named = typed.children.flatMap(({ id, name, stage }) =>
      stage === '' ? [] : { id, name: name.trim(), stage },
    );
    const children = plan ? findAgain(plan, named) : named;
    const parties = { p1: { name: typed.me.trim() }, p2: { name: typed.other.trim() } };
    const carers = splitLines(typed.carers);
    this.#builder.drafts.keepPeople(plan, undefined);
    if (plan) this.#builder.change(nameCarers(changePeople(plan, parties, children), carers));
    else {
      const { id, edition } = this.#builder.data.template;
      const begun = startPlan({ plan: makeId(), template: { id, edition }, parties, children });
      this.#builder.open(nameCarers(begun, carers), 'p1', true);
    }
    this.#builder.go('tasks');
  }
}

/** Who the plan is for. Names and children belong to who started the plan. */
export const peopleView: View = {
  title: 'Who the plan is for',
  needsPlan: false,
  isThere: (builder) => !builder.isOpen || builder.side === 'p1',
  isWritten: true,
  fill(screen, builder) {
    new PeopleForm(screen, builder).fill(builder.isOpen ? builder.plan : undefined);
  },
};
