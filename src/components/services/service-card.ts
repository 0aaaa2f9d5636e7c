import { serviceAddress } from '../../lib/script-addresses.ts';
import type { CardData, CardFact, CardHours } from '../../lib/services/card-data.ts';
import { isListable, nameFact, speakWay } from '../../lib/services/card-words.ts';
import { createLink } from '../create-link.ts';
import { createElement, createSpoken } from '../dom.ts';
import '../my-list/list-button.ts';
import './open-now.ts';

/** An element without a class, which `createElement` would give an empty one. */
function createPlain(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function createFact({ words, mark }: CardFact): HTMLElement {
  const fact = createPlain('span', words);
  const name = nameFact(mark);
  if (name !== '') fact.className = name;
  if (mark === 'open') fact.setAttribute('data-open', '');
  if (mark === 'due') fact.setAttribute('data-due', '');
  return fact;
}

function createHours({ days, until, by }: CardHours): HTMLElement {
  const hours = document.createElement('open-now');
  hours.className = 'app-open-now';
  hours.dataset['hours'] = days;
  hours.dataset['until'] = until;
  if (by !== '') hours.dataset['by'] = by;
  return hours;
}

/** What `ServiceCard.astro` shows of a service, made on the page, under a heading of this level. */
export function createCard(card: CardData, level: 2 | 3 | 4): HTMLLIElement {
  const { id, title, line, facts, timed, way } = card;
  const ways = createElement('div', 'app-card__way');
  if (facts.length + timed.length > 0) {
    ways.append(
      createElement(
        'p',
        'app-known',
        ...facts.flatMap((fact) => [' ', createFact(fact)]),
        ...timed.map(createHours),
      ),
    );
  }
  if (way?.href) {
    const link = createLink('app-pill app-pill--call', way.href, way.words);
    link.append(createSpoken(speakWay(card)));
    ways.append(link);
  } else if (way) ways.append(createPlain('strong', way.words));
  const name = document.createElement('a');
  name.href = serviceAddress(id);
  name.textContent = title;
  const item = createElement(
    'li',
    'app-card',
    createPlain(`h${level}`, name),
    ...(isListable(card) ? [createPlain('list-button')] : []),
    createPlain('p', line),
    ways,
  );
  item.dataset['service'] = id;
  return item;
}
