import { getCollection } from 'astro:content';
import type { AudienceData } from '../schemas/audience.ts';

/** Whom services are for. */
export type Audience = AudienceData & { id: string };

/** Every audience in the order its file gives. */
export async function getAudiences(): Promise<Audience[]> {
  const entries = await getCollection('audiences');
  return entries
    .map(({ id, data }) => ({ ...data, id }))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}
