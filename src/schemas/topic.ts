import { z } from 'astro/zod';
import { icons } from '../lib/services/icons.ts';
import { id, key, line, summary, text, tabTitle } from './shared.ts';

/** Something people look for help with. */
export const topicSchema = z
  .strictObject({
    key,
    label: line,
    tabTitle,
    /** A few words under the label on cards. */
    hint: line.max(60, { error: 'at most 60 characters' }),
    /** What this topic covers, in one sentence. */
    summary,
    /** A short paragraph at the top of the topic's page. */
    intro: text,
    icon: z.enum(icons),
    /** Services to call, as cards with their numbers above the others, best first. */
    callFirst: z.array(id).default([]),
    /** Whom else to call, by what is the matter: with these the page is a book of numbers. */
    groups: z
      .array(
        z.strictObject({
          title: line,
          /** The title in a word or two, for the link that leads to the group. */
          short: line.max(20, { error: 'at most 20 characters' }),
          icon: z.enum(icons),
          services: z.array(id).min(1),
        }),
      )
      .default([]),
    /** Where it stands in lists, from 1. */
    order: z.number().int().positive(),
    /** The everyday words people use for it. */
    words: z.array(line).min(3, { error: 'at least three everyday words' }),
    /** True when the page must lead with abuse or crisis help. */
    safety: z.boolean().default(false),
  })
  .refine(({ callFirst, groups }) => groups.length === 0 || callFirst.length > 0, {
    path: ['callFirst'],
    error: 'whom to call before all others, because there are groups',
  });

export type TopicData = z.output<typeof topicSchema>;
