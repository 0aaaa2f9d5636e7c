import { serviceIn } from '../addresses.ts';
import { isDue } from '../services/due.ts';
import { readableDay, sourceWords } from '../services/freshness.ts';
import { describeHours } from '../services/opening-hours.ts';
import type { Service } from '../services/service.ts';
import { costWords } from '../services/cost.ts';
import { placeLine } from '../services/venue.ts';
import type { ListedService, ListFacts } from './list-facts.ts';

const phoneKinds = { voice: '', text: ' (text message)', textphone: ' (textphone)' } as const;

/** Its status, its note, and that it is old. */
function warningsOf(service: Service): string[] {
  const { status, statusNote, verified } = service;
  const first = {
    current: [],
    unconfirmed: ['We have not been able to confirm these details.'],
    closed: ['We think this service has ended.'],
  }[status];
  const old =
    isDue(service) && verified.date
      ? [
          `These details may have changed. What we checked them against is from ${readableDay(verified.date)}. Ask before you rely on them.`,
        ]
      : [];
  return [...first, ...(statusNote ? [statusNote] : []), ...old];
}

/** What a list says of this service. */
export function listedService(service: Service): ListedService {
  const { cost, openingHours } = service;
  const open = service.status !== 'closed';
  return {
    id: service.id,
    title: service.title,
    warnings: warningsOf(service),
    ...(service.eligibility ? { eligibility: service.eligibility } : {}),
    ...(service.safetyNote ? { safety: service.safetyNote } : {}),
    instead: service.replacedBy.map(({ text, href }) => ({
      id: serviceIn(href),
      title: text,
    })),
    phones: service.phones.map(({ number, address, label, kind, hours, unconfirmed, note }) => ({
      number,
      address,
      label: `${label}${phoneKinds[kind]}`,
      hours: hours ? describeHours(hours) : [],
      notes: [...(unconfirmed ? ['Not confirmed.'] : []), ...(note ? [note] : [])],
    })),
    hours: openingHours ? describeHours(openingHours) : [],
    ...(open ? { cost: costWords(cost) } : {}),
    places: service.places.map(placeLine),
    ...(service.website ? { website: service.website } : {}),
    ...(service.email ? { email: service.email } : {}),
    ...(service.emailNote ? { emailNote: service.emailNote } : {}),
    checked: sourceWords(service),
  };
}

/**
 * All facts that the page of a list loads: the same whoever asks, and whatever is on a list.
 * Situations about safety are not named: no list may say that its reader is afraid.
 */
export const listFacts = (
  services: readonly Service[],
  situations: readonly { id: string; title: string; safety: boolean }[],
): ListFacts => ({
  services: services.map(listedService),
  situations: situations.filter(({ safety }) => !safety).map(({ id, title }) => ({ id, title })),
});
