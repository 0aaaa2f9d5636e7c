import { getCollection } from 'astro:content';
import { pageAddress } from '../lib/addresses.ts';
import type { Referral } from '../lib/referral/availability.ts';

let built: Promise<Referral[]> | undefined;

/** Every route of referral, in the order its file gives. */
export const getReferrals = (): Promise<Referral[]> =>
  import.meta.env.DEV ? readReferrals() : (built ??= readReferrals());

async function readReferrals(): Promise<Referral[]> {
  const entries = await getCollection('referrals');
  return entries
    .map(({ id, data }) => ({ ...data, id, href: pageAddress('referrals', id) }))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}
