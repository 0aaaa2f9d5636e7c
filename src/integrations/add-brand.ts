import { brandColours, brandNames, type Brand } from '../lib/brand/colours.ts';

/** What a council gives in place of the site's own colours, with those. */
const listChanges = (brand: Brand): { variable: string; own: string; given: string }[] =>
  brandNames.flatMap((name) => {
    const { variable, own } = brandColours[name];
    const given = brand[name];
    return given === undefined ? [] : [{ variable, own, given }];
  });

/** Drawings name their colours themselves: a rule gives them those of the council. */
const recolourDrawings = (brand: Brand): string =>
  listChanges(brand)
    .flatMap(({ own, given }) =>
      ['fill', 'stroke'].map((part) => `svg [${part}="${own}"]{${part}:${given}}`),
    )
    .join('\n');

/**
 * A style sheet with the colours of a council in place of the site's own. A sheet that is loaded by
 * another takes them from there: only those that pages ask for come here. Takes the source of the
 * sheet and the path of its file.
 */
export function addBrand(source: string, file: string, brand: Brand): string {
  const changes = listChanges(brand);
  if (changes.length === 0) return source;
  const given = changes.map(({ variable, given }) => `$${variable}: ${given}`).join(', ');
  const drawings = file.endsWith('main.scss') ? recolourDrawings(brand) : '';
  return `@use "settings" with (${given});\n${source}\n${drawings}`;
}
