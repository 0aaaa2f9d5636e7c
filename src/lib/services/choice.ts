import { own } from '../own.ts';

/** One thing that a facet can be, such as `free`, with the words beside its box. */
interface FacetValue {
  id: string;
  label: string;
}

/** One way to narrow the directory, such as what a service costs. */
export interface Facet {
  /** Also its name in the address. */
  id: string;
  label: string;
  /** What to know before choosing. */
  hint?: string | undefined;
  values: readonly FacetValue[];
}

/** The ids of the values chosen, by the id of the facet. A facet without any narrows nothing. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The ways to order what is found. The first is how the page stands before anyone chooses. */
export const sorts = ['a-z', 'best'] as const;
export type Sort = (typeof sorts)[number];

/** The choice with one value more, or one less. */
export function choose(chosen: Chosen, facet: string, value: string, add: boolean): Chosen {
  const others = (own(chosen, facet) ?? []).filter((other) => other !== value);
  return { ...chosen, [facet]: add ? [...others, value] : others };
}
