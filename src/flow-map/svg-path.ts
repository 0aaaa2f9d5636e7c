import type { Line, Point } from './drawing.ts';

/** The direction from one point to another along one axis. */
const toward = ([x, y]: Point, [toX, toY]: Point): Point => [
  Math.sign(toX - x),
  Math.sign(toY - y),
];

/** A line as the `d` of an SVG path, with rounded corners and the head of its arrow. */
export function writePath({ points, arrow }: Line): string {
  const radius = 8;
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const next = points[index + 2];
    const corners = (index > 0 ? 1 : 0) + (next ? 1 : 0);
    const [x, y] = toward(from, to);
    const length = Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]) - corners * radius;
    const straight = x === 0 ? `v${y * length}` : `h${x * length}`;
    if (!next) return arrow ? `${straight}${headTo([x, y])}` : straight;
    const [thenX, thenY] = toward(to, next);
    const corner = [x, y, x + thenX, y + thenY].map((each) => each * radius);
    return `${straight}q${corner.join(' ')}`;
  });
  return `M${(points[0] ?? []).join(' ')}${steps.join('')}`;
}

/** The head of an arrow that points in a direction: right, left or down. */
function headTo([x]: Point): string {
  if (x === 0) return 'm-6-8 6 8 6-8';
  return x > 0 ? 'm-8-6 8 6-8 6' : 'm8-6-8 6 8 6';
}
