import type { proseComponents } from '../../content-check/component-problems.ts';
import Callout from './Callout.astro';
import TryThis from './TryThis.astro';

/** The components that authors may use in prose, without an import. */
export const mdxComponents = { Callout, TryThis } satisfies Record<
  keyof typeof proseComponents,
  unknown
>;
