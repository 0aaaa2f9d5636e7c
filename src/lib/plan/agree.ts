import { writeCanonical, type Digest } from './canonical.ts';
import { changeSide } from './change-plan.ts';
import { comparePlan } from './compare.ts';
import type { Cell, Row } from './comparison.ts';
import { parties, type Party, type Plan, type Side } from './plan.ts';
import type { PlanForm } from './template.ts';

/** Something that both say now, for the children whom its cell names. */
export interface Agreed {
  row: Row;
  cell: Cell;
}

/** All that both say now. */
export const listAgreed = (rows: readonly Row[]): Agreed[] =>
  rows.flatMap((row) =>
    row.cells.filter(({ status }) => status === 'both-say').map((cell) => ({ row, cell })),
  );

/** The rows that both said the same to before, for all or for some children, and now do not. */
export function listEnded(before: readonly Row[], after: readonly Row[]): Row[] {
  const agreedFor = (rows: readonly Row[], id: string): readonly string[] =>
    listAgreed(rows)
      .filter(({ row }) => row.id === id)
      .flatMap(({ cell }) => (cell.children.length > 0 ? cell.children : ['']));
  return after.filter(({ id }) => {
    const still = agreedFor(after, id);
    return agreedFor(before, id).some((child) => !still.includes(child));
  });
}

/** The digest of all that both say, in the words of each: nothing where they say nothing alike. */
async function markAgreed(plan: Plan, form: PlanForm, digest: Digest): Promise<string | undefined> {
  const agreed = listAgreed(comparePlan(plan, form)).map(({ row: { id, subject }, cell }) =>
    writeCanonical(subject.kind === 'point' ? [subject.p1, subject.p2] : [id, cell]),
  );
  return agreed.length > 0 ? await digest(agreed.sort().join('\n')) : undefined;
}

/**
 * The plan in which one side is happy, on an ISO day, with all that both say now. The same plan
 * where they say nothing alike.
 */
export async function markHappy(
  plan: Plan,
  who: Party,
  form: PlanForm,
  today: string,
  digest: Digest,
): Promise<Plan> {
  const mark = await markAgreed(plan, form, digest);
  return mark === undefined ? plan : changeSide(plan, who, { happy: { day: today, mark } });
}

/** The plan in which one side no longer says that it is happy. */
export function withdrawHappy(plan: Plan, who: Party): Plan {
  const { rev, saved, trail, answers, replies, points } = plan.sides[who];
  const side: Side = { rev, saved, trail, answers, replies, points };
  return { ...plan, sides: { ...plan.sides, [who]: side } };
}

/** Since which day each is happy with all that both say now: any change of that ends it. */
export async function findHappy(
  plan: Plan,
  form: PlanForm,
  digest: Digest,
): Promise<Partial<Record<Party, string>>> {
  const mark = await markAgreed(plan, form, digest);
  const happy: Partial<Record<Party, string>> = {};
  for (const who of parties) {
    const said = plan.sides[who].happy;
    if (said && said.mark === mark) happy[who] = said.day;
  }
  return happy;
}
