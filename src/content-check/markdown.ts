import Slugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Block } from './entries.ts';

/** One part of prose, such as a heading, a list or a link, as the site's own parser reads it. */
export interface Part {
  type: string;
  /** The line where it begins, counted from 1. */
  line: number;
  /** All words inside it. */
  text: string;
  /** Where a link or a picture leads. */
  url?: string;
  /** The words for those who do not see a picture. */
  alt?: string;
  /** The level of a heading. */
  depth?: number;
  /** The lines on which the items of a list with numbers begin. */
  items?: readonly number[];
}

/** A component or a tag in the prose of an `.mdx` file. */
export interface Tag {
  /** Empty where it has none, as in `<>`. */
  name: string;
  line: number;
  /** Each attribute with its words, which are undefined where it holds code or nothing. */
  attributes: ReadonlyMap<string, string | undefined>;
  /** Whether it stands by itself, and not in a line of words or in a list. */
  apart: boolean;
}

/** What prose holds, as a build reads it. */
export interface Prose {
  parts: readonly Part[];
  tags: readonly Tag[];
  /** Why it cannot be read at all, in the parser's own words, and the line where that shows. */
  unread?: { line: number; reason: string };
  /** Where its links lead, as written. */
  links: readonly string[];
  /** Where its pictures are, as written. */
  pictures: readonly string[];
  /** The anchors that its headings make. */
  anchors: readonly string[];
  /** The words of every paragraph, item, heading and cell. */
  blocks: readonly Block[];
}

const readProperty = (node: object, name: string): unknown => Reflect.get(node, name);
const readTextProperty = (node: object, name: string): string | undefined => {
  const value = readProperty(node, name);
  return typeof value === 'string' ? value : undefined;
};
const isNode = (value: unknown): value is MdastNode =>
  typeof value === 'object' && value !== null && 'type' in value;
const listChildren = (node: object): readonly MdastNode[] => {
  const children = readProperty(node, 'children');
  return Array.isArray(children) ? children.filter(isNode) : [];
};

const isComponent = ({ type }: MdastNode): boolean => type === 'mdxJsxFlowElement';

/** The words that a component is given as attributes. */
function readGiven(node: MdastNode): string {
  const attributes = readProperty(node, 'attributes');
  return Array.isArray(attributes)
    ? attributes.flatMap((each: object) => readTextProperty(each, 'value') ?? []).join('\n')
    : '';
}

/** The words of a node: its own, and those inside it. */
const collectText = (node: MdastNode): string =>
  node.type === 'html'
    ? ''
    : [readTextProperty(node, 'value') ?? '', ...listChildren(node).map(collectText)].join('');

const blockTypes: readonly string[] = ['paragraph', 'heading', 'tableCell', 'mdxJsxFlowElement'];

const readStartLine = (node: MdastNode): number => node.position?.start.line ?? 1;

function readPart(node: MdastNode): Part {
  const ordered = readProperty(node, 'ordered') === true;
  const depth = readProperty(node, 'depth');
  const url = readTextProperty(node, 'url');
  const alt = node.type === 'image' ? (readTextProperty(node, 'alt') ?? '') : undefined;
  return {
    type: node.type,
    line: readStartLine(node),
    text: collectText(node),
    ...(url === undefined ? {} : { url }),
    ...(alt === undefined ? {} : { alt }),
    ...(typeof depth === 'number' ? { depth } : {}),
    ...(ordered ? { items: listChildren(node).map(readStartLine) } : {}),
  };
}

const nothing: Prose = { parts: [], tags: [], links: [], pictures: [], anchors: [], blocks: [] };

const isTag = ({ type }: MdastNode): boolean =>
  type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

function readTag(node: MdastNode, parent: MdastNode | undefined): Tag {
  const attributes = readProperty(node, 'attributes');
  const words = listChildren(node).some(({ type }) => type === 'text');
  return {
    name: readTextProperty(node, 'name') ?? '',
    line: readStartLine(node),
    attributes: new Map(
      Array.isArray(attributes)
        ? attributes.map((each: object) => [
            readTextProperty(each, 'name') ?? '{',
            readTextProperty(each, 'name') === undefined
              ? undefined
              : readTextProperty(each, 'value'),
          ])
        : [],
    ),
    apart:
      isComponent(node) && !words && (parent?.type === 'root' || (!!parent && isComponent(parent))),
  };
}

/** Why the parser gave up, from the error that it threw: "3:1: Unexpected … (rule)". */
function readReason(error: unknown): { line: number; reason: string } {
  const reason = error instanceof Error ? error.message : String(error);
  return { line: Number(/^(\d+):/.exec(reason)?.[1] ?? 1), reason };
}

/**
 * What the prose of an `.mdx` file or of another holds; only why, where it cannot be read, which
 * only a tag or a brace can bring about. Lines are counted from the first of the prose.
 */
export function readProse(text: string, mdx: boolean): Prose {
  let root: MdastNode;
  try {
    root = mdx ? mdxToMdast(text) : markdownToMdast(text);
  } catch (error) {
    return { ...nothing, unread: readReason(error) };
  }
  const parts: Part[] = [];
  const tags: Tag[] = [];
  const blocks: (Block & { links: string[] })[] = [];
  const walk = (node: MdastNode, around: string[], parent?: MdastNode): void => {
    const part = readPart(node);
    parts.push(part);
    if (isTag(node)) tags.push(readTag(node, parent));
    let links = around;
    if (blockTypes.includes(node.type)) {
      links = [];
      const text = isComponent(node) ? readGiven(node) : part.text;
      blocks.push({ text, links, heading: node.type === 'heading' });
    }
    if (part.type === 'link') links.push(part.url ?? '');
    for (const child of listChildren(node)) walk(child, links, node);
  };
  walk(root, []);
  const slugger = new Slugger();
  return {
    parts,
    tags,
    links: parts.flatMap(({ type, url }) => (type === 'link' ? [url ?? ''] : [])),
    pictures: parts.flatMap(({ type, url }) => (type === 'image' ? [url ?? ''] : [])),
    anchors: parts.filter(({ type }) => type === 'heading').map(({ text }) => slugger.slug(text)),
    blocks,
  };
}
