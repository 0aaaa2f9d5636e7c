import { normalise } from '../search/normalise.ts';
import { listParts, type KnownPlaces } from './known-places.ts';

/** What a name or a postcode says of where somebody lives. */
export interface Meaning {
  /** The name or postcode as its editor wrote it. */
  said: string;
  /** The key of the area that all of it is in, the council's own one included. */
  whole?: string;
  /** The keys of the parts of the council's area that some of it is in, or of all of that area. */
  parts: readonly string[];
  /** Whether some or all of it is outside the council's area. */
  outside: boolean;
}

/** A name as it is compared. */
export interface PlaceName {
  words: readonly string[];
  /** The same without spaces. */
  letters: string;
  meaning: Meaning;
  /** Whether it is a name of the council's own area itself. */
  home: boolean;
}

/** All names and postcodes, to look up what somebody typed. */
export interface PlaceIndex {
  home: string;
  /** Parts of the council's area first, then places in it, then those outside, then its own name. */
  names: readonly PlaceName[];
  /** By first half, in small letters. */
  postcodes: ReadonlyMap<string, Meaning>;
  /** What an editor calls areas that are no part of the council's own, such as a nation, by its letters. */
  wider: ReadonlyMap<string, string>;
}

/** A word of a place's name as it is compared: “Saint” and “St” are one. */
const shortenSaint = (word: string): string => (word === 'saint' ? 'st' : word);

/** The words of a text as names of places are compared. */
export const splitName = (text: string): string[] =>
  normalise(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(shortenSaint);

/** The words of a name, or of all that was typed, without spaces. */
export const joinLetters = (words: readonly string[]): string =>
  words.join('').replace(/^saint/, 'st');

/** One more thing that is known of a name. */
function addTo(
  meanings: Map<string, Meaning>,
  key: string,
  said: string,
  more: Partial<Meaning>,
): void {
  const before = meanings.get(key);
  meanings.set(key, {
    ...{ said, parts: [], outside: false },
    ...before,
    ...more,
    ...(more.parts && { parts: [...(before?.parts ?? []), ...more.parts] }),
  });
}

/** Makes the index of places. */
export function indexPlaces(places: KnownPlaces): PlaceIndex {
  const { home, areas, outside } = places;
  const names = new Map<string, Meaning>();
  const postcodes = new Map<string, Meaning>();
  const joinName = (said: string): string => splitName(said).join(' ');
  const parts = listParts(places);
  // What is said first of a name is kept: the name of an area is more than a town of it.
  const addNames = (whole: string, said: readonly string[]): void => {
    for (const each of said) {
      if (names.get(joinName(each))?.whole === undefined)
        addTo(names, joinName(each), each, { whole });
    }
  };
  for (const { key, names: own } of parts) addNames(key, own);
  for (const { key, towns, partTowns, ...area } of parts) {
    addNames(key, towns);
    for (const said of partTowns) addTo(names, joinName(said), said, { parts: [key] });
    for (const said of area.postcodes) {
      addTo(postcodes, said.toLowerCase(), said, { whole: key });
    }
    for (const said of area.partPostcodes) {
      addTo(postcodes, said.toLowerCase(), said, { parts: [key] });
    }
  }
  const own = areas.find(({ key }) => key === home);
  addNames(home, own?.towns ?? []);
  /** What crosses the border, and lies in no part that is known. */
  const crossing = (before: Meaning | undefined): Partial<Meaning> => ({
    outside: true,
    ...(before ? {} : { parts: [home] }),
  });
  for (const said of own?.partTowns ?? []) {
    addTo(names, joinName(said), said, crossing(names.get(joinName(said))));
  }
  for (const said of own?.postcodes ?? []) {
    const code = said.toLowerCase();
    if (!postcodes.has(code)) addTo(postcodes, code, said, { whole: home });
  }
  for (const said of own?.partPostcodes ?? []) {
    const code = said.toLowerCase();
    addTo(postcodes, code, said, crossing(postcodes.get(code)));
  }
  for (const said of outside) {
    if (!names.has(joinName(said))) addTo(names, joinName(said), said, { outside: true });
  }
  const ofHome = new Set((own?.names ?? []).map(joinName));
  addNames(home, own?.names ?? []);
  const local = new Set([home, ...parts.map(({ key }) => key)]);
  const wider = areas.filter(({ key }) => !local.has(key));
  return {
    home,
    postcodes,
    wider: new Map(
      wider.flatMap(({ name, names: [said = name, ...others] }) =>
        [said, ...others, name].map((each) => [joinLetters(splitName(each)), said]),
      ),
    ),
    names: [...names].map(([name, meaning]) => ({
      words: name.split(' '),
      letters: joinLetters(name.split(' ')),
      meaning,
      home: meaning.whole === home && ofHome.has(name),
    })),
  };
}
