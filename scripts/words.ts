import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { syllable } from 'syllable';
import type { WordsData } from '../src/schemas/words.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of text of a page that stands by itself: a paragraph, an item, a cell, a heading. */
export interface Block {
  text: string;
  /** The same without the words of links, which are names of other pages. */
  plain: string;
  heading: boolean;
  /** True in a card or a listing of a service, which has the words of the page of that service. */
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
const passedOver = new Set('button form nav noscript script style svg template'.split(' '));

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('');

function find(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && fits(node)) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** What a reader of the page reads in its main part. Throws when the page has none. */
export function wordsOf({ path, html }: { path: string; html: string }): PageWords {
  const page = parse(html);
  const main = find(page, ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${path} has no main part`);
  const description = find(page, (element) => attribute(element, 'name') === 'description');
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
    if (passedOver.has(tagName) || attribute(node, 'hidden') !== undefined) return;
    // What only print shows, and what only a screen reader reads after the words of a button.
    // And the names of sources, which are not ours to write.
    if (/app-print-address|visually-hidden|app-source/.test(attribute(node, 'class') ?? '')) return;
    if (tagName === 'a') links.push(tidy(textOf(node)));
    if (tagName === 'br') say(' ', false);
    const apart = !inline.has(tagName);
    const title = heading || /^(h[1-6]|dt|th|caption|summary)$/.test(tagName);
    const ofService = card || (tagName === 'li' && attribute(node, 'data-service') !== undefined);
    if (tagName === 'aside') panels += 1;
    if (apart) begin(title, ofService);
    for (const child of node.childNodes) walk(child, title, ofService, link || tagName === 'a');
    if (tagName === 'aside') panels -= 1;
    if (apart) begin(heading, card);
  };
  walk(main, false, false, false);
  const title = find(main, ({ tagName }) => tagName === 'h1');
  return {
    path,
    title: title ? tidy(textOf(title)) : '',
    description: description ? (attribute(description, 'content') ?? '') : '',
    blocks: blocks
      .map((block) => ({ ...block, text: tidy(block.text), plain: tidy(block.plain) }))
      .filter(({ text }) => text !== ''),
    links,
  };
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim());

/** The words of a text: whatever has a letter in it. */
export const wordList = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.filter((word) => /\p{L}/u.test(word)) ??
  [];

/**
 * The age at which most children can read these sentences, in years: the grade of Flesch and
 * Kincaid, which counts words in sentences and syllables in words, and five.
 */
export function readingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordList);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade =
    0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return grade + 5;
}

/** What is wrong with the words of a page, or how hard it is. */
export interface WordReport {
  /** Pages whose prose is measured, with the age that can read it, hardest first. */
  ages: { path: string; age: number; words: number }[];
  /** Pages with too little prose of their own to measure. */
  short: string[];
  /** The most words of one sentence on the pages for parents. */
  longest: number;
  /** Faults in words an editor can act on: page, what was found, what to write. */
  faults: string[];
}

/** Fewer words than this give no age: one long name would decide it. */
const leastWords = 40;

/** Link words that say nothing to somebody who hears links alone. */
const emptyLinks =
  /^(click( here)?|here|this( page| link)?|link|more|read more|find out more|website|go)$/i;

const abbreviation = /(?<![\p{L}\p{N}])[a-z]?[A-Z]{2,}(?![\p{L}\p{N}])/gu;

/** Whether a text says what a short form stands for, at its first use or in the next words. */
function explains(text: string, short: string): boolean {
  return new RegExp(
    `\\p{L} \\(${short}\\)|${short} \\(|${short}, (a|an|the|or|which)\\b|${short}:? (is|are|was|means|stands for)\\b|${short}\\. (this|it|that) (is|means)\\b|(\\bcalled|\\bknown as|, or)( an?| the)? ${short}\\b|known as: [^.]*${short}\\b`,
    'iu',
  ).test(text);
}

const plainWords = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'");

/** Whether a text is prose, and not a name, a label or where a fact comes from. */
const isProse = (text: string): boolean => /[.?!:]["”’)]*$/.test(text);

/**
 * Terms that stand on a page without a meaning: neither in the sentence that sums up the page, nor
 * in the same stretch of text, nor in one of the two before it or the
 * three after it. `names` are those of other pages: they may hold such a word.
 */
function bareTerms(
  page: PageWords,
  own: readonly Block[],
  names: readonly string[],
  { terms }: WordsData,
): string[] {
  const nameless = (text: string): string =>
    names.reduce((rest, name) => rest.replaceAll(name, ' '), text);

  return terms.flatMap(({ words, means }) => {
    const forms = words.map((word) => RegExp.escape(plainWords(word))).join('|');
    const asked = new RegExp(`(?<![\\p{L}-])(${forms})(?![\\p{L}-])`, 'u');
    const at = own.findIndex(
      ({ text, plain, heading }) =>
        !heading && isProse(text) && asked.test(plainWords(nameless(plain))),
    );
    if (at < 0) return [];
    const near = own.slice(Math.max(0, at - 2), at + 4).map(({ text }) => text);
    const said = plainWords([page.description, ...near].join(' '));
    if (means.some((meaning) => said.includes(plainWords(meaning)))) return [];
    const place = own[at]?.text.slice(0, 90) ?? '';
    return [`${page.path}: “${words[0] ?? ''}” without a meaning beside it, in “${place}”`];
  });
}

/**
 * Measures the pages of a built site by the rules given. A page whose address begins with one of
 * `rules.practitioners` is not for parents: only its short forms and links are looked at. The words
 * of a page are those that no page before it has, and that are not another page's in one sentence.
 */
export function checkWords(
  pages: readonly { path: string; html: string }[],
  rules: WordsData,
): WordReport {
  const read = pages.map(wordsOf);
  const forParents = ({ path }: { path: string }): boolean =>
    !rules.practitioners.some((start) => path.startsWith(start));
  // A name of one or two words may be the term itself.
  const names = read.map(({ title }) => title).filter((title) => title.split(' ').length > 2);
  const descriptions = new Map(read.map(({ description, path }) => [description, path]));
  const seen = new Set<string>();
  const report: WordReport = { ages: [], short: [], longest: 0, faults: [] };
  for (const page of read) {
    const { path, blocks, links } = page;
    for (const link of links.filter((words) => emptyLinks.test(words))) {
      report.faults.push(`${path}: the link “${link}” says nothing by itself`);
    }
    const text = blocks.map((block) => block.text).join('\n');
    if (/\bclick here\b/i.test(text)) report.faults.push(`${path}: “click here”`);
    const own = blocks.filter(
      (block) => !block.card && (descriptions.get(block.text) ?? path) === path,
    );
    const whole = own.map((block) => block.text).join('\n');
    for (const short of new Set(whole.match(abbreviation))) {
      if (rules.known.includes(short) || explains(whole, short)) continue;
      report.faults.push(`${path}: “${short}” is not explained`);
    }
    if (!forParents(page)) continue;

    report.faults.push(...bareTerms(page, own, names, rules));
    for (const sentence of blocks
      .filter(({ facts, text: words }) => !facts || isProse(words))
      .flatMap((block) => sentencesOf(block.text))) {
      const length = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      report.longest = Math.max(report.longest, length);
      if (length > rules.sentence) {
        report.faults.push(`${path}: ${length} words in one sentence: “${sentence}”`);
      }
    }
    const fresh = own.filter(({ text: words, heading }) => {
      const elsewhere = seen.has(words);
      seen.add(words);
      return !heading && !elsewhere;
    });
    const sentences = fresh
      .flatMap((block) => sentencesOf(block.text))
      .filter((sentence) => /[.?!]["”’)]*$/.test(sentence));
    const words = sentences.flatMap(wordList).length;
    if (words < leastWords) report.short.push(path);
    else report.ages.push({ path, age: readingAge(sentences), words });
  }
  report.ages.sort((one, other) => other.age - one.age);
  for (const { path, age } of report.ages.filter(({ age }) => age > rules.readingAge)) {
    report.faults.push(`${path}: reading age ${age.toFixed(1)}, over ${rules.readingAge}`);
  }
  return report;
}
