import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addBrand } from '../../../../src/integrations/add-brand.ts';
import {
  brandColours,
  brandNames,
  findFaintPairs,
  fixedColours,
  measureContrast,
} from '../../../../src/lib/brand/colours.ts';

const settings = readFileSync('src/styles/_settings.scss', 'utf8');
const inSettings = (variable: string): string | undefined =>
  new RegExp(`^\\$${variable}: (#[0-9a-f]+)`, 'm').exec(settings)?.[1];

describe('the colours are those of the style sheets', () => {
  test.each(brandNames)('%s, which a council may change', (name) => {
    const { variable, own } = brandColours[name];
    expect(settings).toContain(`$${variable}: ${own} !default;`);
  });

  test.each(Object.entries(fixedColours))('%s', (variable, colour) => {
    const found = inSettings(variable) ?? '';
    const long = found.length === 4 ? found.replace(/[^#]/g, '$&$&') : found;
    expect(long).toBe(colour);
  });

  test('no other may be changed', () => {
    expect(settings.match(/!default;/g)).toHaveLength(brandNames.length);
  });
});

test.each([
  ['#ffffff', '#000000', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ffffff', '#767676', 4.54],
  ['#AA1D28', '#ffffff', 7.2],
])('%s and %s have a contrast of %d', (one, other, contrast) => {
  expect(measureContrast(one, other)).toBeCloseTo(contrast, 1);
});

test('the site’s own colours are plain on each other', () => {
  expect(findFaintPairs({})).toEqual([]);
});

test('a colour that is too light is named with each that it meets', () => {
  const faint = findFaintPairs({ link: '#7fb2d0' });
  expect(faint.map(({ front, ground }) => `${front} on ${ground}`)).toContain('link on white');
  expect(faint.every(({ front }) => front === 'link')).toBe(true);
});

test('a dark ground is too dark for all that stands on it', () => {
  const faint = findFaintPairs({ pale: '#305060' });
  expect(faint.map(({ front }) => front)).toEqual(
    expect.arrayContaining(['ink', 'muted', 'link', 'dark', 'main']),
  );
});

describe('a style sheet with a council’s colours', () => {
  test('is as it was where the council gives none', () => {
    expect(addBrand('a {}', '/src/styles/main.scss', {})).toBe('a {}');
  });

  test('begins with them, and gives drawings theirs once', () => {
    const main = addBrand('a {}', '/src/styles/main.scss', { main: '#6a1b4d' });
    expect(main).toMatch(/^@use "settings" with \(\$brand: #6a1b4d\);\na \{\}/);
    expect(main).toContain('svg [fill="#124a5c"]{fill:#6a1b4d}');
    expect(addBrand('a {}', '/src/styles/plan.scss', { main: '#6a1b4d' })).not.toContain('svg');
  });
});
