import { z } from 'astro/zod';
import { drawings } from '../lib/drawings.ts';
import { id, line, link, origin, shortLine, sitePath, webAddress } from './shared.ts';

/** A page of this site, with the words that lead there. */
const ownLink = z.strictObject({ text: line, href: sitePath });

/** Everything that is true of the whole site: change this file and the site is another council's. */
export const siteSchema = z.strictObject({
  /** Where the site is published, without a slash at the end. */
  url: origin,
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
  /** What a privacy notice must say. The page says of what is left out that it is not settled. */
  privacyNotice: z
    .strictObject({
      /** Who decides how personal data is used, and how to reach them. */
      controller: line.optional(),
      /** The data protection officer, and how to reach them. */
      officer: line.optional(),
      /** Who keeps the pages online. */
      host: line.optional(),
      lawfulBasis: line.optional(),
      /** How long the host keeps its logs, and what is in them. */
      logs: line.optional(),
      /** The page on people's rights over their data. */
      rights: link.optional(),
      /** The regulator's page for complaints. */
      complaint: link.optional(),
    })
    .prefault({}),
  /** What an accessibility statement must say, as above. */
  accessibilityStatement: z
    .strictObject({
      /** How far the site meets the standard, as somebody who looked at all of it decided. */
      status: z.enum(['fully', 'partially', 'not']).optional(),
      /** Where to report a problem or ask for words in another form. */
      contact: link.optional(),
      /** As "10 working days". */
      replyWithin: line.optional(),
      /** Whom to tell when the council's answer does not help. */
      enforcement: link.optional(),
    })
    .prefault({}),
  home: z.strictObject({
    title: line,
    lead: line,
    /** Situations shown as tiles. */
    situations: z.array(id).min(1).max(6),
    /** Help for those who are not parents in conflict: pages with a drawing and one line each. */
    doors: z
      .array(
        z.strictObject({
          href: sitePath,
          title: shortLine,
          text: shortLine,
          drawing: z.enum(drawings),
        }),
      )
      .max(3, { error: 'at most three doors' })
      .default([]),
    /** The practitioners' band. */
    practitionersLead: line,
    /** Topics shown as pills. */
    topics: z.array(id).min(3).max(9),
  }),
  /** Help when someone is afraid or in danger: services in the order they are shown. */
  urgent: z.array(id).min(1),
  /** Pages that the menu and the foot of every page lead to, where a council has them. */
  menu: z
    .strictObject({
      /** Whom a reader can call, text or write to. */
      talk: ownLink.optional(),
      /** The page for readers who are not grown up. */
      young: ownLink.optional(),
    })
    .prefault({}),
  parents: z.strictObject({
    title: line,
    lead: line,
    /** Three guides that follow one another. */
    path: z
      .strictObject({
        title: shortLine,
        steps: z
          .array(z.strictObject({ href: sitePath, title: shortLine, text: line }))
          .length(3, { error: 'three steps' }),
      })
      .optional(),
  }),
  practitioners: z.strictObject({
    title: line,
    lead: line,
    /** What readers must know before they rely on the programme's route. */
    notice: line,
  }),
});

export type Site = z.output<typeof siteSchema>;
