import { own } from '../own.ts';
import { isSameData } from './canonical.ts';
import { cleanText, cleanValue, isEmptyValue } from './clean-text.ts';
import {
  type Answer,
  type Party,
  type Plan,
  type Point,
  type Reply,
  type Side,
  type Value,
} from './plan.ts';
import { swapParty } from './rota.ts';

/*
 * Every change that a person makes to a plan. Each gives a new plan and leaves the old as it was.
 * What changes nothing gives the same plan, so that a reader can tell. A change belongs to the
 * revision that the side will have when it is saved next.
 */

/** The plan with some of what one side says replaced. */
export const changeSide = (plan: Plan, who: Party, change: Partial<Side>): Plan => ({
  ...plan,
  sides: { ...plan.sides, [who]: { ...plan.sides[who], ...change } },
});

const leaveOut = <Item>(
  record: Readonly<Record<string, Item>>,
  key: string,
): Readonly<Record<string, Item>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** What a side says to a question for all children, or of one by its own value alone. */
export function findOwnValue(
  { answers }: Side,
  question: string,
  child?: string,
): Value | undefined {
  const { all, children = {} } = own(answers, question) ?? {};
  return child === undefined ? all : own(children, child);
}

/** Puts an answer, or none, in the place of a side's answer, and takes back a reply beside it. */
function putAnswer(
  plan: Plan,
  who: Party,
  question: string,
  { all, children = {} }: Omit<Answer, 'rev'>,
): Plan {
  const side = plan.sides[who];
  const before = own(side.answers, question);
  const said = {
    ...(all ? { all } : {}),
    ...(Object.keys(children).length > 0 ? { children } : {}),
  };
  if (isSameData({ ...said, rev: before?.rev }, before ?? {})) return plan;
  return changeSide(plan, who, {
    answers:
      Object.keys(said).length > 0
        ? { ...side.answers, [question]: { ...said, rev: side.rev + 1 } }
        : leaveOut(side.answers, question),
    replies: leaveOut(side.replies, question),
  });
}

/**
 * The plan with one side's answer to a question: for all children, or for one whose id is given. A
 * value that says nothing takes the answer back.
 */
export function answerQuestion(
  plan: Plan,
  who: Party,
  question: string,
  value: Value,
  child?: string,
): Plan {
  if (isEmptyValue(value)) return clearAnswer(plan, who, question, child);
  const clean = cleanValue(value);
  const before = own(plan.sides[who].answers, question);
  return putAnswer(
    plan,
    who,
    question,
    child === undefined
      ? { ...before, all: clean }
      : { ...before, children: { ...before?.children, [child]: clean } },
  );
}

/** The plan without one side's answer for all children, or without what it says of one child. */
export function clearAnswer(plan: Plan, who: Party, question: string, child?: string): Plan {
  const before = own(plan.sides[who].answers, question);
  if (!before) return plan;
  const { all, children = {} } = before;
  return putAnswer(
    plan,
    who,
    question,
    child === undefined || !all
      ? { children: child === undefined ? children : leaveOut(children, child) }
      : { all, children: leaveOut(children, child) },
  );
}

/**
 * The plan in which one side says what the other does to a question, for every child of whom the
 * other says something. What it says itself of a child of whom the other is silent stays.
 */
export function takeAnswer(plan: Plan, who: Party, question: string): Plan {
  const theirs = own(plan.sides[swapParty(who)].answers, question);
  if (!theirs || theirs.all) return theirs ? putAnswer(plan, who, question, theirs) : plan;
  const mine = own(plan.sides[who].answers, question);
  return putAnswer(plan, who, question, {
    ...mine,
    children: { ...mine?.children, ...theirs.children },
  });
}

/**
 * The plan with one side's reply to what the other says to a question, or to the other's point: or
 * with none. A reply is about the other's words as they stand now.
 */
export function replyTo(plan: Plan, who: Party, id: string, say: Reply['say'] | undefined): Plan {
  const { replies } = plan.sides[who];
  return changeSide(plan, who, {
    replies: say
      ? { ...replies, [id]: { to: findRevision(plan, who, id), say } }
      : leaveOut(replies, id),
  });
}

/** One side's reply to the other's answer or point, while that is still what the other says. */
export function findReply(plan: Plan, who: Party, id: string): Reply['say'] | undefined {
  const reply = own(plan.sides[who].replies, id);
  return reply?.to === findRevision(plan, who, id) ? reply.say : undefined;
}

/** In which revision the other side last changed its answer or point: 0 if it says nothing. */
function findRevision(plan: Plan, who: Party, id: string): number {
  const { answers, points } = plan.sides[swapParty(who)];
  return own(answers, id)?.rev ?? points.find((point) => point.id === id)?.rev ?? 0;
}

/** The plan with a point of one side's own: a new one last, one whose id it has in its place. */
export function putPoint(plan: Plan, who: Party, { id, title, text }: Omit<Point, 'rev'>): Plan {
  const side = plan.sides[who];
  const said = { id, title: cleanText(title), text: cleanText(text) };
  const before = side.points.find((point) => point.id === id);
  if (before && isSameData({ ...said, rev: before.rev }, before)) return plan;
  const point = { ...said, rev: side.rev + 1 };
  return changeSide(plan, who, {
    points: before
      ? side.points.map((each) => (each.id === id ? point : each))
      : [...side.points, point],
    replies: leaveOut(side.replies, id),
  });
}

/** The plan without a point of one side's own. */
export function removePoint(plan: Plan, who: Party, id: string): Plan {
  const { points } = plan.sides[who];
  const rest = points.filter((point) => point.id !== id);
  return rest.length === points.length ? plan : changeSide(plan, who, { points: rest });
}

/**
 * The plan in which one side makes a point of the other its own, in the place of one of its own
 * under another id where there is one.
 */
export function takePoint(plan: Plan, who: Party, theirs: string, instead?: string): Plan {
  const point = plan.sides[swapParty(who)].points.find(({ id }) => id === theirs);
  if (!point) return plan;
  const { points } = plan.sides[who];
  const place =
    instead === undefined || instead === theirs || points.some(({ id }) => id === theirs)
      ? plan
      : changeSide(plan, who, {
          points: points.map((each) => (each.id === instead ? { ...each, id: theirs } : each)),
        });
  return putPoint(place, who, point);
}
