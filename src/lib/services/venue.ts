import type { PlaceData } from '../../schemas/place.ts';

/** A place in one line: its name, and the address as far as a source gives it. */
export function placeLine({ name, address }: PlaceData): string {
  const { line1, town, county, postcode } = address ?? {};
  return [name, line1, town, county, postcode].filter(Boolean).join(', ');
}
