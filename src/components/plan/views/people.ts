import { checkPeople, type NameProblem, type TypedName } from '../../../lib/plan/check-people.ts';
import {
  addChild,
  changeChild,
  nameCarers,
  removeChild,
  renameParty,
  startPlan,
} from '../../../lib/plan/change-people.ts';
import { limits, stages, type Child, type Plan } from '../../../lib/plan/plan.ts';
import { splitLines } from '../../../lib/plan/split-lines.ts';
import { requireElement, requirePart } from '../../dom.ts';
import { focusProblems, listProblems } from '../../fields/list-problems.ts';
import { markField } from '../../fields/mark-field.ts';
import type { Builder } from '../builder.ts';
import { checkLength } from '../fields/word-boxes.ts';
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

/** Shows in the field of a box what is wrong with it, or that nothing is. */
function showProblem(box: HTMLElement, problems: readonly NameProblem[]): void {
  const field = box.closest<HTMLElement>('[data-part="field"]');
  if (!field) return;
  const problem = problems.find((each) => each.id === box.id);
  requirePart(field, 'message').textContent = problem?.message ?? '';
  markField(field, problem !== undefined);
}

/** The names of the two parents and of the children. */
class PeopleForm {
  readonly #screen: HTMLElement;
  readonly #builder: Builder;
  #rows: Row[] = [];
  /** Ids that a child of this plan has, or that an answer about one names. */
  #taken = new Set<string>();
  #next = 1;

  constructor(screen: HTMLElement, builder: Builder) {
    this.#screen = screen;
    this.#builder = builder;
  }

  fill(plan: Plan | undefined): void {
    this.#box('me').value = plan?.parties.p1.name ?? '';
    this.#box('other').value = plan?.parties.p2.name ?? '';
    this.#carers.value = plan?.carers.join('\n') ?? '';
    this.#taken = new Set(plan ? listChildIds(plan) : []);
    for (const child of plan?.children ?? []) this.#add(child);
    if (this.#rows.length === 0) this.#add();
    onPress(this.#screen, 'add', () => {
      this.#add().name.focus();
    });
    this.#screen.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(plan);
    });
  }

  #box(part: string): HTMLInputElement {
    return findInput(requirePart(this.#screen, part));
  }

  get #carers(): HTMLTextAreaElement {
    return requireElement(this.#screen, 'textarea', HTMLTextAreaElement);
  }

  #add(child?: Child): Row {
    const id = child?.id ?? this.#freeId();
    const root = this.#builder.copy('child');
    const name = findInput(root);
    const stage = requireElement(root, 'select', HTMLSelectElement);
    name.id = `child-${id}`;
    stage.id = `stage-${id}`;
    root.querySelectorAll('label').forEach((label, index) => {
      label.htmlFor = [name.id, stage.id][index] ?? '';
    });
    requirePart(root, 'error').id = `${name.id}-error`;
    name.value = child?.name ?? '';
    stage.value = child?.stage ?? '5-10';
    const row = { id, root, name, stage };
    onPress(root, 'remove', () => {
      this.#remove(row);
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

  #remove(row: Row): void {
    const place = this.#rows.indexOf(row);
    this.#rows = this.#rows.filter((each) => each !== row);
    row.root.remove();
    this.#number();
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

  #check(): NameProblem[] {
    const parents = [this.#box('me'), this.#box('other')];
    const children = this.#rows.map(({ name }) => name);
    const carers = this.#carers;
    const tell = ({ id, value }: HTMLInputElement): TypedName => ({ id, text: value });
    const message = checkLength(carers.value);
    const problems = [
      ...checkPeople(parents.map(tell), children.map(tell)),
      ...(message === undefined ? [] : [{ id: carers.id, message }]),
    ];
    for (const box of [...parents, ...children, carers]) showProblem(box, problems);
    listProblems(requirePart(this.#screen, 'problems'), problems);
    return problems;
  }

  #submit(plan: Plan | undefined): void {
    if (this.#check().length > 0) {
      focusProblems(requirePart(this.#screen, 'problems'));
      return;
    }
    const children = this.#rows.map(({ id, name, stage }): Child => ({
      id,
      name: name.value.trim(),
      stage: stages.find((each) => each === stage.value) ?? '5-10',
    }));
    const parties = {
      p1: { name: this.#box('me').value.trim() },
      p2: { name: this.#box('other').value.trim() },
    };
    const carers = splitLines(this.#carers.value);
    if (plan) this.#builder.change(nameCarers(changePeople(plan, parties, children), carers));
    else {
      const { id, edition } = this.#builder.data.template;
      const begun = startPlan({ plan: makeId(), template: { id, edition }, parties, children });
      this.#builder.open(nameCarers(begun, carers), 'p1', true);
    }
    this.#builder.go('tasks');
  }
}

/** The ids of all children that a plan has, or says something of. */
const listChildIds = ({ children, sides }: Plan): string[] => [
  ...children.map(({ id }) => id),
  ...[sides.p1, sides.p2].flatMap(({ answers }) =>
    Object.keys(answers).flatMap((question) => Object.keys(answers[question]?.children ?? {})),
  ),
];

/** A plan with these names and children in place of those it had. */
function changePeople(plan: Plan, parties: Plan['parties'], children: readonly Child[]): Plan {
  const named = renameParty(renameParty(plan, 'p1', parties.p1.name), 'p2', parties.p2.name);
  const gone = plan.children.filter(({ id }) => !children.some((child) => child.id === id));
  const left = gone.reduce((changed, { id }) => removeChild(changed, id), named);
  return children.reduce(
    (changed, child) =>
      plan.children.some(({ id }) => id === child.id)
        ? changeChild(changed, child)
        : addChild(changed, child),
    left,
  );
}

/** Who the plan is for. Names and children belong to who started the plan. */
export const peopleView: View = {
  title: 'Who the plan is for',
  needsPlan: false,
  fill(screen, builder) {
    new PeopleForm(screen, builder).fill(builder.isOpen ? builder.plan : undefined);
  },
};
