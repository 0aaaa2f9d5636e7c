import { z } from 'astro/zod';
import { audiences, channels, costs, statuses } from '../lib/services/terms.ts';
import {
  cardLine,
  id,
  key,
  line,
  openingHours,
  phone,
  summary,
  text,
  verified,
  webAddress,
  tabTitle,
} from './shared.ts';

const listKeys = <T extends Record<string, unknown>>(terms: T): (keyof T & string)[] =>
  Object.keys(terms);

/** A support service: the facts. "How it can help" and "How to start" are its prose. */
export const serviceSchema = z
  .strictObject({
    /** Never changes, even when the title or the file name does. */
    key,
    title: line,
    tabTitle,
    /** Old names, short names and abbreviations: shown, and found by search. */
    alsoKnownAs: z.array(line).default([]),
    /** Who runs it: a file in providers/. */
    provider: id,
    /** What it does for whom, in one sentence. */
    summary,
    /** What it is, in the few words of a card. */
    cardLine,
    status: z.enum(listKeys(statuses)),
    /** What a reader must know about the status; needed unless the status is current. */
    statusNote: text.optional(),
    /** Services that do the same work now, best first. */
    replacedBy: z.array(id).default([]),
    topics: z.array(id).min(1, { error: 'at least one topic' }),
    audiences: z.array(z.enum(listKeys(audiences))).min(1, { error: 'at least one audience' }),
    cost: z
      .strictObject({
        kind: z.enum(listKeys(costs)),
        /** Pounds, where one dated source gives one price. */
        amount: z
          .number()
          .positive({ error: 'a price above 0, or leave the field out' })
          .optional(),
        note: line.optional(),
      })
      .refine(({ kind, amount }) => amount === undefined || kind === 'paid' || kind === 'varies', {
        path: ['amount'],
        error: 'no amount, or the kind "paid" or "varies"',
      }),
    channels: z.array(z.enum(listKeys(channels))).default([]),
    phones: z.array(phone).default([]),
    /** Numbers of a service that has ended, for readers who find them elsewhere: shown, not to call. */
    oldNumbers: z.array(z.strictObject({ number: line, hours: line.optional() })).default([]),
    website: webAddress.optional(),
    email: z.email({ error: 'an email address' }).optional(),
    /** What to know before writing, such as how old the address is. */
    emailNote: line.optional(),
    /** Hours of the service as a whole; hours of one number belong to that number. */
    openingHours: openingHours.optional(),
    /** Who may use it, in a sentence or two. */
    eligibility: text.optional(),
    ages: z
      .strictObject({
        from: z.number().int().nonnegative().optional(),
        to: z.number().int().nonnegative().optional(),
      })
      .optional(),
    /** Where it works: a file in places/ whose kind is area. */
    area: id,
    /** Where it meets people: files in places/ whose kind is physical or virtual. */
    places: z.array(id).default([]),
    /** Languages it works in, where a source says. */
    languages: z.array(line).default([]),
    /** Interpreters and sign language, where a source says. */
    interpretation: line.optional(),
    /** Step-free entry, text relay and the like, where a source says. */
    accessibility: line.optional(),
    /** Everyday words, misspellings and old numbers that should find this entry. */
    keywords: z.array(line).default([]),
    /** True when both people take part together, so it is never offered where one is afraid. */
    joint: z.boolean().default(false),
    /** What to know when someone is not safe. Shown at the top of its page. */
    safetyNote: text.optional(),
    verified,
  })
  .superRefine((service, context) => {
    const ask = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (service.status === 'current' && !service.verified.date) {
      ask('verified.date', 'the date of the source; without one the status is unconfirmed');
    }
    if (service.status === 'unconfirmed' && !service.statusNote) {
      ask('statusNote', 'a sentence on what is not confirmed and what to do instead');
    }
    if (service.status === 'closed' && !service.statusNote && service.replacedBy.length === 0) {
      ask('statusNote', 'a sentence on what happened, or name the replacement in replacedBy');
    }
    if (service.joint && service.status !== 'closed' && !service.safetyNote) {
      ask('safetyNote', 'a sentence for people who are afraid, because joint is true');
    }
    if (service.status !== 'closed' && service.oldNumbers.length > 0) {
      ask('oldNumbers', 'phones in its place: the service has not closed');
    }
    if (service.status === 'closed' && service.phones.length + Number(!!service.email) > 0) {
      ask('phones', 'nothing: a closed service has no number or email; move it to keywords');
    }
  });

export type ServiceData = z.output<typeof serviceSchema>;
