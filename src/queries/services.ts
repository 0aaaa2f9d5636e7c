import { getCollection, getEntry } from 'astro:content';
import { resolveServices } from '../lib/services/resolve-services.ts';
import type { Service } from '../lib/services/service.ts';
import { getPageFiles } from './files.ts';
import { publicHolidays } from './holidays.ts';
import { getSite } from './site.ts';
import { today } from './today.ts';

let built: Promise<readonly Service[]> | undefined;

/**
 * Every service of the directory, A to Z, with all it refers to. A build reads them once for all
 * pages; the author's server reads them anew, because they change under it.
 */
export const getServices = (): Promise<readonly Service[]> =>
  import.meta.env.DEV ? readWithFiles() : (built ??= readWithFiles());

async function readServices(): Promise<readonly Service[]> {
  const [site, terms, services, providers, places, topics, audiences] = await Promise.all([
    getSite(),
    getEntry('terms', 'terms'),
    getCollection('services'),
    getCollection('providers'),
    getCollection('places'),
    getCollection('topics'),
    getCollection('audiences'),
  ]);
  const now = today();
  return resolveServices(
    { services, providers, places, topics, audiences },
    {
      today: now,
      area: site.area,
      warnAfterDays: site.review.warnAfterDays,
      holidays: publicHolidays(Number(now.slice(0, 4)), site.nation),
      terms: terms?.data.terms ?? [],
    },
  );
}

let builtById: Promise<ReadonlyMap<string, Service>> | undefined;

const readById = async (): Promise<ReadonlyMap<string, Service>> =>
  new Map((await getServices()).map((service) => [service.id, service]));

/** The services with these ids, in the order given. */
export async function getServicesById(ids: readonly string[]): Promise<Service[]> {
  const services = await (import.meta.env.DEV ? readById() : (builtById ??= readById()));
  return ids.map((id) => {
    const service = services.get(id);
    if (!service) throw new Error(`service ${id} is missing`);
    return service;
  });
}

/** Every service with what stands below the prose of its page. */
async function readWithFiles(): Promise<Service[]> {
  const services = await readServices();
  return Promise.all(
    services.map(async (service) => ({ ...service, files: await getPageFiles(service) })),
  );
}
