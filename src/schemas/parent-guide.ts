import { z } from 'astro/zod';
import { id, key, line, summary, tabTitle } from './shared.ts';

/** A guide for parents. */
export const parentGuideSchema = z.strictObject({
  key,
  title: line,
  tabTitle,
  summary,
  order: z.number().int().positive(),
  topics: z.array(id).min(1),
  /** Services named as next steps. */
  services: z.array(id).default([]),
  /** True when the guide is about fear or abuse: safety leads and nothing joint is offered. */
  safety: z.boolean().default(false),
  keywords: z.array(line).default([]),
});
