import type { FeedAtLocation, FeedLocation, FeedService } from './shapes.ts';

/** Words by which a service or a place says that nobody may learn where it is. */
const hidden =
  /\brefuges?\b|\bsafe[ -]?houses?\b|\bsafe accommodation\b|\b(?:confidential|undisclosed|secret|withheld|unpublished|protected)\s+(?:address|location|venue|premises)\b|\b(?:address|location|venue)\s+(?:is\s+|are\s+|has been\s+)?(?:kept\s+)?(?:confidential|withheld|undisclosed|secret|not\s+(?:disclosed|published|public|given|shared))\b/i;

/** Names of services and of who runs them where people in fear are met. */
const fear =
  /\bwomen['’]?s aid\b|\bdomestic (?:abuse|violence)\b|\bsexual (?:abuse|violence|assault)\b|\brape\b|\bforced marriage\b/i;

/** A whole postcode of the United Kingdom. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

/** Whether words hold a whole postcode. */
const tellsPostcode = (words: string): boolean => postcode.test(words);

/** A postcode of the United Kingdom in its usual form; nothing for other words. */
export function readPostcode(words: string | undefined): string | undefined {
  const [, out, inner] =
    /^([A-Z]{1,2}\d[A-Z\d]?)\s?(\d[A-Z]{2})$/.exec((words ?? '').trim().toUpperCase()) ?? [];
  return out !== undefined && inner !== undefined ? `${out} ${inner}` : undefined;
}

/** The addresses of a place, by the name of either version. */
export const listAddresses = ({
  addresses,
  physical_addresses,
}: FeedLocation): FeedLocation['addresses'] => [...addresses, ...physical_addresses];

const fold = (words: string | undefined): string =>
  (words ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names by which one place is known in several services: its id, and its address. */
export function namePlace({ location_id, location }: FeedAtLocation): string[] {
  const id = location?.id ?? location_id;
  const addresses = (location ? listAddresses(location) : []).flatMap(
    ({ address_1: line, postal_code: code }) =>
      fold(line) === '' || fold(code) === '' ? [] : [`at ${fold(line)} ${fold(code)}`],
  );
  return [...(id === undefined ? [] : [`id ${id}`]), ...addresses];
}

/** Whether a service says of itself that people who are not safe are met, or kept, somewhere. */
export function isHidden({
  name,
  alternate_name,
  description,
  organization,
}: FeedService): boolean {
  const names = [name, alternate_name, organization?.name].join('\n');
  return fear.test(names) || hidden.test(`${names}\n${description ?? ''}`);
}

const isHiddenPlace = ({ location }: FeedAtLocation): boolean =>
  location !== undefined &&
  hidden.test(
    [
      location.name,
      location.description,
      ...listAddresses(location).map((each) => each.address_1),
    ].join('\n'),
  );

/**
 * The names of all places that are told under no service, because one that meets people there says
 * that they are not safe, or is `unsafe` by what its terms mean here; or because the place says so.
 */
export function listWithheld(
  services: readonly FeedService[],
  unsafe: (service: FeedService) => boolean,
): ReadonlySet<string> {
  return new Set(
    services.flatMap((service) => {
      const all = isHidden(service) || unsafe(service);
      return service.service_at_locations
        .filter((place) => all || isHiddenPlace(place))
        .flatMap(namePlace);
    }),
  );
}

/** Whether words of a service tell one of its own places that are withheld, or any postcode. */
export function tellsPlace(service: FeedService, withheld: ReadonlySet<string>): boolean {
  const words = [
    service.name,
    service.description,
    service.application_process,
    service.alert,
  ].join('\n');
  const lines = service.service_at_locations
    .filter((place) => namePlace(place).some((name) => withheld.has(name)))
    .flatMap(({ location }) => (location ? listAddresses(location) : []))
    .flatMap(({ address_1: line }) => line ?? [])
    .filter((line) => line.length > 5);
  return (
    tellsPostcode(words) || lines.some((line) => words.toLowerCase().includes(line.toLowerCase()))
  );
}
