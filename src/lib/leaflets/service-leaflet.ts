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
import { orderNumbers, type ContactPage, type Phone, type Service } from '../services/service.ts';
import { describeSourceDay } from '../services/source-words.ts';
import { writeVenueLine } from '../services/venue.ts';
import type { LeafletItem, LeafletPart } from './fit-parts.ts';
import { fitPaper, rankItems, ranks, shortenAddress, type Leaflet } from './leaflet.ts';

/** What to know of a way, which has a place after the way itself. */
const rankNotes = (way: number, notes: readonly (string | undefined)[]): LeafletItem[] =>
  rankItems(Math.max(ranks.notes, way), notes);

/** Kinds of ways in the order in which they get a place: those for people who cannot hear or speak are not the last. */
const kindOrder = [
  'voice',
  'text',
  'web-chat',
  'video-relay',
  'text-relay',
  'whatsapp',
  'textphone',
  'form',
] as const satisfies readonly (Phone | ContactPage)['kind'][];

/** A number or a page with who answers, when, and how sure that is; then what to know of it. */
function wayItems(way: Phone | ContactPage, place: number): LeafletItem[] {
  const rank = place === 0 ? ranks.way : ranks.otherWays;
  const item =
    'url' in way
      ? { name: describePage(way), lines: [shortenAddress(way.url), ...describePageHours(way)] }
      : {
          name: describeNumber(way),
          ...(way.address === '' ? {} : { href: way.address }),
          lines: [describeLine(way), ...(way.unconfirmed ? [numberDoubt] : [])],
        };
  return [{ rank, ...item }, ...rankNotes(rank, [way.note])];
}

/** Every way to get in touch in order of its place: one of each kind, where it is online, the others. */
function listWays(service: Service): LeafletItem[] {
  if (isShut(service)) return [];
  const { website, email, emailNote, contactPages } = service;
  const all = [...orderNumbers(service), ...contactPages];
  const firsts = kindOrder.flatMap((kind) => all.find((way) => way.kind === kind) ?? []);
  const others = all.filter((way) => !firsts.includes(way));
  const online = all.length === 0 ? ranks.way : ranks.otherWays;
  return [
    ...firsts.flatMap(wayItems),
    ...(website ? [{ rank: online, name: shortenAddress(website), lines: [] }] : []),
    ...(email ? [{ rank: online, name: email, href: `mailto:${email}`, lines: [] }] : []),
    ...rankNotes(online, [emailNote]),
    ...others.flatMap((way) => wayItems(way, firsts.length)),
  ];
}

const contact = 'Get in touch';
const more: LeafletItem = {
  rank: ranks.otherWays,
  lines: ['There are more ways to get in touch on our page.'],
};

/** What of these parts has a place; where not every way in has one, a line says that there are more. */
function fitWays(service: Service, parts: readonly LeafletPart[]): LeafletPart[] {
  const { title, summary } = service;
  const list = (among: readonly LeafletPart[]): readonly LeafletItem[] =>
    among.find(({ heading }) => heading === contact)?.items ?? [];
  const all = list(parts);
  let fitted = fitPaper(title, summary, parts);
  const lost = all.slice(list(fitted).length);
  if (lost.every(({ name }) => name === undefined)) return fitted;
  for (let kept = all.length - lost.length; kept > 0; kept -= 1) {
    const items = [...all.slice(0, kept), more];
    fitted = fitPaper(
      title,
      summary,
      parts.map((part) => (part.heading === contact ? { ...part, items } : part)),
    );
    if (list(fitted).length > kept) break;
  }
  return fitted;
}

/** The leaflet of a service that has not closed. */
export function describeService(service: Service): Leaflet {
  const { title, summary, href, openingHours, cost } = service;
  const doubt = findDoubt(service);
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
      heading: contact,
      kind: 'words',
      items: listWays(service),
    },
    {
      heading: 'Open',
      kind: 'words',
      items: rankItems(
        ranks.hours,
        (openingHours ? describeHours(openingHours) : []).map(endSentence),
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
    parts: fitWays(service, parts),
    checked: `${describeSourceDay(service)}.`,
    href,
    safety: service.topics.some((topic) => topic.safety),
  };
}
