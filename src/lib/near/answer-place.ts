import { joinWords } from '../join-words.ts';
import type { KnownPlaces } from './known-places.ts';
import { judgeNearness, type Home, type Nearness } from './order-by-nearness.ts';
import type { Understood } from './understand-place.ts';

/** What a reader is told of what they wrote, and what they can do about it. */
export type PlaceAnswer =
  /** It must be written otherwise. `unknown` is no place that is known; else nothing was written. */
  | { kind: 'problem'; words: string; unknown: boolean }
  /** A question, with names of places to write instead. */
  | { kind: 'names'; words: string; names: readonly string[] }
  /** A question, with the answers to it. */
  | { kind: 'choices'; words: string; choices: readonly { label: string; home: Home }[] }
  /** Where they live; `words` say so where that is not what they wrote. */
  | { kind: 'home'; words: string; said: string; home: Home };

/** Names with "or" before the last. */
const joinAny = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ');

/** What is asked where a name or a postcode lies in several areas, or in one only in part. */
function askWhich(
  { said, areas, outside }: Extract<Understood, { kind: 'several' }>,
  home: string,
  nameOf: (key: string) => string,
): PlaceAnswer {
  const county = nameOf(home);
  const names = [
    ...areas.map((area) => `in ${nameOf(area)}`),
    ...(outside ? [`outside ${county}`] : []),
  ];
  return {
    kind: 'choices',
    words:
      names.length > 1
        ? `${said} may be ${joinAny(names)}. Where do you live?`
        : `Only part of ${said} is ${joinAny(names)}. Where do you live?`,
    choices: [
      ...areas.map((area) => ({ label: nameOf(area), home: { area } })),
      ...(outside ? [{ label: `Outside ${county}`, home: 'outside' as const }] : []),
      ...(areas.includes(home) ? [] : [{ label: 'I am not sure', home: { area: home } }]),
    ],
  };
}

/** What a reader is told of what was understood of their words. */
export function answerPlace(understood: Understood, known: KnownPlaces): PlaceAnswer {
  const find = (key: string): KnownPlaces['areas'][number] | undefined =>
    known.areas.find((area) => area.key === key);
  const nameOf = (key: string): string => find(key)?.name ?? key;
  const county = nameOf(known.home);
  switch (understood.kind) {
    case 'empty':
      return { kind: 'problem', words: 'Write a town, a district or a postcode.', unknown: false };
    case 'unknown':
      return {
        kind: 'problem',
        words: 'We do not know this place. Write a larger town near you, or choose from the list.',
        unknown: true,
      };
    case 'slip':
      return {
        kind: 'names',
        words: `Did you mean ${joinAny(understood.names)}?`,
        names: understood.names,
      };
    case 'several':
      return askWhich(understood, known.home, nameOf);
    case 'wider':
      return {
        kind: 'choices',
        words: `${understood.said} is not a part of ${county}. Where do you live?`,
        choices: [
          { label: county, home: { area: known.home } },
          { label: `Outside ${county}`, home: 'outside' },
        ],
      };
    case 'outside':
      return {
        kind: 'home',
        words: `${understood.said} is outside ${county}. Your own council can tell you what is near you.`,
        said: understood.said,
        home: 'outside',
      };
    case 'home': {
      const { said } = understood;
      return {
        kind: 'home',
        words: find(known.home)?.names.includes(said)
          ? ''
          : `${said} is in ${county}. We do not know in which part of it.`,
        said,
        home: { area: known.home },
      };
    }
    case 'area': {
      const { said, area } = understood;
      return {
        kind: 'home',
        words: find(area)?.names.includes(said) ? '' : `${said} is in ${nameOf(area)}.`,
        said,
        home: { area },
      };
    }
  }
}

/**
 * Says in which order services come for where somebody lives, of the sets of areas that services
 * have; and of a part of the council's area where nothing is for it alone.
 */
export function sayOrder(
  areaSets: readonly (readonly string[])[],
  living: Home,
  known: KnownPlaces,
): string {
  const nameOf = (key: string): string => known.areas.find((area) => area.key === key)?.name ?? key;
  const county = nameOf(known.home);
  const own = living === 'outside' ? county : nameOf(living.area);
  const there = new Set(areaSets.map((areas) => judgeNearness(areas, living, known).nearness));
  const names: readonly (readonly [Nearness, string])[] = [
    ['here', `for people in ${own}`],
    ['home', `for all of ${county}`],
    ['parts', `for parts of ${county}`],
    ['wider', 'for wider areas'],
    [
      'elsewhere',
      living === 'outside' ? `for people in ${county}` : `for other parts of ${county}`,
    ],
  ];
  const [first, ...others] = names
    .filter(([nearness]) => there.has(nearness))
    .map(([, name]) => name);
  if (first === undefined) return '';
  const isPart = living !== 'outside' && living.area !== known.home;
  return [
    ...(isPart && !there.has('here') ? [`We know of no service for ${own} alone.`] : []),
    `What is ${first} comes first${others.length > 0 ? `, then what is ${joinWords(others)}` : ''}.`,
  ].join(' ');
}
