import type { Facts } from '../content-writer/facts.ts';
import { placeSchema } from '../schemas/place.ts';
import { cleanLine, cutWords } from './clean-text.ts';
import { readAddress, type Origin } from './make-service.ts';
import { listAddresses, readPostcode } from './withheld.ts';
import { hideNumbers } from './write-prose.ts';
import type { Wanted } from './entries.ts';
import type { FeedLocation, FeedOrganization } from './shapes.ts';

/** A line of a file that is no service: no number and no email stands there. */
const line = (words: string | undefined): string | undefined => {
  const said = cleanLine(words);
  return said === undefined ? undefined : hideNumbers(said, []).replace(/(\S)@(?=\S)/g, '$1 at ');
};

const kinds = { 'GB-CHC': 'charity', 'GB-COH': 'company' } as const;

const isScheme = (scheme: string): scheme is keyof typeof kinds => Object.hasOwn(kinds, scheme);

/** Who runs a service, as a file is to say it; nothing where the feed does not name it. */
export function makeProvider(
  organization: FeedOrganization | undefined,
  feed: string,
): (Wanted & { id: string; name: string }) | undefined {
  const name = line(organization?.name);
  if (!organization || name === undefined || !/\p{L}|\p{N}/u.test(name)) return undefined;
  const identifier = organization.organization_identifiers.flatMap(
    ({ identifier_scheme: scheme = '', identifier: number }) => {
      const said = line(number);
      return isScheme(scheme) && said !== undefined ? [{ scheme, number: said }] : [];
    },
  )[0];
  return {
    id: organization.id ?? `name: ${name}`,
    name,
    prose: '',
    facts: {
      name,
      description: line(organization.description) ?? `${name} is named in ${feed}.`,
      kind: identifier ? kinds[identifier.scheme] : 'other',
      website: readAddress(organization.website ?? organization.url),
      identifier,
    },
  };
}

/** Whether a country is the United Kingdom or none. */
const isHome = (country: string | undefined): boolean =>
  country === undefined ||
  /^(?:gb|gbr|uk|great britain|united kingdom|england|wales|scotland|northern ireland)$/i.test(
    country,
  );

/** A place in a line, as feeds of this kit describe one whose address they do not know whole. */
function readKitAddress(
  words: string | undefined,
  name: string,
): Record<string, string> | undefined {
  const said = line(words) ?? '';
  if (!said.startsWith(`${name}, `)) return undefined;
  const parts = said.slice(name.length + 2).split(', ');
  const postcode = readPostcode(parts.at(-1));
  const first = (postcode === undefined ? parts : parts.slice(0, -1)).join(', ');
  return {
    ...(first === '' ? {} : { line1: first }),
    ...(postcode === undefined ? {} : { postcode }),
  };
}

/** Where a place is, in and around the United Kingdom: those of other places are a slip. */
function readCoordinates({ latitude, longitude }: FeedLocation): Facts | undefined {
  const found = { latitude, longitude };
  const { coordinates } = placeSchema.shape;
  return latitude !== undefined && longitude !== undefined && coordinates.safeParse(found).success
    ? found
    : undefined;
}

/** A building or a video room, as a file is to say it; nothing where nobody can be met there. */
export function makePlace(
  location: FeedLocation,
  { kit, leave }: Origin,
  feed: string,
): (Wanted & { id: string; name: string }) | undefined {
  const virtual = location.location_type?.toLowerCase() === 'virtual';
  const addresses = listAddresses(location);
  const met = addresses.filter(({ address_type: type }) => type?.toLowerCase() !== 'postal');
  const name = line(location.name ?? met[0]?.address_1 ?? addresses[0]?.address_1);
  if (name === undefined || !/\p{L}|\p{N}/u.test(name)) return undefined;
  if (
    location.location_type?.toLowerCase() === 'postal' ||
    (addresses.length > 0 && met.length === 0)
  ) {
    leave(`${name}: an address for letters`);
    return undefined;
  }
  const address = met.find(({ country }) => isHome(country));
  if (met.length > 0 && !address) {
    leave(`${name}: not in the United Kingdom`);
    return undefined;
  }
  const whole = address && {
    line1: line(
      [address.address_1, address.address_2].filter((each) => each !== undefined).join(', '),
    ),
    town: line(address.city),
    county: line(address.state_province),
    postcode: readPostcode(address.postal_code),
  };
  const partly = kit && !whole ? readKitAddress(location.description, name) : undefined;
  const access = [...location.accessibility, ...location.accessibility_for_disabilities].flatMap(
    ({ description, accessibility, details }) => [
      line(description ?? accessibility),
      line(details),
    ],
  );
  const accessibility = [...new Set(access.filter((each) => each !== undefined))].join(' ');
  const described = kit ? undefined : line(location.description);
  const id = location.id ?? `address: ${name}, ${whole?.postcode ?? ''}`;
  return {
    id,
    name,
    prose: '',
    facts: {
      name: cutWords(name, 120),
      description:
        described ?? (virtual ? `A video room that ${feed} names.` : `A place that ${feed} names.`),
      kind: virtual ? 'virtual' : 'physical',
      address: virtual ? undefined : (whole ?? partly),
      coordinates: virtual ? undefined : readCoordinates(location),
      accessibility: virtual || accessibility === '' ? undefined : accessibility,
    },
  };
}
