import { getEntry } from 'astro:content';
import {
  listChoices,
  listParents,
  listServiceFacts,
  type Finder,
} from '../lib/situations/finder.ts';
import type { Service } from '../lib/services/service.ts';
import type { FinderData } from '../schemas/finder.ts';
import { getAudiences } from './audiences.ts';
import { getPages } from './pages.ts';
import { getServices } from './services.ts';
import { getSite } from './site.ts';

/** The questions beside the statements, the rules for a personal list, and what it can name. */
export async function getFinder(): Promise<{
  questions: FinderData['questions'];
  finder: Finder;
  /** Every service, A to Z. */
  services: readonly Service[];
}> {
  const [entry, audiences, situations, guides, all, site] = await Promise.all([
    getEntry('finder', 'questions'),
    getAudiences(),
    getPages('situations'),
    getPages('parents'),
    getServices(),
    getSite(),
  ]);
  if (!entry) throw new Error('content/finder/questions.yaml is missing');
  const { points, questions } = entry.data;
  return {
    questions,
    finder: {
      points,
      parents: listParents(audiences),
      choices: listChoices(situations, questions, audiences),
      services: listServiceFacts(all),
      urgent: site.urgent,
      guides: guides.map(({ id, title, href, safety }) => ({ id, title, href, safety })),
    },
    services: all,
  };
}
