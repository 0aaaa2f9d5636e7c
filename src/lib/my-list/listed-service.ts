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
import type { ListedService, ListFacts } from './list-facts.ts';

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

/**
 * All facts that the page of a list loads: the same whoever asks, and whatever is on a list. A
 * service that was renamed stands there by its first name too, which lists and links may hold.
 * Situations about safety are not named: no list may say that its reader is afraid.
 */
export const listFacts = (
  services: readonly Service[],
  situations: readonly { id: string; title: string; safety: boolean }[],
): ListFacts => ({
  services: services.flatMap((service) => {
    const listed = listedService(service);
    const first = findFirstName(service, services);
    return first === undefined ? [listed] : [listed, { ...listed, id: first }];
  }),
  situations: situations.filter(({ safety }) => !safety).map(({ id, title }) => ({ id, title })),
});
