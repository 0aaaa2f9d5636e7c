import { endSentence } from '../lib/end-sentence.ts';
import { wordHours } from '../lib/services/card.ts';
import { contactPageKinds, numberKinds } from '../lib/services/contact-kinds.ts';
import { checkFirst, findDoubt, numberDoubt } from '../lib/services/contact-words.ts';
import { costWords } from '../lib/services/cost.ts';
import { sayHours } from '../lib/services/hours-words.ts';
import { describeIntake } from '../lib/services/intake-words.ts';
import type { ContactPage, Phone, Service } from '../lib/services/service.ts';
import { describeSource, warnOfAge } from '../lib/services/source-words.ts';
import { writeVenueLine } from '../lib/services/venue.ts';
import type { PublishedService } from './publication.ts';

/** What is not sure of a service, in front of its summary: programs cut a text at its first line. */
export function summarise(service: Service): string {
  const doubt = findDoubt(service);
  return doubt === undefined ? service.summary : `${checkFirst(doubt)} ${service.summary}`;
}

/** What to know before anything else of a service; nothing where there is no reason. */
export function describeAlert(service: Service): string | undefined {
  const said = [
    ...[findDoubt(service), service.statusNote, warnOfAge(service)].flatMap((each) => each ?? []),
    ...(service.pause === undefined ? [] : describeIntake(service).slice(0, 1)),
  ].map(endSentence);
  return said.length > 0 ? said.join(' ') : undefined;
}

/** What a service costs; nothing where nobody knows and nothing is said. */
export const describeCost = ({ cost }: Service): string | undefined =>
  cost.kind === 'unknown' && cost.note === undefined ? undefined : costWords(cost);

/** Who answers a number, when, and what else to know of it. */
export function describePhone(phone: Phone, service: Service): string {
  const { kind, label, hours, note, unconfirmed, extension } = phone;
  return [
    ...(unconfirmed ? [numberDoubt] : []),
    kind === 'voice' ? label : `${label} (${numberKinds[kind].said})`,
    ...(extension === undefined ? [] : [`Extension ${extension}`]),
    ...(hours ? [wordHours(service, phone) || sayHours(hours)] : []),
    ...(note === undefined ? [] : [note]),
    ...(service.pause === 'now' ? ['It may not be answered while the service is paused'] : []),
    ...(service.pause !== 'now' && service.referralOnly !== undefined
      ? ['For people who refer']
      : []),
  ]
    .map(endSentence)
    .join(' ');
}

/** The page says where a service answers only while somebody does. */
const describeContactPage = (
  { kind, label, url, hours, note }: ContactPage,
  { pause }: Service,
): string =>
  [
    ...[
      `${contactPageKinds[kind].said}: ${label}`,
      ...(hours ? [sayHours(hours)] : []),
      ...(note === undefined ? [] : [note]),
    ].map(endSentence),
    ...(pause === 'now' ? [] : [url]),
  ].join(' ');

/**
 * All that the page of a service says, as paragraphs of plain text: what is not sure and the
 * summary first, then safety, for readers of data that knows less than the page does. The last two
 * say what it was checked against and where the page is.
 */
export function describeService(service: PublishedService, site: string): string[] {
  const { verified, eligibility, emailNote } = service;
  return [
    summarise(service),
    ...(service.safetyNote === undefined ? [] : [`Safety: ${endSentence(service.safetyNote)}`]),
    ...[service.statusNote, warnOfAge(service)].flatMap((each) => each ?? []).map(endSentence),
    ...describeIntake(service),
    ...(eligibility === undefined ? [] : [`For: ${endSentence(eligibility)}`]),
    ...service.contactPages.map((page) => describeContactPage(page, service)),
    ...(emailNote === undefined ? [] : [`Email: ${endSentence(emailNote)}`]),
    ...(service.openingHours ? [`Open: ${endSentence(sayHours(service.openingHours))}`] : []),
    ...service.places.map((place) => `Where: ${endSentence(writeVenueLine(place))}`),
    ...(service.accessibility === undefined
      ? []
      : [`Disabled access: ${endSentence(service.accessibility)}`]),
    ...service.prose,
    [
      endSentence(describeSource(service)),
      ...(verified.sourceUrl === undefined ? [] : [verified.sourceUrl]),
    ].join(' '),
    `${site}${service.href}`,
  ];
}
