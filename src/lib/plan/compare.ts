import { own } from '../own.ts';
import { isSameData } from './canonical.ts';
import { isEmptyValue } from './clean-text.ts';
import { parties, type Plan, type Point, type Side, type Value } from './plan.ts';
import { findFamily, foldText, isSameValue } from './same-value.ts';
import {
  findNeediest,
  need,
  type Cell,
  type Row,
  type Status,
  type Subject,
} from './comparison.ts';
import type { PlanForm, PlanQuestion, PlanSection, Template } from './template.ts';

/** What a side says to a question for a child (for all where none is named): its own value first. */
export function findValue(side: Side, question: string, child?: string): Value | undefined {
  const answer = own(side.answers, question);
  const value =
    (child === undefined ? undefined : own(answer?.children ?? {}, child)) ?? answer?.all;
  return value && !isEmptyValue(value) ? value : undefined;
}

/** The questions of a form by id, each with its section. */
type Asked = ReadonlyMap<string, { section: PlanSection; question: PlanQuestion }>;

const listAsked = (template: Template): Asked =>
  new Map(
    template.sections.flatMap((section) =>
      section.questions.map((question) => [question.id, { section, question }] as const),
    ),
  );

/**
 * Whether a side is asked a question, for a child (for all where none is named): it is not while
 * the question that it waits for has none of the answers that lead to it.
 */
export function isAsked({ when }: Pick<PlanQuestion, 'when'>, side: Side, child?: string): boolean {
  if (!when) return true;
  const value = findValue(side, when.question, child);
  return (
    value !== undefined &&
    'picks' in value &&
    value.picks.some((pick) => typeof pick === 'string' && when.is.includes(pick))
  );
}

/** Whether this form knows all that a value chooses: words of one's own always are. */
function isKnown(question: PlanQuestion | undefined, value: Value): boolean {
  if (!('picks' in value)) return true;
  const values = ['p1', 'p2', 'both', ...(question?.options ?? []).map((option) => option.value)];
  return value.picks.every((pick) => typeof pick !== 'string' || values.includes(pick));
}

/** Kinds that answer one question in two ways. */
const isDay = (value: Value): boolean => value.kind === 'date' || value.kind === 'duration';

function findStatus(
  form: PlanForm,
  question: PlanQuestion | undefined,
  p1: Value | undefined,
  p2: Value | undefined,
): Status {
  if (!p1 && !p2) return 'nobody';
  if (!p2) return 'only-p1';
  if (!p1) return 'only-p2';
  if (isSameValue(p1, p2, form)) return 'both-say';
  if (p1.kind === 'none' || p2.kind === 'none') return 'differ';
  const isComparable = findFamily(p1) === findFamily(p2) || (isDay(p1) && isDay(p2));
  return isComparable && isKnown(question, p1) && isKnown(question, p2)
    ? 'differ'
    : 'cannot-compare';
}

const makeCell = (
  children: readonly string[],
  status: Status,
  p1: Value | undefined,
  p2: Value | undefined,
): Cell => ({ children, status, ...(p1 ? { p1 } : {}), ...(p2 ? { p2 } : {}) });

/** Cells of children of whom both say the same, made one, in the order of the first. */
function foldCells(cells: readonly Cell[]): readonly Cell[] {
  const groups: Cell[] = [];
  for (const cell of cells) {
    const at = groups.findIndex((group) => isSameData({ ...group, children: cell.children }, cell));
    const group = groups[at];
    if (group) groups[at] = { ...group, children: [...group.children, ...cell.children] };
    else groups.push(cell);
  }
  return groups;
}

/** The ids of children who are not in the plan's list, of whom a side says something all the same. */
const listLostChildren = (plan: Plan, id: string): string[] =>
  [
    ...new Set(
      parties.flatMap((party) => Object.keys(own(plan.sides[party].answers, id)?.children ?? {})),
    ),
  ]
    .filter((child) => plan.children.every((each) => each.id !== child))
    .sort();

