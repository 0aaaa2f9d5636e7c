import { getCollection } from 'astro:content';
import { choosePublished, type Publication } from '../open-data/publication.ts';
import { readPlainText } from '../open-data/plain-text.ts';
import { getAudiences } from './audiences.ts';
import { getServices } from './services.ts';
import { getSite } from './site.ts';
import { today } from './today.ts';
import { getTopics } from './topics.ts';

let built: Promise<Publication> | undefined;

/** All that open data is made from, read once for a build as `getServices` is. */
export const getPublication = (): Promise<Publication> =>
  import.meta.env.DEV ? readPublication() : (built ??= readPublication());

async function readPublication(): Promise<Publication> {
  const [site, all, topics, audiences, entries] = await Promise.all([
    getSite(),
    getServices(),
    getTopics(),
    getAudiences(),
    getCollection('services'),
  ]);
  const prose = new Map(entries.map(({ id, body = '' }) => [id, readPlainText(body)]));
  const described = all.map((service) => ({ ...service, prose: prose.get(service.id) ?? [] }));
  return { site, today: today(), all, services: choosePublished(described), topics, audiences };
}
