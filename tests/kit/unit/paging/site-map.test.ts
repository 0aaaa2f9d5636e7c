import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMapPart, mostEntries } from '../../../../src/lib/site-map.ts';

const services = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    title: `Service ${place}`,
    href: `/support/service-${place}/`,
  }));

test('as many entries as a list of the site map may have stand on the page itself', () => {
  const all = services(mostEntries);
  expect(makeMapPart('services', all)).toEqual({ entries: all, sections: [] });
});

test('more stand in sections, which say from where to where they go', () => {
  const { entries, sections } = makeMapPart('services', services(mostEntries + 1));
  expect(entries).toEqual([
    { title: 'Service 0 to Service 199', href: '/site-map/services/1/' },
    { title: 'Service 200', href: '/site-map/services/2/' },
  ]);
  expect(sections.map(({ number, all }) => [number, all])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('at any size every entry is one link from the site map or two, and no list is longer than another may be', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000 }), fc.integer({ min: 50, max: 200 }), (count, most) => {
      const all = services(count);
      const { entries, sections } = makeMapPart('services', all, most);
      expect(entries.length).toBeLessThanOrEqual(most);
      for (const section of sections) expect(section.entries.length).toBeLessThanOrEqual(most);
      const own = new Map(sections.map((section) => [section.page.href, section.entries]));
      expect(entries.flatMap((entry) => own.get(entry.href) ?? [entry])).toEqual(all);
    }),
  );
});

test('ten thousand services make fifty sections', () => {
  expect(makeMapPart('services', services(10_000)).entries).toHaveLength(50);
});
