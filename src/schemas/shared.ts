// Over 200 lines: each field stands with its title and its hint for editors.
import { z } from 'astro/zod';
import { listKeys } from './list-keys.ts';
import { countDays } from '../lib/dates/days.ts';
import { numberKinds } from '../lib/services/contact-kinds.ts';
import { bankHolidays, spanDays } from '../lib/services/opening-hours.ts';
import { telephoneAddress } from '../lib/services/phone-number.ts';

/** The file name, without its ending, of an entry in another folder. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'lower-case letters, digits and single hyphens, such as "find-a-mediator"',
});

/** The file name, without its ending, of an entry in this folder of `content/`. */
export const idIn = (folder: string): typeof id => id.meta({ folder });

/** A name that never changes once published; open data builds its identifiers from it. */
export const key = id.meta({
  title: 'Key',
  description: 'The same as the file name. It never changes, even when the title does.',
});

/**
 * Words on one line. Controls and the marks that turn the direction of text round cannot be seen,
 * and make a line read as what it is not.
 */
export const line = z
  .string()
  .trim()
  .min(1, { error: 'at least one word, or leave the field out' })
  .regex(/^[^\n<>]*$/, { error: 'words on one line, without < or >' })
  .regex(/^[^\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u, {
    error: 'words without hidden characters: type them anew',
  });

/** Says `error` of every item of a list that says what an earlier one says, by what `name` gives. */
export const eachOnce =
  <Item>(error: string, name: (item: Item) => unknown = (item) => item) =>
  (items: readonly Item[], context: z.core.$RefinementCtx): void => {
    const names = items.map((item) => JSON.stringify(name(item)));
    names.forEach((each, index) => {
      if (names.indexOf(each) < index) {
        context.addIssue({ code: 'custom', path: [index], message: error });
      }
    });
  };

/** One or more sentences, as one paragraph; `missing` is what to write where there are none. */
export const makeText = (missing?: string): z.ZodString =>
  z
    .string(missing)
    .trim()
    .min(1, { error: missing ?? 'at least one word, or leave the field out' })
    .regex(/^[^<>]*$/, { error: 'words, without < or >' });

export const text = makeText();

/** A line of so many characters or fewer. */
export const lineUpTo = (most: number): z.ZodString =>
  line.max(most, {
    error: ({ input }) =>
      `at most ${most} characters; this has ${typeof input === 'string' ? String(input.length) : 'more'}`,
  });

/** One sentence for lists and search results. */
export const summary = lineUpTo(160).meta({
  title: 'Summary',
  description: 'One sentence for lists and search results. At most 160 characters.',
});

/** A few words on a card. */
export const shortLine = lineUpTo(65);

/** What a service is, in the one line of a card. */
export const cardLine = shortLine.meta({
  title: 'Card line',
  description: 'What its card says in one line. At most 65 characters.',
});

/** A statement in the few words of a tile. */
export const tileTitle = lineUpTo(36).meta({
  title: 'Title of the tile',
  description: 'What its tile says. At most 36 characters.',
});

/**
 * What the tab, the history, print and a saved file call a page whose title tells too much. The
 * words that no such title holds are `telling` in words.yaml.
 */
export const tabTitle = line.max(60, { error: 'at most 60 characters' }).optional().meta({
  title: 'Title of the tab',
  description:
    'What the tab and the history call the page, where its title tells too much. At most 60 characters.',
});

/** Everyday words, misspellings and old numbers that should find an entry. */
export const keywords = z.array(line).default([]).meta({
  title: 'Keywords',
  description: 'Everyday words, misspellings and old numbers that should find this page.',
});

/** Where an entry stands in lists. */
export const order = z.number().int().positive().meta({
  title: 'Order',
  description: 'Where it stands in lists, from 1.',
});

/** YAML reads an unquoted 2026-11-21 as a date, which this turns back to text. */
const dayToText = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** A calendar day. */
export const day = z.preprocess(
  dayToText,
  z.iso.date({ error: 'a day that exists, as 2026-11-21' }),
);

/** An address on the web, as far as what stands before its first stroke. */
const isOrigin = (address: string): boolean =>
  URL.canParse(address) && new URL(address).origin === address;

/** An address on the web. */
export const webAddress = z
  .url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    error: 'a full address that starts with https://',
  })
  .refine((address) => !/[\s<>"]/.test(address), { error: 'an address without spaces, <, > or "' })
  .refine((address) => !/^[a-z]*:[/\\]*[^/\\?#]*@/i.test(address), {
    error: 'an address without a user name or password (nothing with @ before the host)',
  });

/** The address of a whole site. */
export const origin = webAddress.refine(
  (address) => !address.startsWith('https:') || isOrigin(address),
  {
    error:
      'the address of the site alone, as "https://www.example.org": no path and no slash at its end',
  },
);

/** An address inside this site, from the root, with a slash at the end or an anchor. */
export const sitePath = z.string().regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, {
  error: 'an address on this site with a slash at both ends, such as "/urgent-help/"',
});

/** A link with the words that say where it goes. */
export const link = z.strictObject({
  text: line.meta({ title: 'Words', description: 'Words that make sense on their own.' }),
  href: z
    .union([sitePath, webAddress], {
      error: 'a page of this site such as "/urgent-help/", or a full https address',
    })
    .meta({
      title: 'Address',
      description: 'A page of this site such as /urgent-help/, or a full https address.',
    }),
});

const timeWords = 'a 24-hour time in quotes, as "09:00" or "17:30"';
const opens = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: timeWords });
const closes = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: timeWords });

