import type { PlaceData } from '../../schemas/place.ts';
import { sayHours } from './hours-words.ts';
import type { OpeningHours } from './opening-hours.ts';

/** A place in one line: its name, and the address as far as a source gives it. */
export function placeLine({ name, address }: PlaceData): string {
  const { line1, town, county, postcode } = address ?? {};
  return [name, line1, town, county, postcode].filter(Boolean).join(', ');
}

/** The same with what is known of access, and the hours of a service there, where it has any. */
export const writeVenueLine = (venue: PlaceData & { hours?: OpeningHours | undefined }): string =>
  [
    placeLine(venue),
    ...(venue.accessibility === undefined ? [] : [`Access: ${venue.accessibility}`]),
    ...(venue.hours ? [sayHours(venue.hours)] : []),
  ]
    .map((words) => words.replace(/\.$/, ''))
    .join('. ');