/** What both say to a question, for all children to whom at least one of them is asked it. */
function compareQuestion(plan: Plan, form: PlanForm, asked: Asked, id: string): readonly Cell[] {
  const question = asked.get(id)?.question;
  const compareFor = (child: string | undefined): Cell[] => {
    const askedOf = parties.filter((party) => isAsked(question ?? {}, plan.sides[party], child));
    if (askedOf.length === 0) return [];
    const [p1, p2] = parties.map((party) =>
      askedOf.includes(party) ? findValue(plan.sides[party], id, child) : undefined,
    );
    const children = child === undefined ? [] : [child];
    return [makeCell(children, findStatus(form, question, p1, p2), p1, p2)];
  };
  const named = plan.children.map((child) => child.id);
  const children = named.length > 0 ? named : [undefined];
  return foldCells([...children, ...listLostChildren(plan, id)].flatMap(compareFor));
}

/** Pairs of points: by id, then by the same title, each in the order in which it stands. */
function pairPoints(plan: Plan): { p1?: Point; p2?: Point }[] {
  const left = [...plan.sides.p2.points];
  const take = (isMate: (point: Point) => boolean): Point | undefined => {
    const at = left.findIndex(isMate);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const byId = plan.sides.p1.points.map((p1) => ({ p1, mate: take(({ id }) => id === p1.id) }));
  const pairs = byId.map(({ p1, mate }) => {
    const p2 = mate ?? take(({ title }) => foldText(title) === foldText(p1.title));
    return p2 ? { p1, p2 } : { p1 };
  });
  return [...pairs, ...left.map((p2) => ({ p2 }))];
}

/** What a point says: a heading with nothing under it says nothing yet. */
const tellPoint = (point: Point | undefined): Value | undefined =>
  point?.text.trim() ? { kind: 'long', text: point.text } : undefined;

function comparePoint(form: PlanForm, pair: { p1?: Point; p2?: Point }): Row {
  const [p1, p2] = [tellPoint(pair.p1), tellPoint(pair.p2)];
  const isSameTitle = foldText(pair.p1?.title ?? '') === foldText(pair.p2?.title ?? '');
  const found = findStatus(form, undefined, p1, p2);
  const status = found === 'both-say' && !isSameTitle ? 'differ' : found;
  return {
    id: (pair.p1 ?? pair.p2)?.id ?? '',
    subject: { kind: 'point', ...pair },
    status,
    cells: [makeCell([], status, p1, p2)],
  };
}

/**
 * All that the two say, question by question: what most needs to be looked at first, within that
 * in the order of the form, then points of their own, then questions that the form does not ask.
 * Questions that wait for an answer nobody gave are left out. Of what nobody answers, only the
 * short form is listed, and not where neither uses the form.
 */
export function comparePlan(plan: Plan, form: PlanForm): Row[] {
  const { template } = form;
  const asked = listAsked(template);
  const answered = new Set(parties.flatMap((party) => Object.keys(plan.sides[party].answers)));
  const usesForm = [...answered].some((id) => asked.has(id));

  const known = [...asked].flatMap(([id, subject]): Row[] => {
    const cells = compareQuestion(plan, form, asked, id);
    const isEmpty = cells.every(({ status }) => status === 'nobody');
    if (cells.length === 0 || (isEmpty && !(usesForm && subject.question.short))) return [];
    return [{ id, subject: { kind: 'question', ...subject }, status: findNeediest(cells), cells }];
  });
  const unknown = [...answered]
    .filter((id) => !asked.has(id))
    .sort()
    .map((id): Row => {
      const cells = compareQuestion(plan, form, asked, id);
      const question = template.retired.find((retired) => retired.id === id);
      const subject: Subject = question ? { kind: 'retired', question } : { kind: 'unknown' };
      return { id, subject, status: findNeediest(cells), cells };
    });

  return [...known, ...pairPoints(plan).map((pair) => comparePoint(form, pair)), ...unknown]
    .map((row, place) => ({ row, place }))
    .sort((one, other) => need[one.row.status] - need[other.row.status] || one.place - other.place)
    .map(({ row }) => row);
}