/** Whether both are times, which says so of itself where one is not. */
const isSpan = (span: { opens: string; closes: string }): boolean =>
  opens.safeParse(span.opens).success && closes.safeParse(span.closes).success;

/** A night span, which ends on the next day: anything longer is a slip of the hand. */
const isNight = (span: { opens: string; closes: string }): boolean =>
  span.opens >= '12:00' && span.closes <= '12:00';

const spans = z
  .array(
    z
      .strictObject({
        days: z.array(z.enum(spanDays)).min(1).superRefine(eachOnce('each day once')).meta({
          title: 'Days',
          description: 'The days on which these times begin. bank-holidays is a day too.',
        }),
        opens: opens.meta({ title: 'Opens', description: 'A 24-hour time, as 09:00.' }),
        closes: closes.meta({
          title: 'Closes',
          description: 'A 24-hour time, as 17:30. After midnight it is on the next day.',
        }),
        termTime: z.enum(['only', 'never']).optional().meta({
          title: 'Term time',
          description:
            'only: in term time and not else. never: in school holidays and not else. Leave it out for all year.',
        }),
      })
      .refine((span) => !isSpan(span) || span.opens < span.closes || isNight(span), {
        path: ['closes'],
        error:
          'a later time than it opens; one on the next day is 12:00 or earlier, after 12:00 or later',
      }),
  )
  .min(1, { error: 'at least one span, or leave the field out' })
  .superRefine(eachOnce('each span once', ({ days, ...span }) => [days.toSorted(), span]))
  .meta({ title: 'Times', description: 'Days with the same two times, one row for each.' });

const always = z.literal('always').meta({
  title: 'Day and night, every day',
  description: 'Also on bank holidays.',
});

/** A day on which it is closed: one of the calendar, or all bank holidays. */
const closedDay = z.preprocess(
  dayToText,
  z.string().refine((on) => on === bankHolidays || z.iso.date().safeParse(on).success, {
    error: 'a day that exists, as 2026-12-24, or the word bank-holidays',
  }),
);

const closure = z
  .strictObject({
    on: closedDay.optional().meta({
      title: 'On',
      description: 'One day, as 2026-12-24, or bank-holidays.',
    }),
    from: day.optional().meta({ title: 'From', description: 'The first day of several.' }),
    to: day.optional().meta({ title: 'To', description: 'The last day of several.' }),
    reason: line.optional().meta({
      title: 'Reason',
      description: 'Why, in a few words, as Christmas or staff training.',
    }),
  })
  .refine(
    ({ on, from, to }) =>
      on === undefined
        ? from !== undefined && to !== undefined
        : from === undefined && to === undefined,
    { error: 'either "on" with one day, or "from" and "to" with the first and the last' },
  )
  .refine(
    ({ from, to }) =>
      from === undefined || to === undefined || (from <= to && countDays(from, to) <= 366),
    { path: ['to'], error: 'the last day: the first one or a later one, within a year of it' },
  );

