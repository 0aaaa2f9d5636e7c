import { generate } from 'lean-qr';

/** A QR code as a drawing: the side of the square in modules, and the path that is black. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** The empty border that readers of QR codes need, in modules. */
const quiet = 4;

/** The QR code of a text of up to about 2,900 bytes. Throws when the text is longer. */
export function qrDrawing(text: string): QrDrawing {
  const code = generate(text);
  const path: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) path.push(`M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`);
    }
  }
  return { size: code.size + 2 * quiet, path: path.join('') };
}
