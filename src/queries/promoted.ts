import { getEntry } from 'astro:content';
import type { Answer } from '../lib/search/promoted.ts';
import type { Service } from '../lib/services/service.ts';
import type { PromotedData } from '../schemas/promoted.ts';
import { getServicesById } from './services.ts';

/** The answers that stand above all search results, with their services. */
export async function getPromoted(): Promise<
  Omit<PromotedData, 'answers'> & { answers: Answer<Service>[] }
> {
  const entry = await getEntry('promoted', 'promoted');
  if (!entry) throw new Error('content/search/promoted.yaml is missing');
  const answers = entry.data.answers.map(async (answer) => ({
    ...answer,
    services: await getServicesById(answer.services),
  }));
  return { ...entry.data, answers: await Promise.all(answers) };
}
