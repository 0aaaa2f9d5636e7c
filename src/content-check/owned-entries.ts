import type { ServiceData } from '../schemas/service.ts';
import type { TermsData } from '../schemas/terms.ts';
import type { Content, Entry } from './entries.ts';

/** Everything in the content that somebody checks against a source again and again. */
export const listOwned = ({ services, terms }: Content): Entry<ServiceData | TermsData>[] => [
  ...services,
  ...(terms ? [terms] : []),
];
