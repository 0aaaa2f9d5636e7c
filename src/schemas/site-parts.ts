import { z } from 'astro/zod';
import { brandColours, brandNames, type BrandColour } from '../lib/brand/colours.ts';
import { telephoneAddress } from '../lib/services/phone-number.ts';
import { day, line, lineUpTo, link, sitePath } from './shared.ts';

/** Words that are true on one day alone. */
const relativeDay = /\b(today|tonight|tomorrow|yesterday|this (week|month|weekend))\b/i;

/** A notice at the top of every page until its day is over. */
export const alert = z
  .strictObject({
    text: lineUpTo(200)
      .refine((words) => !relativeDay.test(words), {
        error: 'the day itself, as "on 28 December": the words are read on other days too',
      })
      .meta({
        title: 'Words',
        description: 'What is different, with its days and times. At most 200 characters.',
      }),
    link: link.optional().meta({ title: 'Link', description: 'Where to read more.' }),
    until: day.meta({
      title: 'Last day',
      description: 'The notice says this day, and is gone when it is over.',
    }),
    for: z.enum(['parents', 'practitioners', 'all']).default('all').meta({
      title: 'Shown to',
      description: 'The pages for practitioners, all other pages, or all.',
    }),
  })
  .meta({
    title: 'Notice',
    description: 'Stands at the top of every page until its day is over, without a new build.',
  });

const colour = z
  .string({ error: 'a colour in quotes, as "#124a5c"' })
  .regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour in quotes, as "#124a5c"' });

const ownColour = (name: BrandColour) =>
  colour.optional().meta({
    title: name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, ' $&').toLowerCase(),
    description: `${brandColours[name].use} As #124a5c.`,
  });

/** Colours in place of the site's own. */
export const brand = z
  .strictObject({
    main: ownColour('main'),
    dark: ownColour('dark'),
    pale: ownColour('pale'),
    link: ownColour('link'),
    warm: ownColour('warm'),
    accent: ownColour('accent'),
    accentPale: ownColour('accentPale'),
    second: ownColour('second'),
    practitioners: ownColour('practitioners'),
    practitionersPale: ownColour('practitionersPale'),
    practitionersLine: ownColour('practitionersLine'),
  } satisfies Record<(typeof brandNames)[number], unknown>)
  .prefault({})
  .meta({
    title: 'Colours',
    description: 'In place of the site’s own. Each pair is checked for contrast.',
  });

/** The file of a picture that stands in place of the mark beside the site's name. */
export const logo = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg)$/, {
    error:
      'the name of a file in pictures/, such as "our-logo.svg", "our-logo.png" or "our-logo.jpg"',
  })
  .meta({
    title: 'Logo',
    description: 'A file in pictures/ that stands beside the name of the site.',
  });

/** Addresses that pages had once, and where they lead now. */
export const redirects = z
  .array(
    z.strictObject({
      from: z
        .string()
        .regex(/^\/([a-z0-9-]+\/)+$/, {
          error:
            'an old address on this site with a slash at both ends, such as "/support/old-name/"',
        })
        .meta({
          title: 'Old address',
          description: 'Without the name of the site, as /support/old-name/.',
        }),
      to: sitePath.meta({
        title: 'New address',
        description: 'The page of this site that says it now, as /support/new-name/.',
      }),
    }),
  )
  .default([])
  .meta({
    title: 'Old addresses',
    description: 'What pages were called once. Each leads on to the page that it is now.',
  });

/** What a reader does to reach the council about one thing. */
const way = z.strictObject({
  text: line.meta({ title: 'What to do', description: 'In a sentence or two.' }),
  link: link.optional().meta({ title: 'Link', description: 'Where to do it.' }),
});

/** How readers reach the council about this site. */
export const contact = z
  .strictObject({
    team: line.optional().meta({ title: 'Team', description: 'Who answers, by role.' }),
    phone: z
      .strictObject({
        number: z
          .string({ error: 'a number in quotes, as "0300 123 4040"' })
          .refine((number) => telephoneAddress(number, 'voice') !== undefined, {
            error: 'a valid UK phone number with its first 0, in quotes, as "0808 2000 247"',
          })
          .meta({ title: 'Number', description: 'With spaces and its first 0.' }),
        hours: line.optional().meta({
          title: 'Hours',
          description: 'In words: Monday to Friday, 9am to 5pm.',
        }),
      })
      .optional()
      .meta({ title: 'Phone', description: 'A number of the council for this site.' }),
    email: z
      .email({ error: 'an email address' })
      .optional()
      .meta({ title: 'Email', description: 'An address of a team, not of one person.' }),
    form: link.optional().meta({
      title: 'Form',
      description: 'A form on the council’s own site.',
    }),
    address: line.optional().meta({
      title: 'Post',
      description: 'Where letters go, in one line.',
    }),
    replyWithin: line.optional().meta({
      title: 'Answer within',
      description: 'How soon people have an answer: 5 working days.',
    }),
    reportMistake: way.optional().meta({
      title: 'Report a mistake',
      description: 'How to say that something on this site is wrong.',
    }),
    beListed: way.optional().meta({
      title: 'Be listed',
      description: 'How a service asks to be listed here.',
    }),
  })
  .prefault({})
  .meta({
    title: 'Contact',
    description: 'How to reach the council. The page says of what is left out that it is missing.',
  });

/** Who checks the entries, by role, and where reminders to them go. */
export const owners = z
  .array(
    z.strictObject({
      role: line.meta({
        title: 'Role',
        description: 'As it stands in “Owner” of what this role checks. Not a name.',
      }),
      email: z.email({ error: 'an email address' }).optional().meta({
        title: 'Email',
        description: 'An address of a team, never shown on the site. Leave it out if nobody knows.',
      }),
    }),
  )
  .default([])
  .meta({
    title: 'Owners',
    description: 'Who checks the entries. Only “npm run reviews” uses the addresses.',
  });
