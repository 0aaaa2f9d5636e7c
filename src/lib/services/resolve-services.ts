import type { AudienceData } from '../../schemas/audience.ts';
import type { PlaceData } from '../../schemas/place.ts';
import type { ProviderData } from '../../schemas/provider.ts';
import type { ServiceData } from '../../schemas/service.ts';
import type { TopicData } from '../../schemas/topic.ts';
import { pageAddress } from '../addresses.ts';
import { serviceAddress } from '../script-addresses.ts';
import { addDays } from '../dates/days.ts';
import { listAreasAround } from './areas.ts';
import { listDays, type Calendar } from './calendar-days.ts';
import { confirmedHours, daysAhead } from './confirmed-hours.ts';
import { judgeFreshness } from './due.ts';
import { judgePause } from './intake.ts';
import { dropPast, type OpeningHours } from './opening-hours.ts';
import { telephoneAddress } from './phone-number.ts';
import { byTitle, type Service } from './service.ts';

/** The facts of a file, with its name as other files give it. */
interface Entry<Data> {
  id: string;
  data: Data;
}

/** The files that a service is made from. */
export interface ServiceFiles {
  services: readonly Entry<ServiceData>[];
  providers: readonly Entry<ProviderData>[];
  places: readonly Entry<PlaceData>[];
  topics: readonly Entry<TopicData>[];
  audiences: readonly Entry<AudienceData>[];
}

/** What the state of a service rests on besides its files. */
export interface Clock extends Calendar {
  /** ISO day. */
  today: string;
  /** Days after which a listing is due for a check. */
  warnAfterDays: number;
  /** The name of the area that the council serves. */
  area: string;
}

/** Looks things up by id. Throws for what is not there: the content check names every such fault. */
function lookUp<Data>(kind: string, entries: readonly Entry<Data>[]): (id: string) => Data {
  const byId = new Map(entries.map(({ id, data }) => [id, data]));
  return (id) => {
    const data = byId.get(id);
    if (data === undefined) throw new Error(`${kind} ${id} is missing`);
    return data;
  };
}

/**
 * Every service with all it refers to, A to Z; between equal titles the id decides. Throws where
 * a file names another that is not there, or a number that cannot be dialled.
 */
export function resolveServices(files: ServiceFiles, clock: Clock): Service[] {
  const provider = lookUp('provider', files.providers);
  const place = lookUp('place', files.places);
  const topic = lookUp('topic', files.topics);
  const audience = lookUp('audience', files.audiences);
  const service = lookUp('service', files.services);
  const isHome = ({ name }: PlaceData): boolean => name === clock.area;
  const around = (area: PlaceData): PlaceData[] => listAreasAround([area], place);
  // Asked of every service: so looked up, and not looked for.
  const partsIn = new Map<PlaceData, PlaceData[]>();
  const parts = files.places.map(({ data }) => data).filter((area) => around(area).some(isHome));
  for (const part of parts) {
    for (const area of around(part)) {
      const within = partsIn.get(area);
      if (within) within.push(part);
      else partsIn.set(area, [part]);
    }
  }
  const listInside = (areas: readonly PlaceData[]): PlaceData[] => {
    const inside = new Set(areas.flatMap((area) => partsIn.get(area) ?? []));
    return areas.length > 1 ? parts.filter((part) => inside.has(part)) : [...inside];
  };
  // What began on the evening before today may go on.
  const eve = addDays(clock.today, -1);
  const days = listDays(eve, addDays(clock.today, clock.warnAfterDays + daysAhead), clock);
  // Many services have the same hours, and to work out every day of a year is slow.
  const known = new Map<string, ReturnType<typeof confirmedHours>>();
  const confirm = (
    said: Parameters<typeof confirmedHours>[0],
  ): ReturnType<typeof confirmedHours> => {
    const key = JSON.stringify(said);
    if (!known.has(key)) known.set(key, confirmedHours(said, clock, days));
    return known.get(key);
  };
  return files.services
    .map(({ id, data }): Service => {
      const pause = judgePause(data, clock.today);
      const areas = data.areas.map(place);
      const confirmed = (hours: readonly OpeningHours[], unconfirmed = false) =>
        confirm({
          hours: pause === 'now' ? [] : hours,
          status: data.status,
          checked: data.verified.date,
          unconfirmed,
        });
      const timed = (written: OpeningHours | undefined, unconfirmed = false) => {
        const hours = written && dropPast(written, eve);
        return { hours, confirmed: hours && confirmed([hours], unconfirmed) };
      };
      // While it takes nobody, it has no hours.
      const openingHours =
        pause === 'now' || !data.openingHours ? undefined : dropPast(data.openingHours, eve);
      const hoursAt = new Map(
        pause === 'now'
          ? []
          : data.hoursAt.map(({ place, hours }) => [place, dropPast(hours, eve)]),
      );
      return {
        ...data,
        id,
        pause,
        href: serviceAddress(id),
        openingHours,
        confirmed: confirmed(openingHours ? [openingHours] : [...hoursAt.values()]),
        audienceLabels: data.audiences.map((each) => audience(each).label),
        provider: provider(data.provider),
        areas,
        around: listAreasAround(areas, place),
        inside: listInside(areas),
        local: areas.every((area) => isHome(area) || around(area).some(isHome)),
        everywhere: areas.some(isHome),
        places: data.places.map((each) => ({ ...place(each), ...timed(hoursAt.get(each)) })),
        topics: data.topics.map((each) => {
          const { label, safety } = topic(each);
          return { id: each, text: label, href: pageAddress('topics', each), safety };
        }),
        phones: data.phones.map((phone) => {
          const address = telephoneAddress(phone.number, phone.kind, phone.extension);
          if (address === undefined) throw new Error(`${phone.number} cannot be dialled`);
          return { ...phone, address, ...timed(phone.hours, phone.unconfirmed) };
        }),
        contactPages: data.contactPages.map((page) => ({ ...page, ...timed(page.hours) })),
        replacedBy: data.replacedBy.map((other) => ({
          text: service(other).title,
          href: serviceAddress(other),
        })),
        freshness: judgeFreshness(data.verified.date, clock.today, clock.warnAfterDays),
      };
    })
    .sort((one, other) => byTitle(one, other) || (one.id < other.id ? -1 : 1));
}
