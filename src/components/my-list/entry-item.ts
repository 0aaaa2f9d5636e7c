import { serviceAddress } from '../../lib/script-addresses.ts';
import type { ListedPhone, ListedService } from '../../lib/my-list/list-facts.ts';
import { createLink } from '../create-link.ts';
import { createElement, createSpoken } from '../dom.ts';

const small = (words: string): HTMLElement => createElement('p', 'app-small', words);

function phoneLines({ number, address, label, hours, notes }: ListedPhone): HTMLElement[] {
  const first = createElement(
    'p',
    '',
    address ? createLink('app-phone', address, number) : number,
    ` ${label}`,
  );
  return [first, ...[...hours, ...notes].map(small)];
}

const fact = (term: string, ...lines: (Node | string)[]): HTMLElement[] =>
  lines.length === 0 ? [] : [createElement('dt', '', term), createElement('dd', '', ...lines)];

/**
 * What is known of a service, each fact under its name; nothing where the facts did not load. The
 * website's whole address is its text, so that paper has it.
 */
function facts(service: ListedService): HTMLElement[] {
  const { eligibility, phones, pages, hours, cost, places, website, email, emailNote } = service;
  const rows = [
    ...(eligibility ? fact('For', eligibility) : []),
    ...fact('Phone', ...phones.flatMap(phoneLines)),
    ...(pages ? fact('Online', ...pages.flatMap(phoneLines)) : []),
    ...fact('Open', ...hours.map((span) => createElement('p', '', span))),
    ...(cost ? fact('Cost', cost) : []),
    ...fact('Where', ...places.map((place) => createElement('p', '', place))),
    ...(email
      ? fact(
          'Email',
          createLink('', `mailto:${email}`, email),
          ...(emailNote ? [small(emailNote)] : []),
        )
      : []),
    ...(website
      ? fact('Website', createLink('', website, website.replace(/^https:\/\/|\/$/g, '')))
      : []),
  ];
  return rows.length > 0 ? [createElement('dl', 'app-facts', ...rows)] : [];
}

/** What a reader can do with one service of a list, as the buttons of its row name it. */
export type EntryAction = 'up' | 'down' | 'remove';

function button(does: EntryAction, text: string, title: string, end: boolean): HTMLElement {
  const hidden = createSpoken(title);
  const made = createElement('button', 'app-link-button', text, hidden);
  made.type = 'button';
  made.dataset['do'] = does;
  // It stays where the focus is when a service has reached the end of its way.
  if (end) made.setAttribute('aria-disabled', 'true');
  return made;
}

/** What stands beside a service of a list. On paper it is left out. */
interface EntryNotes {
  /** The situation that it was added for. */
  from: string | undefined;
  /** Who it is for, where its reader has said where they live; else empty. */
  whom: string;
}

/**
 * One service of a list as a list item: name, notes, warnings, facts, and, where `place` says
 * where it stands, buttons to move and remove it.
 */
export function entryItem(
  service: ListedService,
  { from, whom }: EntryNotes,
  place?: { first: boolean; last: boolean },
): HTMLLIElement {
  const { id, title, warnings, safety, instead, checked } = service;
  const name = createElement('h3', '', createLink('', serviceAddress(id), title));
  const item = createElement('li', 'app-entry', name);
  item.dataset['service'] = id;
  if (whom) item.append(createElement('p', 'app-small app-no-print', whom));
  const know = [...(safety ? [safety] : []), ...warnings];
  if (know.length > 0) {
    const lines = know.map((words) => createElement('p', '', words));
    item.append(createElement('div', 'app-callout app-callout--warning', ...lines));
  }
  if (instead.length > 0) {
    const links = instead.map((other) =>
      createElement('li', '', createLink('', serviceAddress(other.id), other.title)),
    );
    item.append(createElement('p', '', 'Use instead:'), createElement('ul', '', ...links));
  }
  item.append(...facts(service));
  if (checked) item.append(small(checked));
  if (from) item.append(createElement('p', 'app-small app-no-print', `From: ${from}`));
  if (place) {
    item.append(
      createElement(
        'div',
        'app-buttons',
        button('up', 'Move up', title, place.first),
        button('down', 'Move down', title, place.last),
        button('remove', 'Remove', title, false),
      ),
    );
  }
  return item;
}
