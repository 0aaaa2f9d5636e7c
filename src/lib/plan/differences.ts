import { own } from '../own.ts';
import { isSameData } from './canonical.ts';
import type { Answer, Party, Plan, Point, Reply, Side } from './plan.ts';

/** Who and whom a plan is about, which belongs to who started it. */
type About = Pick<Plan, 'parties' | 'children' | 'carers'>;

/**
 * What two versions of one side do not say alike: an answer, a point, a reply, or the names, children and
 * carers of who started the plan. A version that says nothing to it has none.
 */
export type Difference =
  | { kind: 'answer'; id: string; first?: Answer; second?: Answer }
  | { kind: 'point'; id: string; first?: Point; second?: Point }
  | { kind: 'reply'; id: string; first?: Reply; second?: Reply }
  | { kind: 'about'; id: 'about'; first: About; second: About };

/** Who and whom a plan is about. */
const findAbout = ({ parties, children, carers }: Plan): About => ({
  parties,
  children,
  carers,
});

/** The same without its revision, which says nothing. */
const tell = (said: Answer | Point | Reply | undefined): unknown => said && { ...said, rev: 0 };

const listPairs = <Said extends Answer | Point | Reply>(
  ids: readonly string[],
  find: (at: 'first' | 'second', id: string) => Said | undefined,
): { id: string; first?: Said; second?: Said }[] =>
  [...new Set(ids)].flatMap((id) => {
    const [first, second] = [find('first', id), find('second', id)];
    if (isSameData(tell(first), tell(second))) return [];
    return [{ id, ...(first ? { first } : {}), ...(second ? { second } : {}) }];
  });

/** What one person says otherwise in one version of a plan than in another. */
export function listDifferences(first: Plan, second: Plan, who: Party): Difference[] {
  const sides = { first: first.sides[who], second: second.sides[who] };
  const list = (name: (side: Side) => string[]): string[] => [
    ...name(sides.first),
    ...name(sides.second),
  ];
  const answers = listPairs(
    list((side) => Object.keys(side.answers)),
    (at, id) => own(sides[at].answers, id),
  );
  const points = listPairs(
    list((side) => side.points.map(({ id }) => id)),
    (at, id) => sides[at].points.find((point) => point.id === id),
  );
  const replies = listPairs(
    list((side) => Object.keys(side.replies)),
    (at, id) => own(sides[at].replies, id),
  );
  const about = { first: findAbout(first), second: findAbout(second) };
  return [
    ...(who === 'p1' && !isSameData(about.first, about.second)
      ? [{ kind: 'about', id: 'about', ...about } as const]
      : []),
    ...answers.map((answer) => ({ kind: 'answer', ...answer }) as const),
    ...points.map((point) => ({ kind: 'point', ...point }) as const),
    ...replies.map((reply) => ({ kind: 'reply', ...reply }) as const),
  ];
}
