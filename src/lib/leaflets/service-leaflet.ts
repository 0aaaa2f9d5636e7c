import { endSentence } from '../end-sentence.ts';
import {
  describeLine,
  describeNumber,
  describePage,
  describePageHours,
  findDoubt,
  numberDoubt,
} from '../services/contact-words.ts';
import { costWords } from '../services/cost.ts';
import { describeIntake } from '../services/intake-words.ts';
import { isShut } from '../services/intake.ts';
import { describeHours } from '../services/hours-words.ts';
import { orderNumbers, type Phone, type Service } from '../services/service.ts';
import { describeSourceDay } from '../services/source-words.ts';
import { writeVenueLine } from '../services/venue.ts';
import type { LeafletItem, LeafletPart } from './fit-parts.ts';
import { fitPaper, rankItems, ranks, shortenAddress, type Leaflet } from './leaflet.ts';

/** What to know of a way, which has a place after the way itself. */
const rankNotes = (way: number, notes: readonly (string | undefined)[]): LeafletItem[] =>
  rankItems(Math.max(ranks.notes, way), notes);

/** A number with who answers, when, and how sure that is; then what to know of it. */
function numberItems(phone: Phone, place: number): LeafletItem[] {
  const rank = place === 0 ? ranks.way : ranks.otherWays;
  return [
    {
      rank,
      name: describeNumber(phone),
      ...(phone.address === '' ? {} : { href: phone.address }),
      lines: [describeLine(phone), ...(phone.unconfirmed ? [numberDoubt] : [])],
    },
    ...rankNotes(rank, [phone.note]),
  ];
}

/** The leaflet of a service that has not closed. */
export function describeService(service: Service): Leaflet {
  const { title, summary, href, openingHours, cost, website, email } = service;
  const doubt = findDoubt(service);
  const numbers = orderNumbers(service);
  const online = numbers.length === 0 && !isShut(service) ? ranks.way : ranks.otherWays;
  const parts: LeafletPart[] = [
    {
      heading: doubt === undefined ? 'What to know first' : 'Check first',
      kind: 'warning',
      items: [
        ...rankItems(ranks.doubt, [doubt, ...describeIntake(service)]),
        ...rankItems(ranks.notes, [service.statusNote]),
      ],
    },
    {
      heading: 'Is it safe for you?',
      kind: 'warning',
      items: rankItems(ranks.safety, [service.safetyNote]),
    },
    {
      heading: 'Get in touch',
      kind: 'words',
      items: [
        ...numbers.flatMap(numberItems),
        ...(isShut(service) ? [] : service.contactPages).flatMap((page): LeafletItem[] => [
          {
            rank: online,
            name: describePage(page),
            lines: [shortenAddress(page.url), ...describePageHours(page)],
          },
          ...rankNotes(online, [page.note]),
        ]),
        ...(website ? [{ rank: online, name: shortenAddress(website), lines: [] }] : []),
        ...(email ? [{ rank: online, name: email, href: `mailto:${email}`, lines: [] }] : []),
        ...rankNotes(online, [service.emailNote]),
      ],
    },
    {
      heading: 'Open',
      kind: 'words',
      items: rankItems(
        ranks.hours,
        (openingHours && service.pause !== 'now' ? describeHours(openingHours) : []).map(
          endSentence,
        ),
      ),
    },
    {
      heading: 'Cost',
      kind: 'words',
      items:
        cost.kind === 'unknown' && cost.note === undefined
          ? []
          : rankItems(ranks.cost, [endSentence(costWords(cost))]),
    },
    {
      heading: 'Where',
      kind: 'words',
      items: rankItems(ranks.rest, service.places.map(writeVenueLine)),
    },
    {
      heading: 'Who it is for',
      kind: 'words',
      items: rankItems(ranks.rest, [service.eligibility]),
    },
  ];
  return {
    title,
    summary,
    parts: fitPaper(title, summary, parts),
    checked: `${describeSourceDay(service)}.`,
    href,
    safety: service.topics.some((topic) => topic.safety),
  };
}
