import type { ResultCard } from '../search/result-card.ts';
import { sayCoverageOnCard } from './areas.ts';
import type { ConfirmedHours } from './confirmed-hours.ts';
import { contactPageKinds, numberKinds, showNumber } from './contact-kinds.ts';
import { sayCostOnCard } from './cost.ts';
import { isDue } from './due.ts';
import { isShut } from './intake.ts';
import { describeShut } from './intake-words.ts';
import { sayHours } from './hours-words.ts';
import { orderNumbers, type Phone, type Service } from './service.ts';
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

/** When somebody answers a number or on a page, in words; empty where that is unknown, or at every hour. */
export function wordHours(
  { status }: Pick<Service, 'status'>,
  {
    hours,
    confirmed,
    unconfirmed,
  }: Pick<Phone, 'hours' | 'confirmed'> & Partial<Pick<Phone, 'unconfirmed'>>,
): string {
  if (!hours || confirmed?.always) return '';
  const sure = status === 'current' && !unconfirmed;
  // Said first, because it is true of every span.
  return `${sure ? '' : 'Hours not confirmed: '}${sayHours(hours)}`;
}

/** Hours by which a card may call a service open. */
interface KnownHours {
  confirmed: ConfirmedHours;
  /** By what ways they hold, ` by text or chat`; empty where they are those of the card's own way. */
  by: string;
}

/**
 * The hours that a card says are open or shut now: of the number to call first or the service
 * itself, then of each way that needs no voice and has other hours. A form is no way on which
 * somebody answers. Where somebody answers calls at every hour there is no more to say; none where
 * nobody can get in touch by themselves.
 */
function listKnownHours(service: Service): KnownHours[] {
  if (isShut(service)) return [];
  const numbers = orderNumbers(service);
  const calls = numbers.filter(({ kind }) => kind === 'voice').map((each) => each.confirmed);
  const own = [calls[0], service.confirmed, ...calls].flatMap((each) => each ?? []);
  const first = own.find(({ always }) => always) ?? own[0];
  const known: KnownHours[] = first ? [{ confirmed: first, by: '' }] : [];
  if (first?.always) return known;

  const way = findWay(service);
  const others = [
    ...numbers.map((phone) => ({
      confirmed: phone.kind === 'voice' ? undefined : phone.confirmed,
      by: phone === way?.phone ? '' : numberKinds[phone.kind].by,
    })),
    ...service.contactPages.map((page) => ({
      confirmed: page.kind === 'form' ? undefined : page.confirmed,
      by: page.url === way?.href ? '' : contactPageKinds[page.kind].by,
    })),
  ];
  for (const { confirmed, by } of others) {
    if (!confirmed) continue;
    const same = known.find((each) => each.confirmed.days === confirmed.days);
    if (!same) known.push({ confirmed, by: by && ` by ${by}` });
    // What holds for the card's own way needs no other named.
    else if (same.by === '' || by === '') same.by = '';
    else if (!same.by.endsWith(` ${by}`)) same.by += ` or ${by}`;
  }
  return known;
}

/** What a card says of a service in a few words, but for what only the reader's clock knows. */
interface CardFacts {
  ended: boolean;
  /** Undefined where it is not known. */
  cost?: string | undefined;
  /** That somebody answers at every hour, and by what way; empty where nobody does. */
  always: string;
  /** The hours that the clock of the page calls open or shut. */
  timed: readonly KnownHours[];
  waiting: boolean;
  /** The area, of what is for the council's own or a part of it. */
  local: string | undefined;
  check: boolean;
}

/** What the card of a service says of it. Of what has ended it says no more than that. */
export function describeCard(service: Service): CardFacts {
  const open = service.status !== 'closed';
  const known = listKnownHours(service);
  const always = known.find(({ confirmed }) => confirmed.always);
  return {
    ended: !open,
    cost: open ? sayCostOnCard(service.cost) : undefined,
    always: always ? `Open 24 hours${always.by}` : '',
    timed: known.filter((each) => each !== always),
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
      always,
      waiting && 'Waiting list',
      local,
      check && 'Check first',
    ].flatMap((fact) => (typeof fact === 'string' && fact !== '' ? fact : [])),
    way: way?.words ?? '',
    call: way?.href ?? '',
  };
}
