import type { Flow } from '../lib/checker/flow.ts';
import { waysFrom, type MapOutcome, type Ways } from './flow-map.ts';

/** Where an outcome stands that a single answer leads to. */
interface End {
  /** Rows of the first and of the last question that lead to it; its box stands at the last. */
  first: number;
  last: number;
  /** Its lane on the right of the boxes, from the inside; one question alone needs none. */
  lane: number | undefined;
}

/**
 * Where each outcome stands that a single answer leads to, in the order of their boxes. A lane lies
 * further out than every lane beside it that ends before it, so that no line from a lane into a box
 * crosses another.
 */
function findEnds(rows: readonly Ways[]): Map<string, End> {
  const ends = new Map<string, End>();
  rows.forEach(({ exits }, row) => {
    for (const { outcome } of exits) {
      const first = ends.get(outcome)?.first ?? row;
      // Taken out and put in again: the last question that leads to an outcome gives its place.
      ends.delete(outcome);
      ends.set(outcome, { first, last: row, lane: undefined });
    }
  });
  const shared = [...ends.values()].filter(({ first, last }) => first < last);
  shared.forEach((end, index) => {
    const beside = shared.slice(0, index).filter(({ last }) => last >= end.first);
    end.lane = Math.max(-1, ...beside.map(({ lane }) => lane ?? -1)) + 1;
  });
  return ends;
}

/** What is known of a flow before it is drawn. */
export interface Plan {
  flow: Flow;
  outcomes: readonly MapOutcome[];
  /** For each question in the order they are asked. */
  rows: readonly Ways[];
  ends: ReadonlyMap<string, End>;
}

/** What is to be drawn of a flow. Takes every outcome of the flow. */
export function planDrawing(flow: Flow, outcomes: readonly MapOutcome[]): Plan {
  const rows = flow.questions.map((question) => waysFrom(flow, question));
  return { flow, outcomes, rows, ends: findEnds(rows) };
}

/** The outcome of an id. Throws where the map was not given it. */
export function findOutcome({ outcomes }: Plan, id: string): MapOutcome {
  const found = outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(`No outcome ${id}`);
  return found;
}
