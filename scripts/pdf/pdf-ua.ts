import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { findPaints } from './content-stream.ts';
import { findFontFaults } from './font-faults.ts';
import {
  findRoot,
  listAnnotations,
  listTags,
  nameIn,
  readContent,
  readStream,
  type Tag,
} from './structure.ts';

/*
 * The conditions of the Matterhorn Protocol 1.1 that a program can decide and that a page of words,
 * links, lists and drawings can break. Each fault begins with the number of its condition.
 */

/** The types of elements of ISO 32000-1, 14.8.4, but those of tables, forms and Japanese text. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Span Quote Note Reference BibEntry Code Link Annot Figure Formula'.split(
    ' ',
  ),
);

const textIn = (dict: PDFDict, key: string): string =>
  dict.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText() ?? '';

const isTrue = (dict: PDFDict | undefined, key: string): boolean =>
  dict?.lookupMaybe(PDFName.of(key), PDFBool)?.asBoolean() === true;

/** What the file says of itself. */
function findFileFaults({ catalog }: PDFDocument): string[] {
  const dictAt = (key: string): PDFDict | undefined =>
    catalog.lookupMaybe(PDFName.of(key), PDFDict);
  const metadata = catalog.lookupMaybe(PDFName.of('Metadata'), PDFStream);
  const xmp = metadata ? Buffer.from(readStream(metadata), 'latin1').toString('utf8') : '';
  const checks: readonly [boolean, string][] = [
    [isTrue(dictAt('MarkInfo'), 'Marked'), '06-001 the file is not marked as tagged'],
    [!isTrue(dictAt('MarkInfo'), 'Suspects'), '02-004 the file doubts its own tags'],
    [
      xmp.includes('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"') &&
        xmp.includes('<pdfuaid:part>1</pdfuaid:part>'),
      '06-002 the file does not say that it is PDF/UA-1',
    ],
    [
      /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+/.test(xmp),
      '06-003 what the file says of itself has no title',
    ],
    [
      isTrue(dictAt('ViewerPreferences'), 'DisplayDocTitle'),
      '07-001 a window shows the name of the file, not its title',
    ],
    [textIn(catalog, 'Lang') !== '', '11-006 the file has no language'],
    [dictAt('Outlines') !== undefined, 'the file has no bookmarks'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

const kidsOf = (tag: Tag): string[] => tag.kids.map(({ type }) => type);

const hasBox = (figure: PDFDict): boolean => {
  const attributes = figure.lookup(PDFName.of('A'));
  return attributes instanceof PDFDict && attributes.has(PDFName.of('BBox'));
};

/** What is wrong with one element. */
function findTagFaults(tag: Tag): string[] {
  const { type, dict } = tag;
  const lists: Record<string, string[]> = { L: ['LI', 'Caption'], LI: ['Lbl', 'LBody'] };
  const allowed = lists[type];
  const wrong = allowed ? kidsOf(tag).filter((kid) => !allowed.includes(kid)) : [];
  return [
    ...(standardTypes.has(type) ? [] : [`02-001 no reader knows the type ${type}`]),
    ...wrong.map((kid) => `09-005 ${type} holds ${kid}`),
    ...(type === 'Figure' && textIn(dict, 'Alt') === '' ? ['13-004 a figure has no words'] : []),
    ...(type === 'Figure' && !hasBox(dict) ? ['a figure does not say where it stands'] : []),
    ...(type === 'Link' && tag.objects.length === 0 ? ['28-011 a link leads nowhere'] : []),
  ];
}

/** Headings that do not begin with the first level, or leave one out. */
function findHeadingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  if (levels[0] !== 1) return ['14-002 the first heading is not of the first level'];
  return levels.flatMap((level, place) =>
    level > (levels[place - 1] ?? 0) + 1
      ? [`14-003 a heading of level ${level} leaves a level out`]
      : [],
  );
}

/** What a page shows that is neither in the structure nor marked as decoration, or is both. */
function findContentFaults(page: PDFPage, tags: readonly Tag[]): string[] {
  const held = tags
    .flatMap(({ content }) => content)
    .filter((piece) => String(piece.page) === String(page.ref))
    .map(({ id }) => id);
  const shown = new Set<number>();
  const faults: string[] = held.length === new Set(held).size ? [] : ['a piece stands twice'];
  for (const { marks } of findPaints(readContent(page))) {
    const decoration = marks.some(({ tag }) => tag === '/Artifact');
    const ids = marks.flatMap(({ id }) => (id === undefined ? [] : [id]));
    ids.forEach((id) => shown.add(id));
    if (decoration && ids.length > 0) faults.push('01-003 decoration stands in tagged content');
    else if (!decoration && !ids.some((id) => held.includes(id))) {
      faults.push('01-005 something is neither tagged nor decoration');
    }
  }
  if (held.some((id) => !shown.has(id))) faults.push('the structure holds what no page shows');
  return faults;
}

/** The parents that the file names for content, by number. */
function parentsOf(doc: PDFDocument): Set<number> {
  const tree = findRoot(doc)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict);
  const numbers = tree?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? [];
  return new Set(
    numbers.flatMap((entry, place) =>
      place % 2 === 0 && entry instanceof PDFNumber ? [entry.asNumber()] : [],
    ),
  );
}

const numberIn = (dict: PDFDict, key: string): number =>
  dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? -1;

/** What is wrong with the links of a page. */
function findLinkFaults(page: PDFPage, tags: readonly Tag[], parents: Set<number>): string[] {
  const tagged = tags.flatMap(({ type, objects }) => (type === 'Link' ? objects : [])).map(String);
  const all = listAnnotations(page);
  return [
    ...(all.length > 0 && nameIn(page.node, 'Tabs') !== 'S'
      ? ['28-009 Tab does not follow the structure']
      : []),
    ...(parents.has(numberIn(page.node, 'StructParents'))
      ? []
      : ['a page does not lead to its structure']),
    ...all.flatMap(({ ref, dict }) => [
      ...(textIn(dict, 'Contents') === '' ? ['28-004 a link has no words'] : []),
      ...(ref && tagged.includes(String(ref)) ? [] : ['28-011 a link is not in the structure']),
      ...(parents.has(numberIn(dict, 'StructParent'))
        ? []
        : ['a link does not lead to its structure']),
    ]),
  ];
}

/**
 * Every fault of a PDF by what PDF/UA-1 asks for and a program can decide; an empty list is none.
 * Rejects where the file cannot be read, as one that is locked.
 */
export async function findPdfFaults(bytes: Uint8Array): Promise<string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const tags = listTags(doc);
  const parents = parentsOf(doc);
  return [
    ...findFileFaults(doc),
    ...(tags.length === 0 ? ['01-005 the file has no structure'] : findHeadingFaults(tags)),
    ...tags.flatMap(findTagFaults),
    ...doc
      .getPages()
      .flatMap((page) => [
        ...findContentFaults(page, tags),
        ...findLinkFaults(page, tags, parents),
        ...findFontFaults(page),
      ]),
  ];
}
