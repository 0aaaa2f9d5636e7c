import { z } from 'astro/zod';
import { countDays } from '../lib/dates/days.ts';
import { day, verified } from './shared.ts';

/** No term is longer, and no holiday: in the United Kingdom the longest is that of summer. */
const longest = { term: 120, holiday: 70 };

/**
 * The days on which the schools of the council are in term, each stretch without a holiday in it.
 * What lies between two of them is a holiday; of what lies before and after them nothing is known.
 */
export const termsSchema = z
  .strictObject({
    terms: z
      .array(z.strictObject({ from: day, to: day }))
      .min(1, { error: 'at least one term, or no file' }),
    verified,
  })
  .superRefine(({ terms }, context) => {
    terms.forEach(({ from, to }, index) => {
      const ask = (field: string, message: string): void => {
        context.addIssue({ code: 'custom', path: ['terms', index, field], message });
      };
      const last = terms[index - 1];
      // One that ends before it begins is named itself.
      const before = last && last.from <= last.to ? last.to : undefined;
      if (to < from || countDays(from, to) > longest.term) {
        ask('to', 'the last day of this term: a later one, before the next holiday begins');
      }
      if (before !== undefined && from <= before) {
        ask('from', 'a day after the term before: the terms stand in order');
      } else if (before !== undefined && countDays(before, from) > longest.holiday) {
        ask('from', `a day within ${longest.holiday} days of the term before: is a term missing?`);
      }
    });
  });

export type TermsData = z.output<typeof termsSchema>;
