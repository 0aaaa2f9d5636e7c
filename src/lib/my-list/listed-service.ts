import { serviceIn } from '../addresses.ts';
import { showAddress } from '../leaflets/leaflet.ts';
import { contactPageKinds, numberKinds, showNumber } from '../services/contact-kinds.ts';
import { describeSource, warnOfAge } from '../services/source-words.ts';
import { findFirstName } from '../services/first-name.ts';
import { describeIntake, warnOfWays } from '../services/intake-words.ts';
import { describeHours } from '../services/hours-words.ts';
import type { Service } from '../services/service.ts';
import { costWords } from '../services/cost.ts';
import { writeVenueLine } from '../services/venue.ts';
import { findChunk } from './find-chunk.ts';
import type { ListChunk, ListedService, ListPage } from './list-facts.ts';

/** Its status, whom it takes, its note, and that it is old. */
function listWarnings(service: Service): string[] {
  const status = {
    current: [],
    unconfirmed: ['We have not been able to confirm these details.'],
    closed: ['We think this service has ended.'],
  }[service.status];
  const age = warnOfAge(service);
  return [
    ...status,
    ...describeIntake(service),
    ...(service.statusNote ? [service.statusNote] : []),
    ...(age ? [`These details may have changed. ${age}`] : []),
  ];
}

/** What a list says of this service. */
export function listedService(service: Service): ListedService {
  const { cost, openingHours } = service;
  const open = service.status !== 'closed';
  // Where nobody can get in touch by themselves, its numbers stay for those who refer, as no links.
  const warning = warnOfWays(service);
  const warnings = warning === undefined ? [] : [warning];
  const pages = service.contactPages.map(({ kind, url, label, hours, note }) => ({
    number: showAddress(url),
    address: warning === undefined ? url : '',
    label: `${contactPageKinds[kind].said}: ${label}`,
    hours: hours ? describeHours(hours) : [],
    notes: [...warnings, ...(note ? [note] : [])],
  }));
  return {
    id: service.id,
    title: service.title,
    areas: service.areas.map(({ key }) => key),
    warnings: listWarnings(service),
    ...(service.eligibility ? { eligibility: service.eligibility } : {}),
    ...(service.safetyNote ? { safety: service.safetyNote } : {}),
    instead: service.replacedBy.map(({ text, href }) => ({
      id: serviceIn(href),
      title: text,
    })),
    phones: service.phones.map((phone) => {
      const { address, label, kind, hours, unconfirmed, note } = phone;
      const { said } = numberKinds[kind];
      return {
        number: showNumber(phone),
        address: warning === undefined ? address : '',
        label: said === '' ? label : `${label} (${said})`,
        hours: hours ? describeHours(hours) : [],
        notes: [...warnings, ...(unconfirmed ? ['Not confirmed.'] : []), ...(note ? [note] : [])],
      };
    }),
    ...(pages.length > 0 ? { pages } : {}),
    hours: openingHours ? describeHours(openingHours) : [],
    ...(open ? { cost: costWords(cost) } : {}),
    places: service.places.map(writeVenueLine),
    ...(service.website ? { website: service.website } : {}),
    ...(service.email && warning === undefined ? { email: service.email } : {}),
    ...(service.emailNote && warning === undefined ? { emailNote: service.emailNote } : {}),
    checked: describeSource(service),
  };
}

/** About how many services are in one chunk, so that a request for it does not tell which is meant. */
const servicesInChunk = 10;

const countChunks = (services: readonly unknown[]): number =>
  Math.max(1, Math.ceil(services.length / servicesInChunk));

/**
 * All facts that the page of a list may load, in chunks. A service that was renamed stands in
 * another by its first name too, which lists and links may hold.
 */
export function chunkFacts(services: readonly Service[]): ListChunk[] {
  const chunks = countChunks(services);
  const ids = new Set(services.map(({ id }) => id));
  const made: ListedService[][] = Array.from({ length: chunks }, () => []);
  for (const service of services) {
    const listed = listedService(service);
    const first = findFirstName(service, ids);
    for (const id of first === undefined ? [service.id] : [service.id, first]) {
      made[findChunk(id, chunks)]?.push({ ...listed, id });
    }
  }
  return made.map((some) => ({ chunks, services: some }));
}

/**
 * What the page of a list has at once. Situations about safety are not named: no list may say that
 * its reader is afraid.
 */
export const describeListPage = (
  services: readonly unknown[],
  situations: readonly { id: string; title: string; safety: boolean }[],
): ListPage => ({
  chunks: countChunks(services),
  situations: situations.filter(({ safety }) => !safety).map(({ id, title }) => ({ id, title })),
});
