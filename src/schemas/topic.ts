import { z } from 'astro/zod';
import { icons } from '../lib/services/icons.ts';
import { idIn, key, line, order, summary, text, tabTitle } from './shared.ts';

/** Something people look for help with. */
export const topicSchema = z
  .strictObject({
    key,
    label: line.meta({ title: 'Label', description: 'What the topic is called.' }),
    tabTitle,
    hint: line.max(60, { error: 'at most 60 characters' }).meta({
      title: 'Hint',
      description: 'A few words under the label on cards. At most 60 characters.',
    }),
    summary: summary.meta({
      description: 'What this topic covers, in one sentence. At most 160 characters.',
    }),
    intro: text.meta({
      title: 'Introduction',
      description: 'A short paragraph at the top of its page.',
    }),
    icon: z.enum(icons).meta({ title: 'Icon', description: 'The small picture beside it.' }),
    callFirst: z.array(idIn('services')).default([]).meta({
      title: 'Call first',
      description: 'Services to call, best first. They stand at the top with their numbers.',
    }),
    groups: z
      .array(
        z.strictObject({
          title: line.meta({ title: 'Title', description: 'What is the matter, in a few words.' }),
          short: line.max(20, { error: 'at most 20 characters' }).meta({
            title: 'Short title',
            description: 'A word or two, for the link that leads to the group.',
          }),
          icon: z.enum(icons).meta({ title: 'Icon', description: 'The small picture beside it.' }),
          services: z
            .array(idIn('services'))
            .min(1)
            .meta({ title: 'Services', description: 'Whom to call, best first.' }),
        }),
      )
      .default([])
      .meta({
        title: 'Groups',
        description:
          'Whom else to call, by what is the matter: with these the page is a book of numbers.',
      }),
    order,
    words: z.array(line).min(3, { error: 'at least three everyday words' }).meta({
      title: 'Everyday words',
      description: 'What people call it. At least three.',
    }),
    safety: z.boolean().default(false).meta({
      title: 'About safety',
      description: 'The page then leads with urgent help.',
    }),
  })
  .refine(({ callFirst, groups }) => groups.length === 0 || callFirst.length > 0, {
    path: ['callFirst'],
    error: 'whom to call before all others, because there are groups',
  });

export type TopicData = z.output<typeof topicSchema>;
