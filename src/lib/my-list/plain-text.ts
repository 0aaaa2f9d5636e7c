import { endSentence } from '../end-sentence.ts';
import type { ListedPhone, ListedService } from './list-facts.ts';

const phoneLine = (name: string, { number, label, hours, notes }: ListedPhone): string =>
  [
    `${name}: ${number}${label ? `, ${label}` : ''}.`,
    ...[...hours, ...notes].map(endSentence),
  ].join(' ');

function serviceLines(service: ListedService, place: number): string[] {
  return [
    `${place}. ${service.title}`,
    ...service.warnings,
    ...(service.safety ? [service.safety] : []),
    ...(service.instead.length > 0
      ? [`Use instead: ${service.instead.map(({ title }) => title).join(', ')}.`]
      : []),
    ...(service.eligibility ? [`For: ${endSentence(service.eligibility)}`] : []),
    ...service.phones.map((phone) => phoneLine('Phone', phone)),
    ...(service.pages ?? []).map((page) => phoneLine('Online', page)),
    ...(service.hours.length > 0 ? [`Open: ${service.hours.join('. ')}.`] : []),
    ...(service.cost ? [`Cost: ${endSentence(service.cost)}`] : []),
    ...service.places.map((place) => `Where: ${endSentence(place)}`),
    ...(service.email ? [`Email: ${service.email}`] : []),
    ...(service.emailNote ? [endSentence(service.emailNote)] : []),
    ...(service.website ? [`Website: ${service.website}`] : []),
    ...(service.checked ? [service.checked] : []),
  ];
}

/**
 * A list as text to paste in a message or a note: a number and a name for each service, what to
 * know before relying on it, then who it is for, its phones, hours, cost and website, one a line. What situation
 * they were found for is not in it.
 */
export function listAsText(services: readonly ListedService[]): string {
  return services
    .map((service, index) => `${serviceLines(service, index + 1).join('\n')}\n`)
    .join('\n');
}
