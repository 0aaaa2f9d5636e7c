import { isDue } from './due.ts';
import { describeHours } from './opening-hours.ts';
import { orderNumbers, type Phone, type Service } from './service.ts';
import { channels } from './terms.ts';

/** How a card says to reach a service: by one number, or in words where there is none. */
export type Way = { phone: Phone } | { words: string } | undefined;

/** The number to try first, else the first way in; nothing for what has ended. */
export function findWay(service: Service): Way {
  if (service.status === 'closed') return undefined;
  const [phone] = orderNumbers(service);
  if (phone) return { phone };
  const [channel] = service.channels;
  return channel && channel !== 'phone' ? { words: channels[channel].label } : undefined;
}

/** True where a reader should check before they rely on it: the entry, or the number on its card. */
export function needsCheck(service: Service): boolean {
  const way = findWay(service);
  return (
    isDue(service) ||
    service.status === 'unconfirmed' ||
    (way && 'phone' in way && way.phone.unconfirmed) === true
  );
}

/** When somebody answers a number, in words; empty where that is unknown, or at every hour. */
export function wordHours({ status }: Pick<Service, 'status'>, phone: Phone): string {
  if (!phone.hours || phone.confirmed?.hours === 'always') return '';
  const sure = status === 'current' && !phone.unconfirmed;
  return `${describeHours(phone.hours).join('; ')}${sure ? '' : ' (hours not confirmed)'}`;
}
