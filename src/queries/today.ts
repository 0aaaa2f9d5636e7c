import { SITE_DATE } from 'astro:env/server';
import { z } from 'astro/zod';

/** The day the site is built for, as an ISO day: SITE_DATE, or the real date. */
export function today(): string {
  return z.iso
    .date({ error: 'SITE_DATE is not a day such as 2026-11-21' })
    .parse(SITE_DATE ?? new Date().toISOString().slice(0, 10));
}
