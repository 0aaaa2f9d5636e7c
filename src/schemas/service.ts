// Over 200 lines: each field stands with its title and its hint for editors.
import { z } from 'astro/zod';
import { channels, statuses } from '../lib/services/terms.ts';
import { contactPage } from './contact-page.ts';
import { cost } from './cost.ts';
import { telephoneAddress } from '../lib/services/phone-number.ts';
import { imported } from './imported.ts';
import { listKeys } from './list-keys.ts';
import {
  cardLine,
  day,
  eachOnce,
  idIn,
  key,
  keywords,
  line,
  openingHours,
  phone,
  summary,
  text,
  verified,
  webAddress,
  tabTitle,
} from './shared.ts';
import { downloads, videos } from './prose-parts.ts';

/** A support service: the facts. "How it can help" and "How to start" are its prose. */
export const serviceSchema = z
  .strictObject({
    key,
    title: line.meta({ title: 'Name', description: 'What the service is called.' }),
    tabTitle,
    alsoKnownAs: z.array(line).superRefine(eachOnce('each name once')).default([]).meta({
      title: 'Also known as',
      description: 'Old names, short names and abbreviations: shown, and found by search.',
    }),
    provider: idIn('providers').meta({
      title: 'Provider',
      description: 'Who runs it. Add the organisation to providers first.',
    }),
    summary: summary.meta({
      description: 'What it does for whom, in one sentence. At most 160 characters.',
    }),
    cardLine,
    status: z.enum(listKeys(statuses)).meta({
      title: 'Status',
      description:
        'current: a dated source gives these details. unconfirmed: the source is old, undated or the only one. closed: it has ended.',
    }),
    statusNote: text.optional().meta({
      title: 'Note on the status',
      description: 'What is not sure, or what happened, and what to do instead.',
    }),
    paused: z
      .strictObject({
        until: day.optional().meta({
          title: 'Until',
          description: 'The day on which it begins again. Leave it out if nobody knows.',
        }),
        note: text.meta({ title: 'Note', description: 'Why, or what to do meanwhile.' }),
      })
      .optional()
      .meta({
        title: 'Paused',
        description: 'When it takes nobody for a while: the page has no number to call then.',
      }),
    waitingList: z
      .strictObject({
        length: line.optional().meta({
          title: 'How long people wait',
          description: 'In small letters, as "about 8 weeks".',
        }),
        date: day.meta({
          title: 'Day',
          description: 'The day on which the service said so, as 2026-11-21.',
        }),
      })
      .optional()
      .meta({ title: 'Waiting list', description: 'When people wait before it begins.' }),
    referralOnly: z
      .string({ error: 'who refers people, as "a GP, a school or a health visitor"' })
      .pipe(line)
      .optional()
      .meta({
        title: 'By referral only',
        description:
          'Who refers people, where nobody can ask for it themselves: "a GP, a school or a health visitor".',
      }),
    replacedBy: z.array(idIn('services')).default([]).meta({
      title: 'Replaced by',
      description: 'Services that do the same work now, best first.',
    }),
    topics: z
      .array(idIn('topics'))
      .min(1, { error: 'at least one topic' })
      .meta({ title: 'Topics', description: 'What it helps with. At least one.' }),
    audiences: z
      .array(idIn('audiences'))
      .min(1, { error: 'at least one audience' })
      .meta({ title: 'Audiences', description: 'Who it is for. At least one.' }),
    cost,
    channels: z
      .array(z.enum(listKeys(channels)))
      .superRefine(eachOnce('each name once'))
      .default([])
      .meta({ title: 'Channels', description: 'How it reaches people.' }),
    phones: z
      .array(phone)
      .superRefine(
        eachOnce('each number once', ({ number, label, kind, extension }) => [
          telephoneAddress(number, kind) ?? number,
          label,
          kind,
          extension,
        ]),
      )
      .default([])
      .meta({
        title: 'Phone numbers',
        description: 'Numbers to call or to text. A closed service has none.',
      }),
    contactPages: z
      .array(contactPage)
      .superRefine(eachOnce('each page once', ({ kind, url, label }) => [kind, url, label]))
      .default([])
      .meta({
        title: 'Pages to get in touch on',
        description: 'A web chat, sign language by video, or a form. A closed service has none.',
      }),
    oldNumbers: z
      .array(
        z.strictObject({
          number: line.meta({ title: 'Number', description: 'As people may find it elsewhere.' }),
          hours: line.optional().meta({ title: 'Hours', description: 'When it was answered.' }),
        }),
      )
      .superRefine(eachOnce('each number once', ({ number }) => number))
      .default([])
      .meta({
        title: 'Old numbers',
        description:
          'Numbers of a service that has closed, for readers who find them elsewhere. The page says not to call them.',
      }),
    website: webAddress.optional().meta({
      title: 'Website',
      description: 'The page of this service, a full address that starts with https://.',
    }),
    email: z
      .email({ error: 'an email address' })
      .optional()
      .meta({ title: 'Email', description: 'An address that somebody reads.' }),
    emailNote: line.optional().meta({
      title: 'Note on the email',
      description: 'What to know before writing, such as how old the address is.',
    }),
    openingHours: openingHours.optional().meta({
      title: 'Opening hours',
      description: 'Hours of the service as a whole. Hours of one number belong to that number.',
    }),
    hoursAt: z
      .array(
        z.strictObject({
          place: idIn('places').meta({
            title: 'Place',
            description: 'One of the places of this service.',
          }),
          hours: openingHours.meta({
            title: 'Hours there',
            description: 'When people can go to this service at this place.',
          }),
        }),
      )
      .default([])
      .meta({
        title: 'Hours at each place',
        description: 'For a service that meets people at several places, or at other hours.',
      }),
    eligibility: text.optional().meta({
      title: 'Who may use it',
      description: 'In a sentence or two.',
    }),
    ages: z
      .strictObject({
        from: z
          .number()
          .int()
          .nonnegative()
          .optional()
          .meta({ title: 'From', description: 'The youngest age in years.' }),
        to: z
          .number()
          .int()
          .nonnegative()
          .optional()
          .meta({ title: 'To', description: 'The oldest age in years.' }),
      })
      .optional()
      .meta({ title: 'Ages', description: 'The ages it is for, where a source says.' }),
    areas: z.array(idIn('places')).min(1, { error: 'at least one area' }).meta({
      title: 'Areas',
      description:
        'Where it works: places whose kind is area. A district or town stands for itself alone.',
    }),
    places: z.array(idIn('places')).default([]).meta({
      title: 'Places',
      description: 'Where it meets people: places whose kind is physical or virtual.',
    }),
    languages: z.array(line).superRefine(eachOnce('each name once')).default([]).meta({
      title: 'Languages',
      description: 'Languages it works in, where a source says.',
    }),
    interpretation: line.optional().meta({
      title: 'Interpreters',
      description: 'Interpreters and sign language, where a source says.',
    }),
    accessibility: line.optional().meta({
      title: 'Access',
      description: 'Step-free entry, text relay and the like, where a source says.',
    }),
    keywords,
    downloads,
    videos,
    joint: z.boolean().default(false).meta({
      title: 'Both people take part together',
      description: 'Then it is never offered where one is afraid, and needs a safety note.',
    }),
    safetyNote: text.optional().meta({
      title: 'Safety note',
      description: 'What to know when someone is not safe. It stands at the top of the page.',
    }),
    verified: verified.meta({
      title: 'Checked',
      description: 'When, and against what, these facts were last checked.',
    }),
    imported,
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
    for (const field of ['paused', 'waitingList', 'referralOnly'] as const) {
      if (service.status === 'closed' && service[field] !== undefined) {
        ask(field, 'nothing: a closed service takes nobody');
      }
    }
    if (service.status !== 'closed' && service.oldNumbers.length > 0) {
      ask('oldNumbers', 'phones in its place: the service has not closed');
    }
    if (service.status === 'closed' && service.contactPages.length > 0) {
      ask('contactPages', 'nothing: a closed service takes nobody');
    }
    service.hoursAt.forEach(({ place }, index) => {
      const places = service.hoursAt.map((each) => each.place);
      const field = `hoursAt.${index}.place`;
      if (!service.places.includes(place)) ask(field, 'one of the places of this service');
      if (places.indexOf(place) < index) ask(field, 'each place once: put its hours together');
    });
    if (service.status === 'closed' && service.phones.length > 0) {
      ask('phones', 'nothing: a closed service has no number or email; move it to keywords');
    }
    if (service.status === 'closed' && service.email !== undefined) {
      ask('email', 'nothing: a closed service has no number or email; take it out');
    }
    if (service.status === 'closed' && service.emailNote !== undefined) {
      ask('emailNote', 'nothing: it goes with the email');
    }
  });

export type ServiceData = z.output<typeof serviceSchema>;
