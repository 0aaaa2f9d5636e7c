/* Over 200 lines: the six files of a plan, whose fields are told in one place. */
import { z } from 'astro/zod';
import { isFileId } from '../lib/plan/file-ids.ts';
import { questionKinds } from '../lib/plan/template.ts';
import { checkerSchema } from './checker.ts';
import { day, id, key, line, link, summary, text, webAddress } from './shared.ts';

/** A name that the files of families hold, as far as whoever opens one takes it. */
const inFiles = (name: z.ZodString): z.ZodString =>
  name.refine(isFileId, {
    error: 'a name of at most 80 characters that is no word of the code, such as "constructor"',
  });

/** The id of a question, such as `handover.place`. */
const questionId = inFiles(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/, {
    error: 'lower-case letters, digits, single hyphens and one dot, such as "handover.place"',
  }),
);
const fileKey = inFiles(key);

/** Whether it is offered no more: plans that hold it still show it by its words. */
const retired = z.literal(true).optional();

const option = z.strictObject({
  /** Never changes: plans that people keep hold it. */
  value: fileKey,
  /** Words that may name `{p1}` and `{p2}`. */
  label: line,
  retired,
});

const question = z.strictObject({
  id: questionId,
  kind: z.enum(questionKinds),
  /** The question as asked: it may name `{p1}`, `{p2}`. */
  label: line.endsWith('?', { error: 'a question that ends with "?"' }),
  hint: line.optional(),
  /** Why it is worth answering, in a sentence. */
  why: line,
  options: z.array(option).default([]),
  /** Whether one's own words may stand beside, or instead of, what is chosen. */
  other: z.boolean().default(false),
  /** Whether one child may have another answer than all. */
  perChild: z.boolean().default(false),
  short: z.boolean().default(false),
  /** Whether its answer is for the two parents alone, and never for the page for the child. */
  sensitive: z.boolean().default(false),
  childPage: z.boolean().default(false),
  calendar: z.enum(['place', 'school-time', 'other-time']).optional(),
  when: z.strictObject({ question: questionId, is: z.array(key).min(1) }).optional(),
  /** The answer as a sentence, with `{value}`. */
  say: line.optional(),
});

/** The form of a plan. */
const planTemplateSchema = z.strictObject({
  id: fileKey,
  edition: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'the month of its last change, as 2026-11' }),
  sections: z
    .array(
      z.strictObject({
        id: key,
        title: line,
        intro: line,
        questions: z.array(question).min(1),
      }),
    )
    .min(1),
  /** Questions that are asked no more: plans that hold their answers still show them. */
  retired: z
    .array(
      z.strictObject({
        id: questionId,
        kind: z.enum(questionKinds),
        label: line,
        options: z.array(option).default([]),
      }),
    )
    .default([]),
});

const nights = '1 or 2 for each night from a Monday, 7, 14, 21 or 28 of them, in quotes';

/** Patterns of nights with a name, in order of changes of home, fewest first. */
const planRotasSchema = z.strictObject({
  rotas: z.array(
    z.strictObject({
      id: fileKey,
      label: line,
      nights: z.string({ error: nights }).regex(/^(?:[12]{7}){1,4}$/, { error: nights }),
      /** What it is like, in words that anyone can count. */
      suits: line,
    }),
  ),
});

/** School holidays, each with the days that a source gives. */
const planHolidaysSchema = z.strictObject({
  holidays: z.array(
    z.strictObject({
      id: fileKey,
      name: line,
      retired,
      dates: z
        .array(
          z.strictObject({
            from: day,
            to: day,
            source: line,
            sourceUrl: webAddress.optional(),
            /** When the days were last compared with the source. */
            verified: day,
          }),
        )
        .default([]),
    }),
  ),
});

/** Days that move, and that are worked out when the site is built. */
const movingDays = ['mothering-sunday', 'fathers-day', 'easter-sunday'] as const;
export type MovingDay = (typeof movingDays)[number];

const specialDate = `the month and the day, as 12-25, or one of: ${movingDays.join(', ')}`;

/** Days that families keep. */
const planSpecialDaysSchema = z.strictObject({
  days: z.array(
    z.strictObject({
      id: fileKey,
      label: line,
      retired,
      /** A day of every year, or one that moves. Without it the family writes the date. */
      date: z
        .union(
          [
            z.enum(movingDays),
            z.string().refine((date) => z.iso.date().safeParse(`2027-${date}`).success, {
              error: specialDate,
            }),
          ],
          { error: specialDate },
        )
        .optional(),
    }),
  ),
});

const page = z.strictObject({ title: line, intro: z.array(line).min(1), end: line });

/** What the pages of the plan, and all that is taken away from it, say besides its questions. */
const planWordsSchema = z.strictObject({
  /** What it is for, on the page and in lists. */
  summary,
  /** Topics whose pages lead to it: files in topics/. */
  topics: z.array(id).min(1, { error: 'at least one topic' }).default([]),
  /** What people call it: typed whole, each finds it first. */
  alsoKnownAs: z.array(line).default([]),
  /** Everyday words that should find it. */
  keywords: z.array(line).default([]),
  /** What a plan is and is not. */
  about: z.strictObject({
    lead: line,
    is: z.array(line).min(1),
    isNot: z.array(line).min(1),
    /** Where it holds. */
    place: line,
    /** That nobody has to make or answer one. */
    choice: text,
  }),
  /** One line that stands on every screen. */
  safetyLine: line,
  notBinding: line,
  /** What a plan that was sent says before anything else. */
  arriving: z.array(line).min(1),
  /** How to answer a plan, in steps. */
  answering: z.array(line).min(1),
  /** How documents end. */
  documentEnd: z.array(line).min(1),
  /** What can help with points that stay open. */
  open: z.strictObject({ text: line, links: z.array(link).min(1) }),
  childPage: page,
  mediatorPage: page,
});

/** What each file of `content/plan/` must hold, by its name without its ending. */
export const planFiles = {
  template: planTemplateSchema,
  safety: checkerSchema,
  rotas: planRotasSchema,
  holidays: planHolidaysSchema,
  'special-days': planSpecialDaysSchema,
  words: planWordsSchema,
} as const;

export type PlanTemplateData = z.output<typeof planTemplateSchema>;
export type PlanRotasData = z.output<typeof planRotasSchema>;
export type PlanHolidaysData = z.output<typeof planHolidaysSchema>;
export type PlanSpecialDaysData = z.output<typeof planSpecialDaysSchema>;
export type PlanWords = z.output<typeof planWordsSchema>;
