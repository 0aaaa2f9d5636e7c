import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream, type PDFPage } from '@cantoo/pdf-lib';
import { nameIn } from './structure.ts';

/** Whether the letters of a font are in the file. Those of Type 3 are drawings in it. */
function isEmbedded(font: PDFDict): boolean {
  if (nameIn(font, 'Subtype') === 'Type3') {
    return font.lookupMaybe(PDFName.of('CharProcs'), PDFDict) !== undefined;
  }
  const [inner] = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.asArray() ?? [];
  const holder = inner instanceof PDFRef ? font.context.lookup(inner) : inner;
  const described = holder instanceof PDFDict ? holder : font;
  const descriptor = described.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

/** Fonts whose letters are not in the file, or do not say which letters they are. */
export function findFontFaults(page: PDFPage): string[] {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return (fonts?.keys() ?? []).flatMap((key) => {
    const font = fonts?.lookupMaybe(key, PDFDict);
    if (!font) return [];
    const name = key.decodeText();
    return [
      ...(isEmbedded(font) ? [] : [`31-009 the font ${name} is not in the file`]),
      ...(font.lookupMaybe(PDFName.of('ToUnicode'), PDFStream)
        ? []
        : [`10-001 the letters of the font ${name} are not known`]),
    ];
  });
}
