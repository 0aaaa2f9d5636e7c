import type { Service, Venue } from '../lib/services/service.ts';

/** A list, or nothing where it is empty: no feed gives an empty one. */
export const orNothing = <Item>(list: readonly Item[]): Item[] | undefined =>
  list.length > 0 ? [...list] : undefined;

/** A number as people dial it from anywhere; short ones and those of text relay as they are. */
export const writeAbroad = (number: string): string => number.replace(/^0/, '+44 ');

/** The kinds of numbers as feeds know them. */
export const phoneTypes = {
  voice: 'voice',
  text: 'text',
  whatsapp: 'text',
  'text-relay': 'textphone',
  textphone: 'textphone',
} as const;

/** The page that a program leads people to: the service's own where there is one. */
export const findPage = ({ website, href }: Service, site: string): string =>
  website ?? `${site}${href}`;

/** Whether people can get in touch at all today. */
export const findFeedStatus = ({ pause }: Service): 'active' | 'temporarily closed' =>
  pause === 'now' ? 'temporarily closed' : 'active';

/** The day on which the details were last confirmed. A source that nobody confirmed has none. */
export const findAssuredDay = ({
  status,
  verified,
}: Pick<Service, 'status' | 'verified'>): string | undefined =>
  status === 'current' ? verified.date : undefined;

/** A whole postal address; nothing where a part is not known. */
export function findWholeAddress({
  address,
}: Pick<Venue, 'address'>): Record<'line1' | 'town' | 'county' | 'postcode', string> | undefined {
  const { line1, town, county, postcode } = address ?? {};
  if (!line1 || !town || !county || !postcode) return undefined;
  return { line1, town, county, postcode };
}

/** The prices that are known, in pounds, each with what it is. */
export function listPrices({ cost }: Service): { option: string; amount: number }[] {
  if (cost.kind === 'free') return [{ option: 'Free', amount: 0 }];
  if (cost.from !== undefined && cost.to !== undefined) {
    return [
      { option: 'Lowest price', amount: cost.from },
      { option: 'Highest price', amount: cost.to },
    ];
  }
  return cost.amount === undefined ? [] : [{ option: 'Price', amount: cost.amount }];
}
