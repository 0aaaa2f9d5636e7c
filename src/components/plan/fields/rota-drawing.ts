import type { Party } from '../../../lib/plan/plan.ts';

const space = 'http://www.w3.org/2000/svg';
const cell = 20;

/** A shape of a drawing with its attributes. */
function draw(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const shape = document.createElementNS(space, name);
  for (const key of Object.keys(attributes)) shape.setAttribute(key, String(attributes[key]));
  return shape;
}

/**
 * The nights of a rota as a small grid, a row for each week: those with `p2` have a dot. It says
 * nothing that sentences do not, so it is not read out.
 */
export function drawNights(nights: readonly Party[]): SVGElement {
  const weeks = nights.length / 7;
  const svg = draw('svg', {
    class: 'app-plan-nights',
    viewBox: `0 0 ${7 * cell} ${weeks * cell}`,
    width: 7 * cell,
    height: weeks * cell,
    'aria-hidden': 'true',
  });
  nights.forEach((party, index) => {
    const [x, y] = [(index % 7) * cell, Math.floor(index / 7) * cell];
    svg.append(
      draw('rect', {
        class: `app-plan-${party}`,
        x: x + 1,
        y: y + 1,
        width: 18,
        height: 18,
        rx: 4,
      }),
    );
    if (party === 'p2') svg.append(draw('circle', { cx: x + 10, cy: y + 10, r: 4 }));
  });
  return svg;
}
