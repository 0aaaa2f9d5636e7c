import type { AudienceData } from '../../schemas/audience.ts';

/** What an audience says of the list of its services. */
export type ListedAudience = Pick<AudienceData, 'key' | 'address'>;

/** The part of the address after /support/ of the list of an audience. */
export const nameAudienceList = ({ key, address }: ListedAudience): string =>
  address ?? `for-${key}`;
