/** What a council may give a colour of its own: the name of its variable in `_settings.scss`, what it is in the site's own look, and what it is for. */
export const brandColours = {
  main: { variable: 'brand', own: '#124a5c', use: 'Buttons, outlines and drawings.' },
  dark: {
    variable: 'deep',
    own: '#0c3340',
    use: 'Headings, and the bars at the top and the foot.',
  },
  pale: { variable: 'mist', own: '#eef5f4', use: 'The ground of fronts, bands and panels.' },
  link: { variable: 'link', own: '#0a527c', use: 'Links.' },
  warm: { variable: 'sand', own: '#fdf4e3', use: 'The ground of pages for parents.' },
  accent: { variable: 'sun', own: '#f2b04e', use: 'Numbers of steps, and lines under fronts.' },
  accentPale: { variable: 'peach', own: '#f6dcb4', use: 'The ground of icons, and marked words.' },
  second: { variable: 'sea', own: '#9fd0c9', use: 'Lines, and parts of drawings.' },
  practitioners: {
    variable: 'practitioner',
    own: '#43307a',
    use: 'Outlines and marks on pages for practitioners.',
  },
  practitionersPale: {
    variable: 'practitioner-pale',
    own: '#f2effa',
    use: 'The ground of pages for practitioners.',
  },
  practitionersLine: {
    variable: 'practitioner-line',
    own: '#d9d2ee',
    use: 'Lines, and the ground of icons, on pages for practitioners.',
  },
} as const;

export type BrandColour = keyof typeof brandColours;

/** The colours that a council has given, by name. */
export type Brand = Partial<Readonly<Record<BrandColour, string | undefined>>>;

const isBrandColour = (name: string): name is BrandColour => Object.hasOwn(brandColours, name);

/** The names of the colours that a council may give. */
export const brandNames: readonly BrandColour[] = Object.keys(brandColours).filter(isBrandColour);

/** Colours that no council changes, by the names that they have in `_settings.scss`. */
export const fixedColours = {
  ink: '#14233a',
  muted: '#414c63',
  white: '#ffffff',
  focus: '#ffdd00',
  danger: '#aa1d28',
  'danger-pale': '#fdf0ef',
  good: '#095c44',
  doubt: '#5c3a00',
  said: '#f3f1ec',
  better: '#e2f1ee',
} as const;

type Colour = BrandColour | keyof typeof fixedColours;

/** A colour of the site by its name, with what a council has changed. */
export function readColour(name: Colour, brand: Brand): string {
  return isBrandColour(name) ? (brand[name] ?? brandColours[name].own) : fixedColours[name];
}

/** Colours that meet on pages, and the least contrast between them. */
export interface Pair {
  /** Of the words, or of the mark. */
  front: Colour;
  /** Of what is behind them. */
  ground: Colour;
  /** 4.5 for words (WCAG 1.4.3), 3 for what says where a control is or what it shows (1.4.11). */
  least: 4.5 | 3;
}

const pair =
  (least: Pair['least']) =>
  (front: Colour, ...grounds: readonly Colour[]): Pair[] =>
    grounds.map((ground) => ({ front, ground, least }));
const words = pair(4.5);
const marks = pair(3);

/**
 * Every two colours that meet on a page, of which a council may change one. A test walks the pages
 * and finds no others there.
 */
export const pairs: readonly Pair[] = [
  ...words('ink', 'pale', 'warm', 'accentPale', 'second', 'practitionersPale'),
  ...words('muted', 'pale', 'warm', 'practitionersPale'),
  ...words('link', 'white', 'pale', 'warm', 'practitionersPale', 'danger-pale'),
  ...words('dark', 'white', 'pale', 'warm', 'accent', 'practitionersPale', 'danger-pale'),
  ...words('dark', 'said', 'better'),
  ...words('main', 'white', 'pale', 'warm', 'practitionersPale'),
  ...words('white', 'dark', 'main'),
  ...words('practitioners', 'white', 'practitionersPale'),
  ...words('doubt', 'pale', 'warm', 'practitionersPale'),
  ...words('good', 'pale'),
  ...words('danger', 'pale'),
  ...marks('main', 'accentPale', 'practitionersLine'),
  ...marks('practitioners', 'practitionersLine'),
  ...marks('focus', 'dark'),
];

/** How light a colour is, from 0 to 1 (relative luminance, WCAG 2.2). Takes `#rrggbb`. */
function measureLight(colour: string): number {
  const part = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** The contrast between two colours, from 1 to 21 (WCAG 2.2). Takes `#rrggbb`. */
export function measureContrast(one: string, other: string): number {
  const [light, dark] = [measureLight(one), measureLight(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Every pair whose colours are too much alike, with the colours and their contrast. */
export function findFaintPairs(
  brand: Brand,
): (Pair & { colours: [string, string]; contrast: number })[] {
  return pairs.flatMap((each) => {
    const colours: [string, string] = [
      readColour(each.front, brand),
      readColour(each.ground, brand),
    ];
    const contrast = measureContrast(...colours);
    return contrast < each.least ? [{ ...each, colours, contrast }] : [];
  });
}
