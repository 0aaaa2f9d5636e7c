import type { ResultCard } from '../search/result-card.ts';
import { sayCoverageOnCard } from './areas.ts';
import { contactPageKinds, numberKinds, showNumber } from './contact-kinds.ts';
import { sayCostOnCard } from './cost.ts';
import { isDue } from './due.ts';
import { describeShut } from './intake-words.ts';
import { sayHours } from './hours-words.ts';
import { listConfirmedHours, orderNumbers, type Phone, type Service } from './service.ts';
import { channels } from './terms.ts';

/** How a card says to reach a service. */
export interface Way {
  /** A number to call, a number with what else to do with it, or a way in words. */
  words: string;
  /** The number, where there is one. */
  phone?: Phone;
  /** What leads there: nothing for a way in words. */
  href?: string;
}

/**
 * The number to try first, else the page to get in touch on, else the first way in, or why there is
 * none; nothing for what has ended.
 */
export function findWay(service: Service): Way | undefined {
  if (service.status === 'closed') return undefined;
  const shut = describeShut(service);
  if (shut !== undefined) return { words: shut };
  const [phone] = orderNumbers(service);
  const [page] = service.contactPages;
  if (phone && (phone.address !== '' || !page)) {
    const { kind, address } = phone;
    const does = kind === 'voice' ? '' : `${numberKinds[kind].does} `;
    return {
      words: `${does}${showNumber(phone)}`,
      phone,
      ...(address === '' ? {} : { href: address }),
    };
  }
  if (page) return { words: contactPageKinds[page.kind].said, href: page.url };
  const [channel] = service.channels;
  return channel && channel !== 'phone' ? { words: channels[channel].label } : undefined;
}

/** True where a reader should check before they rely on it: the entry, its pause, or the number on its card. */
export function needsCheck(service: Service): boolean {
  const unconfirmed = findWay(service)?.phone?.unconfirmed === true;
  const doubt = service.status === 'unconfirmed' || service.pause === 'over';
  return isDue(service) || doubt || unconfirmed;
}

/** When somebody answers a number, in words; empty where that is unknown, or at every hour. */
export function wordHours({ status }: Pick<Service, 'status'>, phone: Phone): string {
  if (!phone.hours || phone.confirmed?.always) return '';
  const sure = status === 'current' && !phone.unconfirmed;
  // Said first, because it is true of every span.
  return `${sure ? '' : 'Hours not confirmed: '}${sayHours(phone.hours)}`;
}

/** What a card says of a service in a few words, but for what only the reader's clock knows. */
interface CardFacts {
  ended: boolean;
  /** Undefined where it is not known. */
  cost?: string | undefined;
  /** Somebody answers at every hour. */
  always: boolean;
  waiting: boolean;
  /** The area, of what is for the council's own or a part of it. */
  local: string | undefined;
  check: boolean;
}

/** What the card of a service says of it. Of what has ended it says no more than that. */
export function describeCard(service: Service): CardFacts {
  const open = service.status !== 'closed';
  return {
    ended: !open,
    cost: open ? sayCostOnCard(service.cost) : undefined,
    always: open && listConfirmedHours(service).some(({ always }) => always),
    waiting: open && service.waitingList !== undefined,
    local: open ? sayCoverageOnCard(service) : undefined,
    check: open && needsCheck(service),
  };
}

/** The same card among results of the search, where there is no clock. */
export function describeResult(service: Service): ResultCard {
  const { ended, cost, always, waiting, local, check } = describeCard(service);
  const way = findWay(service);
  return {
    line: service.cardLine,
    facts: [
      ended && 'Closed',
      cost,
      always && 'Open 24 hours',
      waiting && 'Waiting list',
      local,
      check && 'Check first',
    ].flatMap((fact) => (typeof fact === 'string' && fact !== '' ? fact : [])),
    way: way?.words ?? '',
    call: way?.href ?? '',
  };
}
