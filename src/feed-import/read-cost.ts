import type { z } from 'astro/zod';
import { cost } from '../schemas/cost.ts';
import { costLabel } from '../lib/services/cost.ts';
import { costs } from '../lib/services/terms.ts';
import { cleanLine } from './clean-text.ts';
import type { FeedService } from './shapes.ts';

type Cost = z.output<typeof cost>;
type CostKind = keyof typeof costs;

/** A cost that our schema takes; nothing where it refuses it. */
const check = (found: Cost): Cost | undefined =>
  cost.safeParse(found).success ? found : undefined;

const isKind = (kind: string | undefined): kind is CostKind =>
  kind !== undefined && Object.hasOwn(costs, kind);

/** The kinds of cost that a label of a term stands for: two have one label. */
const kindsOf = (label: string): CostKind[] =>
  Object.entries(costs).flatMap(([kind, term]) =>
    term.label === label && isKind(kind) ? [kind] : [],
  );

/** Prices that hold on a day: those of the past are none. Pounds alone. */
const listAmounts = ({ cost_options }: FeedService, today: string): number[] => [
  ...new Set(
    cost_options
      .filter(({ valid_to: last, currency }) => {
        const pounds = currency === undefined || currency.toLowerCase() === 'gbp';
        return pounds && (last === undefined || last.slice(0, 10) >= today);
      })
      .flatMap(({ amount }) => (amount !== undefined && amount >= 0 ? [amount] : [])),
  ),
];

/** What is known of the cost beside its label, by the words that `costWords` writes. */
function readNote(words: string | undefined, found: Cost): Cost {
  const label = costLabel(found);
  if (words === undefined || words === label) return found;
  const note = words.startsWith(`${label}. `) ? words.slice(label.length + 2) : words;
  return { ...found, note };
}

/** The cost of a service in a feed that this kit wrote; `term` is the key or the label of its kind. */
export function readKitCost(service: FeedService, term: string | undefined, today: string): Cost {
  const words = cleanLine(service.fees_description ?? service.fees);
  const all = listAmounts(service, today);
  // What is free has the price 0, and so may what begins with nothing.
  const amounts = all.length === 1 ? all.filter((amount) => amount > 0) : all;
  const kinds = isKind(term) ? [term] : kindsOf(term ?? '');
  const [amount] = amounts;
  const priced: Partial<Cost> =
    amounts.length === 2
      ? { from: Math.min(...amounts), to: Math.max(...amounts) }
      : amount === undefined
        ? {}
        : { amount };
  for (const kind of kinds) {
    const found = check({ kind, ...priced });
    if (found) return readNote(words, found);
  }
  return words === undefined ? { kind: 'unknown' } : { kind: 'varies', note: words };
}

const isFree = (words: string | undefined): boolean =>
  /^(?:this service is |the service is |it is )?free(?: of charge| to (?:use|access|all|everyone)| at the point of (?:use|need|delivery))?[.!]?$/i.test(
    words ?? '',
  );

/**
 * What a service costs, as far as any feed says: free where each price is nothing, or its words say
 * no more than that; else what varies, with its words as a note. One price may be that of a few.
 */
export function readCost(service: FeedService, today: string): Cost {
  const said = cleanLine(service.fees_description ?? service.fees);
  const options = service.cost_options.flatMap(({ option, amount_description: more }) =>
    [option, more].flatMap((each) => cleanLine(each) ?? []),
  );
  const amounts = listAmounts(service, today);
  const known = amounts.filter((amount) => amount > 0);
  if (amounts.length > 0 && known.length === 0) return { kind: 'free' };
  if (
    known.length === 0 &&
    (isFree(said) || (said === undefined && options.length > 0 && options.every(isFree)))
  ) {
    return { kind: 'free' };
  }
  const note = [...new Set([...(said === undefined ? [] : [said]), ...options])].join('. ');
  const words = note === '' ? {} : { note };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const range =
    known.length > 1 || amounts.length > known.length
      ? { from: amounts.length > known.length ? 0 : low, to: high }
      : undefined;
  const found =
    (range && check({ kind: 'varies', ...range, ...words })) ??
    (known.length === 1 ? check({ kind: 'varies', amount: low, ...words }) : undefined);
  if (found) return found;
  return note === '' ? { kind: 'unknown' } : { kind: 'varies', note };
}
