import { markWords, splitExcerpt, type TextPart } from '../../lib/search/marked-text.ts';
import { createElement } from '../dom.ts';
import type { FoundPage } from './engine.ts';

const textNodes = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });

const tag = (text: string, className: string): HTMLElement => {
  const item = document.createElement('li');
  item.className = `app-tag ${className}`;
  item.textContent = text;
  return item;
};

/**
 * One result as a list item: title, summary with the words searched for marked, and an excerpt
 * where that shows them and the summary does not.
 */
export function resultItem(words: readonly string[], page: FoundPage): HTMLElement {
  const item = document.createElement('li');
  item.className = 'app-listing__item';

  const link = document.createElement('a');
  link.href = page.url;
  link.textContent = page.meta.title ?? page.url;
  const heading = document.createElement('h2');
  heading.append(link);

  const tags = document.createElement('ul');
  tags.className = 'app-tags';
  tags.setAttribute('role', 'list');
  tags.append(tag(page.meta.kind ?? '', 'app-tag--kind'));
  if (page.meta.status) {
    tags.append(tag(page.meta.status, 'app-tag--unconfirmed'));
  }

  const excerpt = splitExcerpt(page.excerpt);
  const matched = excerpt.filter(({ marked }) => marked).map(({ text }) => text);
  const summary = markWords(page.meta.summary ?? '', [...words, ...matched]);
  const tells = summary.some(({ marked }) => marked) || matched.length === 0;
  const lines = tells ? [summary] : [summary, excerpt];
  item.append(
    heading,
    ...lines.map((parts, index) => {
      const line = document.createElement('p');
      if (index > 0) line.className = 'app-small';
      line.append(...textNodes(parts));
      return line;
    }),
    tags,
  );
  if (page.meta.checked) item.append(createElement('p', 'app-small', page.meta.checked));
  return item;
}
