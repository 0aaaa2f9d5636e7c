import { z } from 'astro/zod';
import { serviceSchema } from './service.ts';
import { id, key, line } from './shared.ts';

const { ages } = serviceSchema.shape;

const option = z.strictObject({
  value: key,
  label: line,
  /** The answer as a sentence of the reader's, where its label does not make sense alone. */
  said: line.optional(),
  /** What it points to, closest first: files in topics/. */
  topics: z.array(id).default([]),
  /** Services that fit whoever gives this answer, best first. */
  services: z.array(id).default([]),
  /** Which readers it speaks of: files in audiences/. */
  audiences: z.array(id).default([]),
  /** The ages it stands for, in whole years. */
  ages,
  /** Guides to read next, best first: files in parents/. */
  guides: z.array(id).default([]),
  /** True when it leads with urgent help and drops everything joint. */
  safety: z.boolean().default(false),
});

const question = z.strictObject({
  id: key,
  question: line.endsWith('?', { error: 'a question that ends with "?"' }),
  hint: line.optional(),
  /** True when several answers may be ticked. */
  several: z.boolean().default(false),
  /** True when an answer with topics gives a list without any statement. */
  alone: z.boolean().default(false),
  /** How many times its topics count, against once for a statement. */
  weight: z.number().int().positive().default(1),
  options: z.array(option).min(2),
});

/** What is asked beside the statements, and what every answer is worth. */
export const finderSchema = z.strictObject({
  points: z.strictObject({
    named: z.number().int().positive(),
    /** For a first topic, a second and so on. */
    topics: z.array(z.number().int().positive()).min(1, { error: 'at least one number' }),
    audience: z.number().int().positive(),
    ages: z.number().int().positive(),
  }),
  questions: z.array(question).min(1),
});

export type FinderData = z.output<typeof finderSchema>;
