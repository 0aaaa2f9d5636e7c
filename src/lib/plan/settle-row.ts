import { own } from '../own.ts';
import { changeSide, replyTo, takeAnswer, takePoint } from './change-plan.ts';
import type { Row } from './comparison.ts';
import { replies, type Party, type Plan, type Point, type Reply } from './plan.ts';
import { swapParty } from './rota.ts';

/** What a person can do with a row that is not the same. `other`: suggest something else. */
export const rowChoices = ['theirs', 'other', ...replies] as const;
export type RowChoice = (typeof rowChoices)[number];

/** What a reply to a row is to: a question, or a point of the other. */
export const findReplyId = ({ id, subject }: Row, who: Party): string =>
  subject.kind === 'point' ? (subject[swapParty(who)]?.id ?? id) : id;

/** A record with what another holds under one key, or with nothing under it. */
function takeKey<Item>(
  now: Readonly<Record<string, Item>>,
  then: Readonly<Record<string, Item>>,
  key: string,
): Readonly<Record<string, Item>> {
  const rest = Object.entries(now).filter(([each]) => each !== key);
  const item = own(then, key);
  return Object.fromEntries(item === undefined ? rest : [...rest, [key, item] as const]);
}

/** What one side had said to a row before, put back as it was. */
function restoreRow(plan: Plan, before: Plan, who: Party, row: Row): Plan {
  const [now, then] = [plan.sides[who], before.sides[who]];
  const replies = takeKey(now.replies, then.replies, findReplyId(row, who));
  if (row.subject.kind !== 'point') {
    return changeSide(plan, who, { replies, answers: takeKey(now.answers, then.answers, row.id) });
  }
  const { p1, p2 } = row.subject;
  const isOfRow = ({ id }: Point): boolean => id === p1?.id || id === p2?.id;
  const rest = now.points.filter((point) => !isOfRow(point));
  const place = now.points.findIndex(isOfRow);
  const at = place < 0 ? rest.length : place;
  const points = [...rest.slice(0, at), ...then.points.filter(isOfRow), ...rest.slice(at)];
  return changeSide(plan, who, { replies, points });
}

/**
 * The plan in which one side does this with a row. `before` is the plan to which the choice
 * belongs: of several choices one after another, only the last counts.
 */
export function settleRow(plan: Plan, before: Plan, who: Party, row: Row, choice: RowChoice): Plan {
  const back = restoreRow(plan, before, who, row);
  const reply = (say: Reply['say'] | undefined): Plan =>
    replyTo(back, who, findReplyId(row, who), say);
  if (choice === 'other') return reply(undefined);
  if (choice !== 'theirs') return reply(choice);
  if (row.subject.kind !== 'point') return takeAnswer(back, who, row.id);
  const { [who]: mine, [swapParty(who)]: theirs } = row.subject;
  return theirs ? takePoint(reply(undefined), who, theirs.id, mine?.id) : back;
}
