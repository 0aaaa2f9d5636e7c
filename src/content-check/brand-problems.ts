import { findFaintPairs } from '../lib/brand/colours.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/** Every two colours that meet on pages and are too much alike, where a council gives one of them. */
export function findBrandProblems({ site }: Content): Problem[] {
  if (!site) return [];
  const { brand } = site.data;
  const given = (name: string): boolean => Reflect.get(brand, name) !== undefined;
  return findFaintPairs(brand).flatMap(({ front, ground, least, colours, contrast }) => {
    const name = [front, ground].find(given);
    if (name === undefined) return [];
    const [own, other] = name === front ? colours : colours.toReversed();
    const behind = name === front ? `${front} on ${ground}` : `${front} on it`;
    return {
      file: site.file,
      field: `brand.${name}`,
      found: JSON.stringify(own),
      write: `a colour with a contrast of ${least} or more to ${other} (${behind}); this has ${(Math.floor(contrast * 10) / 10).toFixed(1)}`,
    };
  });
}
