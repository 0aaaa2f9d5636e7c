import { getCollection, getEntry } from 'astro:content';
import { confirmedHours } from '../lib/services/confirmed-hours.ts';
import { freshness } from '../lib/services/freshness.ts';
import type { OpeningHours } from '../lib/services/opening-hours.ts';
import { telephoneAddress } from '../lib/services/phone-number.ts';
import { byTitle, type Service } from '../lib/services/service.ts';
import type { PlaceData } from '../schemas/place.ts';
import { publicHolidays } from './holidays.ts';
import { getSite } from './site.ts';
import { today } from './today.ts';

/** Gives the value, or stops the build: the content check has already named every such fault. */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

async function getPlace(id: string): Promise<PlaceData> {
  return found(await getEntry('places', id), `place ${id}`).data;
}

let built: Promise<readonly Service[]> | undefined;

/**
 * Every service of the directory, A to Z, with all it refers to. A build reads them once for all
 * pages; the author's server reads them anew, because they change under it.
 */
export const getServices = (): Promise<readonly Service[]> =>
  import.meta.env.DEV ? readServices() : (built ??= readServices());

async function readServices(): Promise<readonly Service[]> {
  const [site, entries, topics] = await Promise.all([
    getSite(),
    getCollection('services'),
    getCollection('topics'),
  ]);
  const now = today();
  const holidays = publicHolidays(Number(now.slice(0, 4)));
  const topicsById = new Map(topics.map(({ id, data }) => [id, data]));
  const titles = new Map(entries.map(({ id, data }) => [id, data.title]));
  // Between equal titles the name of the file decides, not the order in which files were read.
  entries.sort((one, other) => (one.id < other.id ? -1 : 1));
  const services = entries.map(async ({ id, data }): Promise<Service> => {
    const provider = found(await getEntry('providers', data.provider), `provider ${data.provider}`);
    const confirmed = (hours: OpeningHours | undefined, unconfirmed = false) =>
      confirmedHours(
        { hours, status: data.status, checked: data.verified.date, unconfirmed },
        { today: now, warnAfterDays: site.review.warnAfterDays },
        holidays,
      );
    return {
      ...data,
      id,
      href: `/support/${id}/`,
      confirmed: confirmed(data.openingHours),
      provider: provider.data,
      area: await getPlace(data.area),
      places: await Promise.all(data.places.map(getPlace)),
      topics: data.topics.map((topicId) => {
        const topic = found(topicsById.get(topicId), `topic ${topicId}`);
        return {
          id: topicId,
          text: topic.label,
          href: `/topics/${topicId}/`,
          safety: topic.safety,
        };
      }),
      phones: data.phones.map((phone) => ({
        ...phone,
        address: found(telephoneAddress(phone.number), phone.number),
        confirmed: confirmed(phone.hours, phone.unconfirmed),
      })),
      replacedBy: data.replacedBy.map((other) => ({
        text: found(titles.get(other), `service ${other}`),
        href: `/support/${other}/`,
      })),
      freshness: freshness(data.verified.date, now, site.review.warnAfterDays),
    };
  });
  return (await Promise.all(services)).sort(byTitle);
}

/** The services with these ids, in the order given. */
export async function getServicesById(ids: readonly string[]): Promise<Service[]> {
  const services = await getServices();
  return ids.map((id) =>
    found(
      services.find((service) => service.id === id),
      `service ${id}`,
    ),
  );
}
