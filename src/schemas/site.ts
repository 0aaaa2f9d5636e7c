import { z } from 'astro/zod';
import { id, line, webAddress } from './shared.ts';

/** Everything that is true of the whole site: change this file and the site is another council's. */
export const siteSchema = z.strictObject({
  /** Where the site is published, without a slash at the end. */
  url: webAddress,
  /** The name of the service, as in the header. */
  name: line,
  /** What it is, in one sentence, for search engines and social cards. */
  description: line,
  council: z.strictObject({ name: line, website: webAddress }),
  /** The area it serves, as readers call it. */
  area: line,
  /** Where "Leave this site" goes: a page anyone could be reading. */
  exit: z.strictObject({ name: line, url: webAddress }),
  /** The council's way to send confidential files. */
  secureExchange: z.strictObject({
    name: line,
    description: line,
    /** What a reader must know before relying on it. */
    note: line.optional(),
    /** How to send a referral with it, in order. */
    steps: z.array(line).min(1),
    /** What to do without an account. */
    withoutAccount: z.array(line).min(1),
  }),
  review: z.strictObject({
    /** Days after which an entry says that it is due for a check. */
    warnAfterDays: z.number().int().positive(),
    /** Days after which the scheduled check fails. */
    failAfterDays: z.number().int().positive(),
  }),
  /** The licence of the words on this site. */
  licence: z.strictObject({ name: line, url: webAddress }),
  home: z.strictObject({
    title: line,
    lead: line,
    /** Situations shown on the parents' door. */
    situations: z.array(id).min(1).max(4),
    /** The practitioners' door. */
    practitionersLead: line,
    /** Topics shown with icons. */
    topics: z.array(id).min(3).max(9),
  }),
  /** Help when someone is afraid or in danger: services in the order they are shown. */
  urgent: z.array(id).min(1),
  parents: z.strictObject({ title: line, lead: line }),
  practitioners: z.strictObject({
    title: line,
    lead: line,
    /** What readers must know before they rely on the programme's route. */
    notice: line,
  }),
});

export type Site = z.output<typeof siteSchema>;
