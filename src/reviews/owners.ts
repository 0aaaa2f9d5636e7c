import type { Site } from '../schemas/site.ts';
import type { Review } from './list-reviews.ts';

/** What one role checks. */
export interface OwnerReviews {
  role: string;
  /** Where reminders go; nothing where the council has not said. */
  email?: string | undefined;
  /** The name of its files, without an ending. */
  name: string;
  reviews: readonly Review[];
}

/** A role in the letters that any file system takes: `Directory editor` is `directory-editor`. */
const nameFile = (role: string): string =>
  role
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'owner';

/** The reviews of each role, by the order of the alphabet. No two roles have files of one name. */
export function groupByOwner(reviews: readonly Review[], owners: Site['owners']): OwnerReviews[] {
  const roles = [...new Set(reviews.map(({ owner }) => owner))].sort();
  return roles.map((role, index) => {
    const name = nameFile(role);
    const before = roles.slice(0, index).filter((other) => nameFile(other) === name).length;
    return {
      role,
      email: owners.find((owner) => owner.role === role)?.email,
      name: before === 0 ? name : `${name}-${before + 1}`,
      reviews: reviews.filter(({ owner }) => owner === role),
    };
  });
}
