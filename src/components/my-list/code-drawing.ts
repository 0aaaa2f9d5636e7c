import { requestTimeout, withTimeout } from '../timeout.ts';

/** CSS pixels of one module of a QR code, so that a camera can tell them apart on any screen. */
const moduleSize = 4;

/** The width that a QR code of few modules has, in CSS pixels. */
const drawnWidth = 272;

function createShape(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/**
 * A QR code of a link; undefined where it would be wider than `room`, in CSS pixels. Rejects where
 * what draws it does not come.
 */
export async function drawCode(link: string, room: number): Promise<SVGElement | undefined> {
  const { qrDrawing } = await withTimeout(import('../../lib/links/qr-code.ts'), requestTimeout);
  const { size, path } = qrDrawing(link);
  const width = Math.max(moduleSize, Math.floor(drawnWidth / size)) * size;
  if (width > room) return undefined;
  const drawing = createShape('svg', {
    class: 'app-qr',
    viewBox: `0 0 ${size} ${size}`,
    width: String(width),
    height: String(width),
    role: 'img',
    'aria-label': 'QR code of the link to this list',
    'shape-rendering': 'crispEdges',
  });
  drawing.append(
    createShape('rect', { width: String(size), height: String(size), fill: '#fff' }),
    createShape('path', { d: path, fill: '#000' }),
  );
  return drawing;
}
