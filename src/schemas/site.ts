// Over 200 lines: each field stands with its title and its hint for editors.
import { z } from 'astro/zod';
import { drawings } from '../lib/drawings.ts';
import { nations } from '../lib/services/nations.ts';
import { idIn, line, link, origin, shortLine, sitePath, webAddress } from './shared.ts';
import { alert, brand, contact, logo, owners, redirects } from './site-parts.ts';

const pagePath = sitePath.meta({
  title: 'Page',
  description: 'A page of this site, with a slash at both ends, such as /urgent-help/.',
});

/** A page of this site, with the words that lead there. */
const ownLink = z.strictObject({
  text: line.meta({ title: 'Words', description: 'Words that make sense on their own.' }),
  href: pagePath,
});

/** Everything that is true of the whole site: change this file and the site is another council's. */
export const siteSchema = z.strictObject({
  url: origin.meta({
    title: 'Address of the site',
    description: 'Where the site is published: https:// and a name, without a slash at the end.',
  }),
  name: line.meta({ title: 'Name', description: 'The name of the service, as in the header.' }),
  description: line.meta({
    title: 'Description',
    description: 'What it is, in one sentence, for search engines.',
  }),
  council: z
    .strictObject({
      name: line.meta({ title: 'Name', description: 'The full name of the council.' }),
      website: webAddress.meta({ title: 'Website', description: 'Its own site, with https://.' }),
    })
    .meta({ title: 'Council', description: 'Who answers for this site.' }),
  area: line.meta({ title: 'Area', description: 'The area it serves, as readers call it.' }),
  nation: z.enum(nations).default('england').meta({
    title: 'Nation',
    description: 'Whose bank holidays count. england, where it is left out.',
  }),
  alert: alert.optional(),
  brand,
  logo: logo.optional(),
  contact,
  redirects,
  exit: z
    .strictObject({
      name: line.meta({ title: 'Name', description: 'What the button says that it leads to.' }),
      url: webAddress.meta({ title: 'Address', description: 'A page anyone could be reading.' }),
    })
    .meta({ title: 'Exit', description: 'Where “Leave this site” goes.' }),
  secureExchange: z
    .strictObject({
      name: line.meta({ title: 'Name', description: 'What the service is called.' }),
      description: line.meta({ title: 'Description', description: 'What it is, in one sentence.' }),
      note: line.optional().meta({
        title: 'Note',
        description: 'What a reader must know before relying on it.',
      }),
      steps: z
        .array(line)
        .min(1)
        .meta({ title: 'Steps', description: 'How to send a referral with it, in order.' }),
      withoutAccount: z
        .array(line)
        .min(1)
        .meta({ title: 'Without an account', description: 'What to do without an account.' }),
    })
    .optional()
    .meta({
      title: 'Secure exchange',
      description: 'The council’s way to send confidential files. Leave it out if it has none.',
    }),
  review: z
    .strictObject({
      warnAfterDays: z.number().int().positive().meta({
        title: 'Days until a warning',
        description: 'After so many days an entry says that it is due for a check.',
      }),
      failAfterDays: z.number().int().positive().meta({
        title: 'Days until the check fails',
        description: 'The longest an entry may go without a check.',
      }),
    })
    .refine(({ warnAfterDays, failAfterDays }) => warnAfterDays <= failAfterDays, {
      path: ['warnAfterDays'],
      error: 'no more days than "failAfterDays"',
    })
    .meta({ title: 'Review', description: 'How often the facts are checked.' }),
  owners,
  licence: z
    .strictObject({
      name: line.meta({ title: 'Name', description: 'What the licence is called.' }),
      url: webAddress.meta({ title: 'Address', description: 'Where its text stands.' }),
    })
    .meta({ title: 'Licence', description: 'The licence of the words on this site.' }),
  privacyNotice: z
    .strictObject({
      controller: line.optional().meta({
        title: 'Controller',
        description: 'Who decides how personal data is used, and how to reach them.',
      }),
      officer: line.optional().meta({
        title: 'Data protection officer',
        description: 'The officer, and how to reach them.',
      }),
      host: line.optional().meta({ title: 'Host', description: 'Who keeps the pages online.' }),
      lawfulBasis: line.optional().meta({
        title: 'Lawful basis',
        description: 'What the law calls the ground for it.',
      }),
      logs: line.optional().meta({
        title: 'Logs',
        description: 'How long the host keeps its logs, and what is in them.',
      }),
      rights: link.optional().meta({
        title: 'Rights',
        description: 'The page on people’s rights over their data.',
      }),
      complaint: link.optional().meta({
        title: 'Complaint',
        description: 'The regulator’s page for complaints.',
      }),
    })
    .prefault({})
    .meta({
      title: 'Privacy notice',
      description: 'What the law asks a council to say. Leave out what is not settled.',
    }),
  accessibilityStatement: z
    .strictObject({
      status: z.enum(['fully', 'partially', 'not']).optional().meta({
        title: 'Status',
        description: 'How far the site meets the standard. Only when somebody has looked at all.',
      }),
      contact: link.optional().meta({
        title: 'Contact',
        description: 'Where to report a problem or ask for words in another form.',
      }),
      replyWithin: line.optional().meta({
        title: 'Answer within',
        description: 'As “10 working days”.',
      }),
      enforcement: link.optional().meta({
        title: 'Enforcement',
        description: 'Whom to tell when the council’s answer does not help.',
      }),
    })
    .prefault({})
    .meta({
      title: 'Accessibility statement',
      description: 'What the law asks a council to say. Leave out what is not settled.',
    }),
  home: z
    .strictObject({
      title: line.meta({ title: 'Title', description: 'The heading of the home page.' }),
      lead: line.meta({ title: 'Lead', description: 'The sentence below it.' }),
      situations: z.array(idIn('situations')).min(1).max(6).meta({
        title: 'Situations',
        description: 'Those that are shown as tiles. At most six.',
      }),
      doors: z
        .array(
          z.strictObject({
            href: pagePath,
            title: shortLine.meta({ title: 'Title', description: 'At most 65 characters.' }),
            text: shortLine.meta({
              title: 'Text',
              description: 'One line, at most 65 characters.',
            }),
            drawing: z
              .enum(drawings)
              .meta({ title: 'Drawing', description: 'The picture beside it.' }),
          }),
        )
        .max(3, { error: 'at most three doors' })
        .default([])
        .meta({
          title: 'Doors',
          description: 'Up to three pages for readers who are no parents in conflict.',
        }),
      practitionersLead: line.meta({
        title: 'For practitioners',
        description: 'The sentence of the practitioners’ band.',
      }),
      topics: z.array(idIn('topics')).min(3).max(9).meta({
        title: 'Topics',
        description: 'Those that are shown. Three to nine.',
      }),
    })
    .meta({ title: 'Home page', description: 'What the home page says and shows.' }),
  urgent: z.array(idIn('services')).min(1).meta({
    title: 'Urgent help',
    description: 'Services for people who are afraid or in danger, in the order they are shown.',
  }),
  menu: z
    .strictObject({
      talk: ownLink.optional().meta({
        title: 'Talk to someone',
        description: 'Whom a reader can call, text or write to.',
      }),
      young: ownLink.optional().meta({
        title: 'For young people',
        description: 'The page for readers who are not grown up.',
      }),
    })
    .prefault({})
    .meta({
      title: 'Menu',
      description: 'Pages that every page leads to. Leave out what is not there.',
    }),
  parents: z
    .strictObject({
      title: line.meta({ title: 'Title', description: 'The heading of the page for parents.' }),
      lead: line.meta({ title: 'Lead', description: 'The sentence below it.' }),
      path: z
        .strictObject({
          title: shortLine.meta({ title: 'Title', description: 'At most 65 characters.' }),
          steps: z
            .array(
              z.strictObject({
                href: pagePath,
                title: shortLine.meta({ title: 'Title', description: 'At most 65 characters.' }),
                text: line.meta({ title: 'Text', description: 'What it helps with.' }),
              }),
            )
            .length(3, { error: 'three steps' })
            .meta({ title: 'Steps', description: 'Three, in order.' }),
        })
        .optional()
        .meta({ title: 'Path', description: 'Three guides that follow one another.' }),
    })
    .meta({ title: 'Page for parents', description: 'What the page of all guides says.' }),
  practitioners: z
    .strictObject({
      title: line.meta({ title: 'Title', description: 'The heading of the practitioners’ page.' }),
      lead: line.meta({ title: 'Lead', description: 'The sentence below it.' }),
      notice: line.meta({
        title: 'Notice',
        description: 'What readers must know before they rely on the programme’s route.',
      }),
    })
    .meta({ title: 'Page for practitioners', description: 'What their own page says.' }),
});

export type Site = z.output<typeof siteSchema>;

/** What pages know of it: the addresses of owners reach none of them. */
export type PublicSite = Omit<Site, 'owners'>;
