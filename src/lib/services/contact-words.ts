import { endSentence } from '../end-sentence.ts';
import { contactPageKinds, numberKinds, showNumber } from './contact-kinds.ts';
import { isDue } from './due.ts';
import { describeIntake } from './intake-words.ts';
import { describeHours, sayHours } from './hours-words.ts';
import { isShut } from './intake.ts';
import { orderNumbers, type ContactPage, type Phone, type Service } from './service.ts';
import { writeVenueLine } from './venue.ts';

/** What to do with a number: `Call 0808 800 5678`. */
export const describeNumber = (phone: Phone): string =>
  `${numberKinds[phone.kind].does} ${showNumber(phone)}`;

/** What to do on a page to get in touch on, and who answers: `Chat online: Chat for families`. */
export const describePage = ({ kind, label }: ContactPage): string =>
  `${contactPageKinds[kind].does}: ${label}`;

/** Who answers a number, and when, in sentences. */
export const describeLine = ({ label, hours }: Pick<Phone, 'label' | 'hours'>): string =>
  [label, ...(hours ? describeHours(hours) : [])].map(endSentence).join(' ');

/** When somebody answers on a page to get in touch on, in sentences. */
export const describePageHours = ({ hours }: ContactPage): string[] =>
  (hours ? describeHours(hours) : []).map(endSentence);

/** Words by which people look for a way to reach a service, or to pay, that few services have. */
const soughtWays: Readonly<Record<string, readonly string[]>> = {
  whatsapp: ['WhatsApp'],
  'text-relay': ['text relay', 'Relay UK'],
  textphone: ['textphone', 'minicom'],
  'web-chat': ['web chat'],
  'video-relay': ['BSL', 'sign language'],
  'sliding-scale': ['sliding scale'],
  'pay-what-you-can': ['pay what you can'],
};

/**
 * The same for one service, with whom it takes, the access that is known, where it meets people,
 * and the parts of the council's area that it is for.
 */
export function listSoughtWords(service: Service): string[] {
  const { phones, contactPages, cost, places } = service;
  return [
    ...[...phones, ...contactPages, cost].flatMap(({ kind }) => soughtWays[kind] ?? []),
    ...(service.pause === 'now' ? ['paused'] : []),
    ...(service.referralOnly === undefined ? [] : ['by referral only']),
    ...(service.waitingList ? ['waiting list'] : []),
    ...[service, ...places].flatMap(({ accessibility }) => accessibility ?? []),
    ...places.map(({ name }) => name),
    ...(service.local && !service.everywhere ? service.areas.map(({ name }) => name) : []),
  ];
}

/** Why to check before relying on all that a service says; undefined where there is no reason. */
export function findDoubt(service: Pick<Service, 'status' | 'freshness'>): string | undefined {
  if (service.status === 'unconfirmed') return 'We have not been able to confirm these details.';
  return isDue(service) ? 'These details are old and may have changed.' : undefined;
}

/** What is said of a number that nobody confirmed. */
export const numberDoubt = 'Check first: we have not been able to confirm this number.';

/** The same as part of a line that begins otherwise. */
export const checkFirst = (doubt: string): string =>
  `Check first: ${doubt.charAt(0).toLowerCase()}${doubt.slice(1)}`;

/**
 * A service as text to put in a message: its name, what makes it doubtful, its note about safety, whom it takes, its
 * numbers with their hours, its pages to get in touch on, its own hours, those at each place, and
 * the whole address of its page, one a line.
 */
export function writeShared(service: Service, address: string): string {
  const doubt = findDoubt(service);
  return [
    service.title,
    ...(doubt === undefined ? [] : [checkFirst(doubt)]),
    ...(service.safetyNote === undefined ? [] : [service.safetyNote]),
    ...describeIntake(service),
    ...orderNumbers(service).map((phone) =>
      [
        endSentence(describeNumber(phone)),
        describeLine(phone),
        ...(phone.unconfirmed && doubt === undefined ? [numberDoubt] : []),
      ].join(' '),
    ),
    ...(isShut(service)
      ? []
      : service.contactPages.map((page) =>
          [endSentence(describePage(page)), ...describePageHours(page), page.url].join(' '),
        )),
    ...(service.openingHours ? [`Open: ${endSentence(sayHours(service.openingHours))}`] : []),
    ...service.places
      .filter(({ hours }) => hours)
      .map((place) => endSentence(writeVenueLine(place))),
    address,
  ].join('\n');
}
