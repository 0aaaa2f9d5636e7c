import { formatDay } from '../dates/format-day.ts';
import { endSentence } from '../end-sentence.ts';
import {
  checkFirst,
  describeLine,
  describeNumber,
  describePage,
  findDoubt,
  numberDoubt,
} from '../services/contact-words.ts';
import { isShut } from '../services/intake.ts';
import { orderNumbers, recommended, type Service } from '../services/service.ts';
import type { LeafletItem } from './fit-parts.ts';
import { fitPaper, rankItems, ranks, shortenAddress, type Leaflet } from './leaflet.ts';

/** How many services a leaflet of a situation names at most. */
const mostServices = 4;

const whoCanHelp = 'Who can help';

/** A service as a leaflet of a situation names it: its number to call first, or where it is online. */
function serviceItem(service: Service, place: number): LeafletItem {
  const { title, website, contactPages, cost, joint, safetyNote } = service;
  const [phone] = orderNumbers(service);
  const doubt = findDoubt(service);
  const way = phone
    ? `${describeNumber(phone)}. ${describeLine(phone)}`
    : contactPages[0]
      ? `${endSentence(describePage(contactPages[0]))} ${endSentence(shortenAddress(contactPages[0].url))}`
      : website && endSentence(`Go to ${shortenAddress(website)}`);
  return {
    rank: place === 0 ? ranks.way : ranks.otherWays,
    name: title,
    lines: [
      [way, cost.kind === 'free' ? 'Free.' : ''].filter(Boolean).join(' '),
      ...(doubt === undefined ? [] : [checkFirst(doubt)]),
      ...(doubt === undefined && phone?.unconfirmed ? [numberDoubt] : []),
      ...(joint && safetyNote ? [safetyNote] : []),
    ],
  };
}

/** What the leaflet of a situation rests on. */
interface SituationFacts {
  title: string;
  summary: string;
  href: string;
  first: readonly string[];
  safety: boolean;
}

/**
 * Of what day the facts of some services are: of the oldest that is confirmed. What is not
 * confirmed says so itself.
 */
function describeDays(services: readonly Service[]): string {
  const days = services
    .flatMap(({ status, verified: { date } }) => (status === 'current' && date ? [date] : []))
    .sort();
  const [oldest] = days;
  if (oldest === undefined) return 'We have not been able to confirm these numbers.';
  const later = days.at(-1) === oldest ? '' : ' or later';
  return `Last confirmed ${formatDay(oldest)}${later}.`;
}

/** The leaflet of a situation. `services` are those that its page names, in their order. */
export function describeSituation(
  { title, summary, href, first, safety }: SituationFacts,
  services: readonly Service[],
): Leaflet {
  const open = services.filter(({ status }) => status !== 'closed');
  const reached = recommended(open)
    .filter(
      (service) =>
        !isShut(service) &&
        (service.phones.length + service.contactPages.length > 0 || service.website !== undefined),
    )
    .slice(0, mostServices);
  const parts = fitPaper(title, summary, [
    {
      heading: 'What to do first',
      kind: 'steps',
      items: rankItems(ranks.steps, first),
    },
    { heading: whoCanHelp, kind: 'words', items: reached.map(serviceItem) },
  ]);
  const shown = parts.find(({ heading }) => heading === whoCanHelp)?.items.length ?? 0;
  return {
    title,
    summary,
    parts,
    checked: describeDays(reached.slice(0, shown)),
    href,
    safety,
  };
}
