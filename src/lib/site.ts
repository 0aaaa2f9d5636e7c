import type { Site } from '../schemas/site.ts';
import type { PageLink } from './addresses.ts';

/** What every page is told of the site. */
export interface SiteWithDoors extends Site {
  /** The pages that are written for children and teenagers, each by its quiet name. */
  forYoungReaders: readonly PageLink[];
}
