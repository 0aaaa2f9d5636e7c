import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page says, for a search of words and numbers. */
export interface PageWords {
  title: string;
  /** Its words, and the addresses that dial or write. */
  text: string;
}

const silent = new Set(['script', 'style', 'template', 'noscript']);

/** The words of a page of HTML. What only a script would write is not in it. */
export function readPage(html: string): PageWords {
  let title = '';
  const words: string[] = [];
  // Not by calls within calls: a page may nest deeper than those can go.
  const left: DefaultTreeAdapterTypes.Node[] = [parse(html)];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    if ('attrs' in node) {
      const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
      if (/^(?:tel|sms):|^https:\/\/wa\.me\//i.test(href)) words.push(` ${href} `);
      words.push(' ');
    }
    if (silent.has(node.nodeName) || !('childNodes' in node)) continue;
    const [first] = node.childNodes;
    if (node.nodeName === 'title' && first && 'value' in first) title ||= first.value.trim();
    for (const child of node.childNodes.toReversed()) left.push(child);
  }
  return { title, text: words.join('').replace(/\s+/g, ' ').trim() };
}
