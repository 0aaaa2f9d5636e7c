import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isSeen } from '../content-check/text-problems.ts';

/** The most characters of one text of a feed: beyond, nobody wrote it for readers. */
export const longestText = 20_000;

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'address article aside blockquote dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Elements of which nobody reads what is in them. */
const silent = new Set(
  'iframe math noembed noframes noscript object script select style svg template textarea title xmp'.split(
    ' ',
  ),
);

type Node = DefaultTreeAdapterTypes.Node;

/** What stands before and after the words of an element. */
function frame(name: string): [string, string] {
  if (name === 'br') return ['\n', ''];
  if (name === 'li') return ['\n- ', ''];
  return blocks.has(name) ? ['\n\n', '\n\n'] : ['', ''];
}

/** The words of a text that may hold HTML; of markup nothing is left, and entities are characters. */
function readHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const words: string[] = [];
  // Not by calls within calls: a text may nest deeper than those can go.
  const left: (Node | string)[] = [parseFragment(text)];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') words.push(node);
    else if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    else if (!silent.has(node.nodeName)) {
      const [before, after] = frame(node.nodeName);
      words.push(before);
      left.push(after);
      if ('childNodes' in node) left.push(...node.childNodes.toReversed());
    }
  }
  return words.join('');
}

/** An entity that stands for itself where a publisher wrote HTML twice over: `&amp;amp;`. */
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i;

/** The words of a text that may hold HTML, and where its entities were written once more, of that too. */
function readAllHtml(text: string): string {
  let words = readHtml(text);
  for (let times = 0; times < 2 && entity.test(words); times += 1) words = readHtml(words);
  return words;
}

/** The text without what nobody sees, such as controls and what turns text round. */
function dropUnseen(text: string): string {
  if (isSeen(text)) return text;
  return Array.from(text, (each) => (isSeen(each) ? each : /\s/u.test(each) ? ' ' : '')).join('');
}

/**
 * What a text of a feed says, as plain text: no HTML, no `<` or `>`, and nothing that nobody sees.
 * Line ends stay. Markdown is no markup here: its marks are characters like others.
 */
const cleanText = (text: string): string =>
  dropUnseen(readAllHtml(text.replaceAll('\0', '').replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')))
    .replace(/[<>]/g, ' ')
    .trim();

/** The same on one line; nothing where it says nothing. */
export function cleanLine(text: string | undefined): string | undefined {
  const line = cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}

const isItem = (line: string): boolean => /^(?:[-*•]|\d{1,3}[.)])\s/.test(line);

/**
 * The same as paragraphs: a list is one, with a line for each item. Where no line is left empty, a
 * line end parts paragraphs.
 */
export function cleanParagraphs(text: string | undefined): string[] {
  const words = cleanText(text ?? '');
  const parts = words.split(/\n[ \t]*\n\s*/);
  const lined = parts.length === 1 ? words.split('\n') : parts;
  const paragraphs: string[] = [];
  for (const part of lined) {
    const lines = part
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '');
    const list = lines.length > 0 && lines.every(isItem);
    const last = paragraphs.at(-1);
    const goesOn = parts.length === 1 && list && last !== undefined && isItem(last);
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}\n${lines.join('\n')}`);
    else if (list) paragraphs.push(lines.join('\n'));
    else if (lines.length > 0) paragraphs.push(lines.join(' '));
  }
  return paragraphs;
}

/** Words cut at a word, so that they have at most so many characters. */
export function cutWords(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const at = cut.lastIndexOf(' ');
  return `${(at > most / 2 ? cut.slice(0, at) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
}
