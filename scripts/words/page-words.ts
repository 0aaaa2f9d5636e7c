import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of text of a page that stands by itself: a paragraph, an item, a cell, a heading. */
export interface Block {
  text: string;
  /** The same without the words of links, which are names of other pages. */
  plain: string;
  heading: boolean;
  /** True in a card, a listing or a leaflet of a service, which has the words of its page. */
  card: boolean;
  /** True in the panel of facts, where names and sources stand beside sentences. */
  facts: boolean;
}

/** The words of the main part of a page, and those of its links. */
export interface PageWords {
  path: string;
  /** Its first heading. */
  title: string;
  /** The page in one sentence, as lists show it. */
  description: string;
  blocks: Block[];
  links: string[];
}

/** Elements that stand within a sentence; all others begin a block of their own. */
const inline = new Set(
  'a abbr b br cite code em i list-button mark open-now q s small span strong sub sup time'.split(
    ' ',
  ),
);
/** Elements whose words are not prose, or are shown only by a script. */
const passedOver = new Set(
  'button form nav noscript pre script style svg template textarea'.split(' '),
);

const isElement = (node: Node): node is Element => 'tagName' in node;
const listChildren = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const readAttribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const collectText = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node
    ? node.value
    : listChildren(node).map(collectText).join('');

function find(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && fits(node)) return node;
  for (const child of listChildren(node)) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** What a reader of the page reads in its main part. Throws when the page has none. */
export function readPageWords({ path, html }: { path: string; html: string }): PageWords {
  const page = parse(html);
  const main = find(page, ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${path} has no main part`);
  const description = find(page, (element) => readAttribute(element, 'name') === 'description');
  const blocks: Block[] = [];
  const links: string[] = [];
  let panels = 0;
  let open: Block = { text: '', plain: '', heading: false, card: false, facts: false };
  const begin = (heading: boolean, card: boolean): void => {
    open = { text: '', plain: '', heading, card, facts: panels > 0 };
    blocks.push(open);
  };
  const say = (words: string, link: boolean): void => {
    open.text += words;
    open.plain += link ? ' ' : words;
  };
  const walk = (node: Node, heading: boolean, card: boolean, link: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) say(node.value, link);
    if (!isElement(node)) return;
    const { tagName } = node;
    if (passedOver.has(tagName) || readAttribute(node, 'hidden') !== undefined) return;
    // Words of another language, which no rule here can measure.
    if (readAttribute(node, 'lang') !== undefined) return;
    // What only print shows, and what only a screen reader reads after the words of a button.
    // And the names of sources, which are not ours to write.
    if (/app-print-address|visually-hidden|app-source/.test(readAttribute(node, 'class') ?? ''))
      return;
    if (tagName === 'a') links.push(tidy(collectText(node)));
    if (tagName === 'br') say(' ', false);
    const apart = !inline.has(tagName);
    const title = heading || /^(h[1-6]|dt|th|caption|summary)$/.test(tagName);
    const ofService =
      card ||
      (tagName === 'li' && readAttribute(node, 'data-service') !== undefined) ||
      (tagName === 'article' && (readAttribute(node, 'class') ?? '').includes('app-leaflet'));
    if (tagName === 'aside') panels += 1;
    if (apart) begin(title, ofService);
    for (const child of node.childNodes) walk(child, title, ofService, link || tagName === 'a');
    if (tagName === 'aside') panels -= 1;
    if (apart) begin(heading, card);
  };
  walk(main, false, false, false);
  const title = find(main, ({ tagName }) => tagName === 'h1');
  const isEnglish = (element: Element): boolean => readAttribute(element, 'lang') === undefined;
  return {
    path,
    title: title && isEnglish(title) ? tidy(collectText(title)) : '',
    description:
      description && isEnglish(description) ? (readAttribute(description, 'content') ?? '') : '',
    blocks: blocks
      .map((block) => ({ ...block, text: tidy(block.text), plain: tidy(block.plain) }))
      .filter(({ text }) => text !== ''),
    links,
  };
}
