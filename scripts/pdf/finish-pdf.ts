import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { findPaints, type Box } from './content-stream.ts';
import { findRoot, listAnnotations, listTags, readContent, type Tag } from './structure.ts';

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What a PDF says of itself: its title, its language, and that it keeps to PDF/UA-1. */
const describeFile = (title: string, language: string): string =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;

/** What is said of a link: where it leads. */
const describeLink = (address: string): string =>
  address
    .replace(/^tel:/, 'Call ')
    .replace(/^sms:/, 'Text ')
    .replace(/^mailto:/, 'Write to ');

/** The same content, with everything in it that no structure holds marked as decoration. */
function markDecoration(content: string): string {
  let marked = '';
  let at = 0;
  for (const { start, end, marks } of findPaints(content)) {
    if (marks.length > 0) continue;
    marked += `${content.slice(at, start)}/Artifact BMC\n${content.slice(start, end)}\nEMC`;
    at = end;
  }
  return marked + content.slice(at);
}

/** What a figure covers of its page. */
function boxOf(figure: Tag, content: string): Box | undefined {
  const ids = figure.content.map(({ id }) => id);
  const boxes = findPaints(content).flatMap(({ marks, box }) =>
    box && marks.some(({ id }) => id !== undefined && ids.includes(id)) ? [box] : [],
  );
  if (boxes.length === 0) return undefined;
  const side = (place: 0 | 1 | 2 | 3): number[] => boxes.map((box) => box[place]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

/** Gives every element the form that PDF/UA-1 asks for. */
function finishTags(doc: PDFDocument, contents: ReadonlyMap<string, string>): void {
  const { context } = doc;
  // Names that only PDF 2.0 knows.
  findRoot(doc)?.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }));
  for (const tag of listTags(doc)) {
    if (tag.type === 'LI') {
      for (const { dict } of tag.kids.filter(({ type }) => type === 'NonStruct')) {
        dict.set(PDFName.of('S'), PDFName.of('LBody'));
      }
    }
    const box =
      tag.type === 'Figure' && boxOf(tag, contents.get(String(tag.content[0]?.page)) ?? '');
    if (box) tag.dict.set(PDFName.of('A'), context.obj({ O: 'Layout', BBox: [...box] }));
  }
}

/**
 * The PDF of a browser with what PDF/UA-1 asks for and the browser leaves out: what the file says
 * of itself, words for each link, the place of each figure, names of elements that PDF 1.7 knows,
 * and the mark of what is only decoration. Throws where it has no title or language.
 */
export async function finishPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = doc;
  const title = doc.getTitle();
  const language = catalog.lookupMaybe(PDFName.of('Lang'), PDFString, PDFHexString)?.decodeText();
  if (!title || !language) throw new Error('a PDF has no title or no language');
  const xmp = context.stream(Buffer.from(describeFile(title, language)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  const contents = new Map<string, string>();
  for (const page of doc.getPages()) {
    const content = markDecoration(readContent(page));
    contents.set(String(page.ref), content);
    const stream = context.flateStream(Buffer.from(content, 'latin1'));
    page.node.set(PDFName.of('Contents'), context.register(stream));
    for (const { dict } of listAnnotations(page)) {
      const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
      const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText();
      if (address !== undefined) {
        dict.set(PDFName.of('Contents'), PDFHexString.fromText(describeLink(address)));
      }
    }
  }
  finishTags(doc, contents);
  return doc.save();
}
