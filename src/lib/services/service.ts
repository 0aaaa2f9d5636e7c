import type { PlaceData } from '../../schemas/place.ts';
import type { ProviderData } from '../../schemas/provider.ts';
import type { ServiceData } from '../../schemas/service.ts';
import type { PageLink } from '../addresses.ts';
import type { PageFiles } from '../page-files.ts';
import type { ConfirmedHours } from './confirmed-hours.ts';
import { isStale, type Freshness } from './due.ts';
import { isShut, type Intake } from './intake.ts';
import type { OpeningHours } from './opening-hours.ts';

/** A phone number. */
export type Phone = Omit<ServiceData['phones'][number], 'hours'> & {
  /** What dials or writes to it, `tel:…`; empty where no link can. */
  address: string;
  hours?: OpeningHours | undefined;
  /** Its hours, when they may be called open or shut. */
  confirmed?: ConfirmedHours | undefined;
};

/** A page on which people get in touch. */
export type ContactPage = Omit<ServiceData['contactPages'][number], 'hours'> & {
  hours?: OpeningHours | undefined;
  /** Its hours, when they may be called open or shut. */
  confirmed?: ConfirmedHours | undefined;
};

/** A place where a service meets people, with its hours there. */
export interface Venue extends PlaceData {
  hours?: OpeningHours | undefined;
  /** These hours, when they may be called open or shut. */
  confirmed?: ConfirmedHours | undefined;
}

/** A service as pages show it: its facts with every id replaced by what it stands for. */
export interface Service extends Omit<
  ServiceData,
  | 'provider'
  | 'areas'
  | 'places'
  | 'openingHours'
  | 'hoursAt'
  | 'topics'
  | 'replacedBy'
  | 'phones'
  | 'contactPages'
> {
  id: string;
  href: string;
  /** What readers see of its audiences, in their order. */
  audienceLabels: readonly string[];
  provider: ProviderData;
  areas: readonly PlaceData[];
  /** The areas that its areas lie in. */
  around: readonly PlaceData[];
  /** The parts of the council's own area that lie in its areas. */
  inside: readonly PlaceData[];
  /** True where all of it is the council's own area, or lies in it. */
  local: boolean;
  /** True where it covers the whole of the council's own area. */
  everywhere: boolean;
  places: Venue[];
  phones: readonly Phone[];
  contactPages: readonly ContactPage[];
  topics: readonly (PageLink & { id: string; safety: boolean })[];
  replacedBy: readonly PageLink[];
  openingHours?: OpeningHours | undefined;
  freshness: Freshness;
  /** What stands below its prose; nothing where no page is made of it. */
  files?: PageFiles | undefined;
  pause?: Intake['pause'];
  /**
   * The hours of the service as a whole, when they may be called open or shut; where it has none,
   * those of its places, of which any may be open.
   */
  confirmed?: ConfirmedHours | undefined;
}

const answersAlways = ({ hours, unconfirmed }: Phone): boolean =>
  hours === 'always' && !unconfirmed;

/**
 * Every number of a service in the order in which to try them: those that take calls first, of
 * them those that somebody answers at every hour, then those to write to, then those that take
 * another device, each as listed. The order never depends on
 * the time: a number that moved while somebody reached for it would call another. None where
 * nobody can get in touch by themselves.
 */
export function orderNumbers(service: Intake & Pick<Service, 'phones'>): Phone[] {
  if (isShut(service)) return [];
  const place = (phone: Phone): number =>
    Number(phone.kind !== 'voice') * 4 +
    Number(phone.address === '') * 2 +
    Number(!answersAlways(phone));
  return [...service.phones].sort((one, other) => place(one) - place(other));
}

/** The number to call first, of those that take calls. */
function phoneToCall(service: Service): Phone | undefined {
  return orderNumbers(service).find(({ kind }) => kind === 'voice');
}

const statusOrder = { current: 0, unconfirmed: 2, closed: 3 } as const;

// Marked, so that a script which puts nothing in order leaves it out: it costs a slow phone 50 ms.
const titles = /* @__PURE__ */ new Intl.Collator('en-GB', { sensitivity: 'base' });

/** A to Z by title, without regard to case. */
export function byTitle(one: { title: string }, other: { title: string }): number {
  return titles.compare(one.title, other.title);
}

/** What the order of services rests on. */
type Ranked = Pick<Service, 'title' | 'status'> & { freshness?: Freshness | undefined };

/** The place of a service in lists: checked 0, due for a check 1, not confirmed 2, closed 3. */
export function statusRank(service: Omit<Ranked, 'title'>): number {
  return statusOrder[service.status] + Number(isStale(service));
}

/** Services by the rank of their status, A to Z within each. */
export function byStatus(one: Ranked, other: Ranked): number {
  return statusRank(one) - statusRank(other) || byTitle(one, other);
}

/**
 * What to recommend of the services that fit, in their order. What is paused goes when one that is
 * not is there, and checked ones that are past their review when one that is not is there; when
 * none is, all stay, because old help with a warning is better than none. What is not confirmed
 * stays in any case: it says so.
 */
export function recommended(fitting: readonly Service[]): readonly Service[] {
  const running = fitting.filter(({ pause }) => pause !== 'now');
  const left = running.length > 0 ? running : fitting;
  const fresh = left.some(({ status, freshness }) => status === 'current' && freshness === 'fresh');
  return fresh ? left.filter((service) => !isStale(service)) : left;
}

/** Services to call, by when somebody answers. */
export interface CallNow {
  /** Open at every hour: they may be called at any moment. */
  always: Service[];
  /** Open at the hours they give. */
  timed: Service[];
}

/**
 * Services to call, of those given: confirmed ones whose number to call has hours, of those open
 * day and night at most three. Safety comes first in each group, then the order given. One that is
 * past its review is there only when no other is open day and night, or when there is nothing
 * else. Nothing joint and nothing closed is ever among them.
 */
export function callNow(services: readonly Service[]): CallNow {
  const fitting = services.filter((service) => {
    const phone = phoneToCall(service);
    return service.status === 'current' && !service.joint && phone?.hours && !phone.unconfirmed;
  });
  const isAlways = (service: Service): boolean => phoneToCall(service)?.hours === 'always';
  const safetyFirst = (group: readonly Service[]): Service[] => {
    const safe = (service: Service): boolean => service.topics.some(({ safety }) => safety);
    return [...group.filter(safe), ...group.filter((service) => !safe(service))];
  };
  const always = safetyFirst(recommended(fitting.filter(isAlways))).slice(0, 3);
  const atHours = fitting.filter((service) => !isAlways(service));
  const fresh = atHours.filter((service) => !isStale(service));
  return { always, timed: safetyFirst(always.length > 0 ? fresh : recommended(atHours)) };
}
