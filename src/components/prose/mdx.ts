import type { proseComponents } from '../../content-check/component-problems.ts';
import Callout from './Callout.astro';
import InLanguage from './InLanguage.astro';
import TryThis from './TryThis.astro';

/** The components that authors may use in prose, without an import. */
export const mdxComponents = { Callout, InLanguage, TryThis } satisfies Record<
  keyof typeof proseComponents,
  unknown
>;
