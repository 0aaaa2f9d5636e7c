import { existsSync, globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPlaces } from '../../../src/components/near/late-places.ts';
import type { Home } from '../../../src/lib/near/order-by-nearness.ts';
import type { PlaceFile } from '../../../src/lib/near/place-file.ts';
import { readPageData } from '../../../src/lib/page-data.ts';
import { indexFilters, type FilterData } from '../../../src/lib/services/filter-data.ts';
import { findPlaces } from '../../../src/lib/services/filters.ts';
import { unpackCards, type CardChunk } from '../../../src/lib/services/pack-cards.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

/*
 * Whatever place of the content somebody writes into "Where do you live?", they find what the pages
 * of that place list without script: the same services in the same groups. Their order is not
 * compared: pages begin with what has been checked, as the directory does where it is asked to.
 */

const read = (file: string): string => readFileSync(`dist/support/${file}`, 'utf8');
const hasField = existsSync('dist/support/places.json');
const pages = builtPages().filter(({ path }) => path.startsWith('/support/'));

/** A group of services: its title, and their ids. */
interface Group {
  title: string;
  ids: readonly string[];
}

/** What the field makes of words, and the directory of where somebody lives. */
function openField() {
  const text = read('places.json');
  const ids = globSync('dist/support/cards/*.json').flatMap((_, chunk) =>
    unpackCards(readPageData<CardChunk>(read(`cards/${chunk}.json`), 'cards')).map(({ id }) => id),
  );
  const filters = readPageData<FilterData>(read('filters.json'), 'columns');
  const all = findPlaces(indexFilters(filters), {}, 'a-z');
  const places = openPlaces(text);
  const group = (home: Home): Map<string, Group> => {
    const { living } = places.live(home);
    const located = all.map((place) => ({ id: ids[place] ?? '', areas: living.areasOf(place) }));
    return new Map(
      living
        .group(located)
        .map(({ nearness, title, services }) => [
          nearness,
          { title, ids: services.map(({ id }) => id) },
        ]),
    );
  };
  return { group, answer: places.answer, ...readPageData<PlaceFile>(text, 'known') };
}

/** Where somebody may live who writes this and answers what they are asked, in every way. */
function listHomes(words: string, answer: ReturnType<typeof openField>['answer']): Home[] {
  const given = answer(words);
  if (given.kind === 'home') return [given.home];
  return given.kind === 'choices' ? given.choices.map(({ home }) => home) : [];
}

const listCards = (html: string): string[] =>
  [...html.matchAll(/<li class="app-card" data-service="([^"]+)"/g)].map(([, id = '']) => id);

/** The pages of the list of an area, in their order. */
function findPages(key: string): string[] {
  const first = `/support/area-${key}/`;
  return pages
    .filter(({ path }) => path === first || /^\d+\/$/.test(path.replace(first, '')))
    .sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1))
    .map(({ html }) => html);
}

/** The groups of the page of a district, each with all that stands below its heading. */
function readDistrict(key: string): Map<string, Group & { html: string }> {
  const [first = '', ...further] = findPages(key);
  const groups = [...first.matchAll(/<h2 id="for-(here|home|wider)"[^>]*>([^<]*)/g)].map(
    ([from, nearness = '', title = '']) => {
      const [, after = ''] = first.split(from);
      const [html = ''] = after.split('<h2 id=');
      const ids = nearness === 'here' ? further.flatMap(listCards) : [];
      return [nearness, { title, html, ids: [...listCards(html), ...ids] }] as const;
    },
  );
  return new Map(groups);
}

/** Every word of the content that says where somebody lives. */
const placeWords = content.places.flatMap(({ data }) => [
  ...[data.name, ...data.alsoKnownAs, ...data.towns, ...data.partTowns],
  ...[...data.postcodes, ...data.partPostcodes],
]);

describe.runIf(hasField)('where somebody lives', () => {
  // A council that names no part of its area has no file of places.
  let field: ReturnType<typeof openField>;
  let words: string[];
  let homes: Map<string, Home>;

  beforeAll(() => {
    field = openField();
    words = placeWords.filter((each) => listHomes(each, field.answer).length > 0);
    homes = new Map(
      words
        .flatMap((each) => listHomes(each, field.answer))
        .map((home) => [home === 'outside' ? home : home.area, home]),
    );
  });

  test('every name, town and postcode of the area and of its parts is understood', () => {
    const local = content.places.filter(({ data }) => homes.has(data.key));
    expect(local.length).toBeGreaterThan(1);
    for (const { data } of local) {
      for (const each of [data.name, ...data.alsoKnownAs, ...data.towns, ...data.postcodes]) {
        expect(words, each).toContain(each);
      }
      for (const each of [...data.partTowns, ...data.partPostcodes]) {
        expect(listHomes(each, field.answer).length, each).toBeGreaterThan(1);
      }
    }
    // Each has somebody who lives there.
    const districts = pages.flatMap(({ path, html }) =>
      html.includes('<h2 id="for-here"')
        ? (/^\/support\/area-([^/]+)\/$/.exec(path)?.[1] ?? [])
        : [],
    );
    expect([...homes.keys()].filter((key) => key !== 'outside').sort()).toEqual(
      [field.known.home, ...districts].sort(),
    );
  });

  test('what a district’s page lists without script is what the field finds there', () => {
    const districts = [...homes.values()].flatMap((home) =>
      home === 'outside' || home.area === field.known.home ? [] : [home],
    );
    expect(districts).not.toEqual([]);
    for (const home of districts) {
      const page = readDistrict(home.area);
      const found = field.group(home);
      expect([...page.keys()].filter((each) => each !== 'here')).toEqual(
        [...found.keys()].filter((each) => each === 'home' || each === 'wider'),
      );
      expect(page.get('here')?.ids.toSorted(), home.area).toEqual(
        found.get('here')?.ids.toSorted() ?? [],
      );
      for (const [nearness, { title, ids, html }] of page) {
        const all = found.get(nearness)?.ids ?? [];
        if (all.length > 0) expect(title, home.area).toBe(found.get(nearness)?.title);
        expect(all, `${home.area} ${nearness}`).toEqual(expect.arrayContaining([...ids]));
        // A page has room for some of what is for wider areas, and leads to lists of all of it.
        const rest = all.filter((id) => !ids.includes(id));
        const lists = [...html.matchAll(/href="\/support\/area-([^"/]+)\/"/g)];
        const listed = lists.flatMap(([, key = '']) => findPages(key).flatMap(listCards));
        expect(rest.length === 0 || ids.length >= 10, `${home.area} ${nearness}`).toBe(true);
        expect(listed, home.area).toEqual(expect.arrayContaining(rest));
      }
    }
  });

  test('what the page of the whole area lists is what the field finds for it and its parts', () => {
    const found = field.group({ area: field.known.home });
    const own = ['home', 'parts'].flatMap((nearness) => found.get(nearness)?.ids ?? []);
    expect(own.sort()).toEqual(findPages(field.known.home).flatMap(listCards).sort());
  });

  test('who lives outside finds first what the pages of wider areas list', () => {
    const local = new Set([field.known.home, ...homes.keys()]);
    const wide = field.known.areas.filter(({ key }) => !local.has(key));
    const listed = new Set(wide.flatMap(({ key }) => findPages(key).flatMap(listCards)));
    expect(field.group('outside').get('wider')?.ids.toSorted() ?? []).toEqual(
      [...listed].toSorted(),
    );
  });
});
