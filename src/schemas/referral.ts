import { z } from 'astro/zod';
import { day, id, key, line, link, summary, webAddress } from './shared.ts';
import { source } from './toolkit-page.ts';

const field = {
  id: key,
  /** What is asked, as a heading of the field and of its row in the document. */
  label: line,
  /** Why it is asked, or how to answer. */
  hint: line.optional(),
  /** What to write when the field is empty: "Enter your name". A field without it may stay empty. */
  required: line.optional(),
  /** Asked only when an earlier field of the same section has one of these answers. */
  when: z.strictObject({ field: key, is: z.array(key).min(1) }).optional(),
};

const options = z
  .array(
    z.strictObject({
      value: key,
      label: line,
      /** Why nobody may be referred with this answer: shown as what is wrong with it. */
      stop: line.optional(),
    }),
  )
  .min(1);

const fieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...field,
    kind: z.literal('text'),
    /** The most characters. */
    limit: z.number().int().positive().max(200).default(100),
    /** What of the reader's own the browser may fill in; only in the section `referrer`. */
    autocomplete: z.enum(['name', 'organization-title', 'organization', 'email', 'tel']).optional(),
  }),
  z.strictObject({
    ...field,
    kind: z.literal('long-text'),
    limit: z.number().int().positive().max(4000).default(1000),
  }),
  z.strictObject({
    ...field,
    kind: z.literal('date'),
    /** Whether the day has been, is still to come, or may be any. Today is both. */
    range: z.enum(['past', 'coming', 'any']),
  }),
  /** A child's age: whole years from 0 to 17, or the word "expected". */
  z.strictObject({ ...field, kind: z.literal('age') }),
  /** One answer of several. */
  z.strictObject({ ...field, kind: z.literal('choice'), options: options.min(2) }),
  /** Any of several; with `all`, every one must be ticked. */
  z.strictObject({
    ...field,
    kind: z.literal('choices'),
    options,
    all: z.boolean().default(false),
  }),
]);

const section = z.strictObject({
  id: key,
  title: line,
  intro: line.optional(),
  /** For a section asked of each parent or child: what one is called, and how many there may be. */
  repeat: z
    .strictObject({
      item: line,
      least: z.number().int().positive(),
      most: z.number().int().positive().max(12),
    })
    .refine(({ least, most }) => least <= most, { error: '"most" of at least "least"' })
    .optional(),
  fields: z.array(fieldSchema).min(1),
});

/**
 * A route of referral: a form of this site, a portal of another, or a service to phone. One
 * definition of a form drives the page, its checks, the Word document and the blank form.
 */
export const referralSchema = z
  .strictObject({
    key,
    /** What parents are referred to: "Round-table mediation". */
    title: line,
    summary,
    order: z.number().int().positive(),
    /** Whether the route takes referrals. Paused or closed withdraws the form and every recommendation. */
    referrals: z.enum(['open', 'paused', 'closed']),
    /** Since when, or on what day it was last said. */
    date: day,
    /** What a reader must know about it now. */
    note: line,
    /** What to do when the route is paused or closed. */
    instead: z.array(link).min(1),
    /** Services for parents while the route is paused or closed: files in services/. */
    services: z.array(id).min(1),
    /** Whether it is for one parent alone, or for both together. */
    parents: z.enum(['one', 'both']).default('both'),
    /** The service that it leads to, whose page then leads here: a file in services/. */
    refersTo: id.optional(),
    /** The criteria that a family must meet for it, by their ids in criteria.yaml; without any, all. */
    criteria: z.array(id).default([]),
    /** The service of others where a referral is made, in place of a form. */
    portal: z.strictObject({ name: line, url: webAddress }).optional(),
    /** The service to phone in place of a form: a file in services/. */
    phone: id.optional(),
    /** Who the form goes to and how to find them; nothing that no source gives. */
    sendTo: z.array(line).default([]),
    sections: z.array(section).default([]),
    sources: z.array(source).default([]),
    keywords: z.array(line).default([]),
  })
  .superRefine(({ sections, sendTo, portal, phone }, context) => {
    const ask = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    const form = sections.length > 0;
    if (!form && portal === undefined && phone === undefined) {
      ask('sections', 'at least one section of a form, or "portal" or "phone" in its place');
    }
    if (form && portal !== undefined) ask('portal', 'nothing: this route has a form');
    if (phone !== undefined && (form || portal !== undefined)) {
      ask('phone', 'nothing: this route has another way');
    }
    if (form && sendTo.length === 0) ask('sendTo', 'who the form goes to, and how to find them');
  });

export type ReferralData = z.output<typeof referralSchema>;
