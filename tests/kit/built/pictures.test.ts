import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

const latin = (file: string): string => readFileSync(file, 'latin1');
const made = globSync(`${kitSite}/**/*.{jpg,jpeg,png,webp,avif}`);

test('a picture is made in three sizes, of a format that every phone shows', () => {
  expect(made.every((file) => file.endsWith('.jpg'))).toBe(true);
  expect(made).toHaveLength(3);
});

test('what the camera wrote into a picture, such as where it was taken, is not published', () => {
  expect(latin(`${kitCouncil}/pictures/market-hall-door.jpg`)).toContain('Exif');
  expect(made.filter((file) => latin(file).includes('Exif'))).toEqual([]);
});

test('every picture has words, a width and a height, and waits until it is near', () => {
  const tags = builtPages(kitSite).flatMap(({ html }) => html.match(/<img[^>]*\.jpg[^>]*>/g) ?? []);
  expect(tags.length).toBeGreaterThanOrEqual(2);
  for (const tag of tags) {
    expect(tag).toMatch(/ alt="[^"]+"/);
    expect(tag).toMatch(/ width="660"/);
    expect(tag).toMatch(/ height="371"/);
    expect(tag).toMatch(/ loading="lazy"/);
    expect(tag).toMatch(/ srcset="[^"]+330w, [^"]+660w, [^"]+1320w"/);
  }
});
