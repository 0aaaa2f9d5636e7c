import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** An element of the structure of a tagged PDF. */
export interface Tag {
  dict: PDFDict;
  /** What it is, as a name of ISO 32000-1 where the file maps its own to one. */
  type: string;
  kids: readonly Tag[];
  /** The pieces of a page that it holds itself, by their numbers there. */
  content: readonly { page: PDFRef | undefined; id: number }[];
  /** The links and fields that it holds itself. */
  objects: readonly PDFRef[];
}

/** A name without its stroke; empty where there is none. */
export const nameIn = (dict: PDFDict, key: string): string =>
  dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';

const refIn = (dict: PDFDict, key: string): PDFRef | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
};

/** What an entry holds, one or a list of them. */
function listIn(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFArray) return value.asArray();
  const single = dict.get(PDFName.of(key));
  return single === undefined ? [] : [single];
}

function readTag(dict: PDFDict, roles: PDFDict | undefined, above: PDFRef | undefined): Tag {
  const own = nameIn(dict, 'S');
  const page = refIn(dict, 'Pg') ?? above;
  const kids: Tag[] = [];
  const content: { page: PDFRef | undefined; id: number }[] = [];
  const objects: PDFRef[] = [];
  for (const kid of listIn(dict, 'K')) {
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    if (value instanceof PDFNumber) content.push({ page, id: value.asNumber() });
    if (!(value instanceof PDFDict)) continue;
    const kind = nameIn(value, 'Type');
    const object = refIn(value, 'Obj');
    if (kind === 'OBJR' && object) objects.push(object);
    else if (kind === 'MCR') {
      const id = value.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
      content.push({ page: refIn(value, 'Pg') ?? page, id });
    } else kids.push(readTag(value, roles, page));
  }
  const mapped = roles ? nameIn(roles, own) : '';
  return { dict, type: mapped === '' ? own : mapped, kids, content, objects };
}

/** The root of the structure of a PDF; undefined where it is not tagged. */
export function findRoot(doc: PDFDocument): PDFDict | undefined {
  return doc.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
}

/** Every element of the structure of a PDF, in the order in which it is read out. */
export function listTags(doc: PDFDocument): Tag[] {
  const root = findRoot(doc);
  if (!root) return [];
  const walk = (tag: Tag): Tag[] => [tag, ...tag.kids.flatMap(walk)];
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  return readTag(root, roles, undefined).kids.flatMap(walk);
}

/** The bytes of a stream, unpacked, as text of one letter a byte. */
export function readStream(stream: PDFStream): string {
  const bytes =
    stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString('latin1');
}

/** What draws a page, as text of one letter a byte. */
export function readContent(page: PDFPage): string {
  return listIn(page.node, 'Contents')
    .map((part) => {
      const stream = part instanceof PDFRef ? page.node.context.lookup(part) : part;
      if (!(stream instanceof PDFStream)) throw new Error('a PDF page has no content');
      return readStream(stream);
    })
    .join('\n');
}

/** The links and fields of a page. */
export function listAnnotations(page: PDFPage): { ref: PDFRef | undefined; dict: PDFDict }[] {
  return listIn(page.node, 'Annots').flatMap((entry) => {
    const ref = entry instanceof PDFRef ? entry : undefined;
    const dict = ref ? page.node.context.lookup(ref) : entry;
    return dict instanceof PDFDict ? [{ ref, dict }] : [];
  });
}
