import type { ServiceData } from '../../schemas/service.ts';
import { costs } from './terms.ts';

type Cost = ServiceData['cost'];

/** Pounds as "£45" or "£7.50". */
const formatPounds = (amount: number): string =>
  `£${Number.isInteger(amount) ? String(amount) : amount.toFixed(2)}`;

/** A price, as "£45" or "£5 to £40"; nothing where no source gives one. */
function formatPrice({ kind, amount, from, to }: Cost): string {
  if (kind === 'free') return '';
  if (from !== undefined && to !== undefined) return `${formatPounds(from)} to ${formatPounds(to)}`;
  return amount === undefined ? '' : formatPounds(amount);
}

/** What a service costs in a word or two, with the price where one is known. */
export function costLabel(cost: Cost): string {
  const { label } = costs[cost.kind];
  const price = formatPrice(cost);
  if (price === '') return label;
  if (cost.kind === 'pay-what-you-can') return `${label}: ${price} suggested`;
  if (cost.from !== undefined) return `${label}: ${price}`;
  return cost.kind === 'varies' ? `${label}: one price is ${price}` : `${label} ${price}`;
}

/** The same for a card, which has no room for one price of several; nothing where it is not known. */
export function sayCostOnCard(cost: Cost): string | undefined {
  if (cost.kind === 'unknown') return undefined;
  return cost.kind === 'varies' ? costs.varies.label : costLabel(cost);
}

/** All that is known of the cost; a price that the note gives as well is not said twice. */
export function costWords(cost: Cost): string {
  const { note } = cost;
  const price = formatPrice(cost);
  if (note === undefined) return costLabel(cost);
  const plain = cost.kind === 'free' || cost.kind === 'paid' || cost.kind === 'varies';
  const said = price === '' ? plain || cost.kind === 'unknown' : note.includes(price);
  return said ? note : `${costLabel(cost)}. ${note}`;
}
