import { z } from 'astro/zod';
import { costs } from '../lib/services/terms.ts';
import { listKeys } from './list-keys.ts';
import { line } from './shared.ts';

/** A price in whole pence, and no more than any service costs. */
const price = z
  .number()
  .max(100_000)
  .refine((amount) => Number(amount.toFixed(2)) === amount, {
    error: 'pounds with at most two decimals, as 12.50',
  });

const pounds = price.nonnegative({ error: 'pounds, 0 or more, without the sign' });

/** What a service costs the person who uses it. Prices are in pounds. */
export const cost = z
  .strictObject({
    kind: z.enum(listKeys(costs)).meta({
      title: 'Kind',
      description:
        'free, pay-what-you-can, sliding-scale, fixed for one price, paid for a charge you do not know, varies, or unknown.',
    }),
    amount: price.positive({ error: 'a price above 0, or leave the field out' }).optional().meta({
      title: 'Amount',
      description: 'Pounds: the price, or what is suggested, where a dated source gives one.',
    }),
    from: pounds.optional().meta({
      title: 'From',
      description: 'Pounds: the lowest price of a sliding scale, or of what varies.',
    }),
    to: pounds.optional().meta({ title: 'To', description: 'Pounds: the highest price.' }),
    note: line
      .optional()
      .meta({ title: 'Note', description: 'What else to know of the cost, as: for each meeting.' }),
  })
  .superRefine(({ kind, amount, from, to }, context) => {
    const ask = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    const isScale = kind === 'sliding-scale';
    const mayRange = isScale || kind === 'varies';
    const free = kind === 'free' || kind === 'unknown';
    if (amount !== undefined && (free || isScale)) {
      ask('amount', isScale ? 'from and to in its place' : 'no amount, or the kind "fixed"');
    }
    if (amount === undefined && kind === 'fixed') {
      ask('amount', 'the price in pounds, or the kind "paid" where you do not know it');
    }
    if (!mayRange && (from ?? to) !== undefined) {
      ask(from === undefined ? 'to' : 'from', 'nothing, or the kind "sliding-scale" or "varies"');
    } else if (isScale || (from ?? to) !== undefined) {
      if (from === undefined) ask('from', 'the lowest price in pounds');
      else if (to === undefined) ask('to', 'the highest price in pounds');
      else if (from >= to) ask('to', 'a price above "from"');
    }
  })
  .meta({ title: 'Cost', description: 'What it costs the person who uses it.' });