const speaksOfBankHolidays = (open: 'always' | z.output<typeof spans>): boolean =>
  open !== 'always' && open.some((span) => span.days.includes(bankHolidays));

/** Hours with days on which they do not hold. */
const hoursWithClosures = z
  .strictObject({
    open: z
      .union([always, spans], {
        error:
          'the word "always", or a list of { days: [mon, tue], opens: "09:00", closes: "17:00" }',
      })
      .meta({ title: 'Open', description: 'The word always, or days with two times.' }),
    closedOn: z
      .array(closure)
      .min(1, { error: 'at least one day, or the hours alone without "open"' })
      .superRefine(eachOnce('each day once', ({ on, from, to }) => [on, from, to]))
      .meta({ title: 'Closed on', description: 'Days on which these hours do not hold.' }),
  })
  .refine(
    ({ open, closedOn }) =>
      !speaksOfBankHolidays(open) || closedOn.every(({ on }) => on !== bankHolidays),
    {
      path: ['closedOn'],
      error: 'no bank-holidays here, or none in the days of "open": it is open then, or closed',
    },
  )
  .meta({
    title: 'Times, and closed days',
    description: 'The same with days on which they do not hold.',
  });

/**
 * When someone answers: `always`, spans of days with two times, or either of the two with the days
 * on which it is closed.
 */
export const openingHours = z.union([always, spans, hoursWithClosures], {
  error:
    'the word "always", a list of { days: [mon, tue], opens: "09:00", closes: "17:00" }, or { open: …, closedOn: […] } with either of them',
});

/** A phone number that can be dialled, or texted, from the United Kingdom. */
export const phone = z
  .strictObject({
    number: z.string({ error: 'a number in quotes, as "0808 2000 247"' }).meta({
      title: 'Number',
      description: 'As a reader dials it, with spaces and its first 0: 0808 2000 247.',
    }),
    label: line.meta({
      title: 'Label',
      description: 'Who or what answers: “Helpline”, “Appointments”.',
    }),
    kind: z.enum(listKeys(numberKinds)).default('voice').meta({
      title: 'Kind',
      description:
        'voice for calls, text for messages, whatsapp, text-relay for 18001 and a number, or textphone.',
    }),
    extension: z
      .string({ error: 'digits alone, in quotes, as "204"' })
      .regex(/^\d{1,8}$/, { error: 'digits alone, in quotes, as "204"' })
      .optional()
      .meta({ title: 'Extension', description: 'What to dial after the number, as 204.' }),
    hours: openingHours.optional().meta({
      title: 'Hours of this number',
      description: 'When somebody answers this number. Never write hours you have not confirmed.',
    }),
    note: line.optional().meta({
      title: 'Note',
      description: 'What else a caller should know, such as what a call costs.',
    }),
    unconfirmed: z.boolean().default(false).meta({
      title: 'Not confirmed',
      description: 'Only an old or third-party source gives this number: the page says so.',
    }),
  })
  .refine(
    ({ number, kind }) => kind === 'text-relay' || telephoneAddress(number, kind) !== undefined,
    {
      path: ['number'],
      error: 'a valid UK phone number with its first 0, in quotes, as "0808 2000 247"',
    },
  )
  .refine(
    ({ number, kind }) => kind !== 'text-relay' || telephoneAddress(number, kind) !== undefined,
    {
      path: ['number'],
      error: '18001 and a valid UK phone number, in quotes, as "18001 0808 2000 247"',
    },
  )
  .refine(({ extension, kind }) => extension === undefined || kind === 'voice', {
    path: ['extension'],
    error: 'nothing: only a number to call has an extension',
  });

/** When, and against what, the facts of an entry were last checked. */
export const verified = z.strictObject({
  date: day.optional().meta({
    title: 'Date of the source',
    description: 'Not the day of your edit. Leave it out only when the source has no date.',
  }),
  source: line.meta({
    title: 'Checked against',
    description: 'The source, named so that another editor can find it.',
  }),
  sourceUrl: webAddress.optional().meta({
    title: 'Address of the source',
    description: 'The full address of the page, where there is one.',
  }),
  by: line.meta({
    title: 'Owner',
    description: 'The role that owns the entry and checks it next. Not a name.',
  }),
});
