import { describe, expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

const home = content.places.find(
  ({ data }) => data.kind === 'area' && data.name === content.site?.data.area,
)?.id;

/** An area and all that it lies in. */
function listAround(id: string): string[] {
  const within = content.places.find((place) => place.id === id)?.data.within;
  return within === undefined ? [id] : [id, ...listAround(within)];
}

const districts = content.places
  .filter(({ id }) => home !== undefined && id !== home && listAround(id).includes(home))
  .map(({ id, data }) => ({ id, key: data.key, name: data.called ?? data.name }));

const pages = new Map(builtPages().map(({ path, html }) => [path, html]));

/** The services of a council's whole area, of a district, and of neither, by their files. */
function isFor(
  areas: readonly string[],
  district: string,
): 'here' | 'home' | 'wider' | 'elsewhere' {
  const reached = areas.some(
    (area) =>
      area !== home && (listAround(area).includes(district) || listAround(district).includes(area)),
  );
  if (reached) return 'here';
  if (home !== undefined && areas.includes(home)) return 'home';
  const isLocal = (area: string): boolean => home !== undefined && listAround(area).includes(home);
  return areas.some((area) => !isLocal(area)) ? 'wider' : 'elsewhere';
}

const listCards = (html: string): string[] =>
  [...html.matchAll(/<li class="app-card" data-service="([^"]+)"/g)].map(([, id = '']) => id);

/** The part of a page below the heading with this id, up to the next one. */
function readSection(html: string, id: string): string {
  const [, section = ''] = html.split(`<h2 id="${id}"`);
  return section.split('<h2 id="')[0] ?? '';
}

describe.runIf(districts.length > 0)('every district has a page', () => {
  test.each(districts)('$name: its own services first, then the area’s, then wider ones', (one) => {
    const path = `/support/area-${one.key}/`;
    const html = pages.get(path) ?? '';
    expect(html, `a page at ${path}`).not.toBe('');
    const order = ['for-here', 'for-home', 'for-wider'].map((id) => html.indexOf(`<h2 id="${id}"`));
    expect(order.filter((at) => at >= 0)).toEqual(
      order.filter((at) => at >= 0).sort((first, last) => first - last),
    );
    const near = new Map(
      content.services.map(({ id, data }) => [id, isFor(data.areas, one.id)] as const),
    );
    const idsOf = (which: string): string[] =>
      [...near].filter(([, each]) => each === which).map(([id]) => id);
    const here = readSection(html, 'for-here');
    expect(here).toContain(one.name);
    const further = [...pages].filter(([at]) => at.startsWith(path) && at !== path);
    const own = [here, ...further.map(([, page]) => readSection(page, 'for-here'))];
    expect(own.flatMap(listCards).sort()).toEqual(idsOf('here').sort());
    for (const [id, which] of [
      ['for-home', 'home'],
      ['for-wider', 'wider'],
    ] as const) {
      const cards = listCards(readSection(html, id));
      expect(cards).toHaveLength(Math.min(10, idsOf(which).length));
      for (const card of cards) expect(near.get(card), card).toBe(which);
      // What has no room is in a list that the page leads to.
      if (idsOf(which).length > 10) expect(readSection(html, id)).toMatch(/href="\/support\/area-/);
    }
    for (const card of listCards(html)) expect(near.get(card), card).not.toBe('elsewhere');
    const ways = [...pages].filter(([, page]) => page.includes(`href="${path}"`));
    const from = ways.map(([at]) => at);
    expect(from).toContain('/support/');
    // A large site's map has sections.
    expect(from.filter((at) => at.startsWith('/site-map/'))).not.toEqual([]);
  });

  test('how far a place is is said where its coordinates and those of the district are known', () => {
    for (const { id, key } of districts) {
      const html = pages.get(`/support/area-${key}/`) ?? '';
      const known = content.places.find((place) => place.id === id)?.data.coordinates;
      if (!known) expect(html).not.toMatch(/about \d+ miles?|less than a mile/);
    }
  });
});
