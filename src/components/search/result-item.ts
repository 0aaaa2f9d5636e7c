import { supportAddress } from '../../lib/script-addresses.ts';
import { markWords, splitExcerpt, type TextPart } from '../../lib/search/marked-text.ts';
import { readResultCard } from '../../lib/search/result-card.ts';
import { createLink } from '../create-link.ts';
import { createElement, createSpoken } from '../dom.ts';
import type { FoundPage } from './engine.ts';

const textNodes = (parts: readonly TextPart[]): (Node | string)[] =>
  parts.map(({ text, marked }) => (marked ? createElement('mark', '', text) : text));

/** What to know and the way to reach it, as the card of a listing has them. */
function wayIn(title: string, facts: readonly string[], way: string, call: string): HTMLElement {
  const known = facts.map((fact) =>
    createElement('span', fact === 'Check first' ? 'app-check-first' : '', fact),
  );
  const number = createLink('app-pill app-pill--call', call, way);
  // After the number that is seen, so that who says what they see is understood.
  number.append(createSpoken(`, ${/^\d/.test(way) ? 'call ' : ''}${title}`));
  return createElement(
    'div',
    'app-card__way',
    createElement('p', 'app-known', ...known.flatMap((each) => [each, ' '])),
    ...(way === '' ? [] : [call === '' ? createElement('strong', '', way) : number]),
  );
}

/**
 * One result as a card: title, what it is, with the words searched for marked, and an excerpt
 * where that shows them and neither of these does. A service can be called from it and put on the
 * reader's list.
 */
export function resultItem(words: readonly string[], page: FoundPage): HTMLElement {
  const { title = page.url, kind, card = '', lang = '' } = page.meta;
  const { line, facts, way, call } = readResultCard(card);
  const service = kind === 'Service' ? page.url.slice(supportAddress.length, -1) : '';
  const heading = createElement('h2', '', createLink('', page.url, title));
  const item = createElement(
    'li',
    `app-card${kind === 'Topic' ? ' app-card--topic' : ''}`,
    heading,
  );
  if (service !== '' && !facts.includes('Closed')) {
    item.dataset['service'] = service;
    item.append(document.createElement('list-button'));
  }
  const excerpt = splitExcerpt(page.excerpt);
  const found = [...words, ...excerpt.flatMap(({ text, marked }) => (marked ? text : []))];
  const told = markWords(line, found);
  const said = createElement('p', '', ...textNodes(told));
  item.append(said);
  if (lang !== '') {
    for (const part of [heading, said]) Object.assign(part, { lang, dir: 'auto' });
  }
  if (![...told, ...markWords(title, found)].some(({ marked }) => marked)) {
    item.append(createElement('p', 'app-small', ...textNodes(excerpt)));
  }
  item.append(wayIn(title, facts, way, call));
  return item;
}
