import type { Answers, Flow } from '../lib/checker/flow.ts';
import { joinParts, singlePart } from '../lib/checker/join-parts.ts';
import type { Content } from './entries.ts';

/** Questions that are asked together, as one flow. */
export interface AskedTogether {
  parts: Content['checker'];
  flow: Flow;
}

/** The safety questions and the criteria are asked as one; every other file stands alone. */
export function groupParts(parts: Content['checker']): AskedTogether[] {
  const safety = parts.find(({ id }) => id === 'safety');
  const criteria = parts.find(({ id }) => id === 'criteria');
  const joined =
    safety && criteria
      ? [{ parts: [safety, criteria], flow: joinParts(safety.data, criteria.data) }]
      : [];
  return [
    ...joined,
    ...parts
      .filter((part) => part !== safety && part !== criteria)
      .map((part) => ({ parts: [part], flow: singlePart(part.data) })),
  ];
}

/** Answers as a report shows them: "afraid: no, meet: both". */
export const showAnswers = (answers: Answers): string =>
  Object.entries(answers)
    .map(([id, value]) => `${id}: ${value}`)
    .join(', ');
