import type { proseComponents } from '../lib/content/components.ts';
import Callout from './layout/Callout.astro';
import TryThis from './layout/TryThis.astro';

/** The components that authors may use in prose, without an import. */
export const mdxComponents = { Callout, TryThis } satisfies Record<
  keyof typeof proseComponents,
  unknown
>;
