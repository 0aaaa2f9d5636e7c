import type { Spot } from './known-places.ts';

/** The mean radius of the earth, in miles. */
const radius = 3958.8;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How far two places are from one another in a straight line, in miles: the haversine formula. */
export function measureMiles([latitude, longitude]: Spot, [other, otherLongitude]: Spot): number {
  const across = Math.sin(toRadians(other - latitude) / 2) ** 2;
  const along = Math.sin(toRadians(otherLongitude - longitude) / 2) ** 2;
  const both = across + Math.cos(toRadians(latitude)) * Math.cos(toRadians(other)) * along;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(both)));
}

/** A distance no finer than it is known: whole miles, and from 20 of them every fifth. */
export function sayMiles(miles: number): string {
  const step = miles < 20 ? 1 : 5;
  const rounded = Math.round(miles / step) * step;
  if (rounded < 1) return 'less than a mile';
  return rounded === 1 ? 'about 1 mile' : `about ${rounded} miles`;
}
