import type { ServiceData } from '../../schemas/service.ts';
import { costs } from './terms.ts';

type Cost = ServiceData['cost'];

/** A price in pounds, as "£45" or "£7.50"; nothing where no source gives one. */
const formatPrice = ({ kind, amount }: Cost): string =>
  amount === undefined || kind === 'free'
    ? ''
    : `£${Number.isInteger(amount) ? String(amount) : amount.toFixed(2)}`;

/** What a service costs in a word or two, with the price where one is known. */
export function costLabel(cost: Cost): string {
  const { label } = costs[cost.kind];
  const price = formatPrice(cost);
  if (price === '') return label;
  return cost.kind === 'varies' ? `${label}: one price is ${price}` : `${label} ${price}`;
}

/** All that is known of the cost; a price that the note gives as well is not said twice. */
export function costWords(cost: Cost): string {
  const { note } = cost;
  const price = formatPrice(cost);
  if (note === undefined) return costLabel(cost);
  return price === '' || note.includes(price) ? note : `${costLabel(cost)}. ${note}`;
}
