import type { Entry } from '../../lib/my-list/entries.ts';
import { replaceChildren, requireElement, requirePart } from '../dom.ts';
import { entryItem } from './entry-item.ts';
import { hideOtherLink } from './list-link.ts';
import type { KeptList } from './list-store.ts';
import { countServices, places, risks, storeProblems } from './list-words.ts';
import type { ListedServices } from './listed-services.ts';

/** A list as it is to be shown. */
interface ShownList {
  /** What is shown of it: services that are on the site. */
  entries: readonly Entry[];
  /** How many services of it are no longer on the site. */
  gone: number;
  /** Whether it came with a link, and stands in place of the reader's own. */
  shared: boolean;
  /** The reader's own list. */
  kept: KeptList;
  /** What is wrong with it, beside what can be seen here. */
  problem: string | undefined;
  /** The link to it. */
  link: string;
}

/** The button of the list that does this. Throws a MissingPartError when there is none. */
export const findButton = (root: ParentNode, does: string): HTMLButtonElement =>
  requireElement(root, `button[data-do="${does}"]`, HTMLButtonElement);

function showProblems(root: ParentNode, list: ShownList, services: ListedServices): void {
  const { entries, gone, shared, kept, problem } = list;
  const problems = [
    problem ?? '',
    !shared && kept.problem ? storeProblems[kept.problem] : '',
    !shared && kept.place === 'page' ? places.page : '',
    gone > 0 ? `${countServices(gone)} on it can no longer be found on this site.` : '',
    services.lackFacts(entries)
      ? 'Phone numbers and other details could not be loaded. Choose a name to see them.'
      : '',
  ].filter(Boolean);
  const part = requirePart(root, 'problem');
  part.textContent = problems.join(' ');
  part.hidden = problems.length === 0;
}

function showEntries(
  root: ParentNode,
  { entries, shared }: ShownList,
  services: ListedServices,
): void {
  const held = document.activeElement?.closest('[data-part="entries"] [data-service]');
  replaceChildren(
    requirePart(root, 'entries'),
    ...entries.map(({ id, from }, index) =>
      entryItem(
        services.describe(id),
        { from: services.findSituation(from), whom: services.sayWhom(id) },
        // No button where the facts are still to come: they would move it from under a finger.
        shared || services.isLoading
          ? undefined
          : { first: index === 0, last: index === entries.length - 1 },
      ),
    ),
  );
  // The focus was on what is drawn anew.
  if (held)
    root
      .querySelector(
        `[data-part="entries"] [data-service="${held.getAttribute('data-service') ?? ''}"]`,
      )
      ?.querySelector('a')
      ?.focus();
}

/** Shows a list, what is wrong with it, and what can be done with it. */
export function showList(root: ParentNode, list: ShownList, services: ListedServices): void {
  const { entries, shared, kept } = list;
  const count = entries.length;
  const part = (name: string): HTMLElement => requirePart(root, name);
  showProblems(root, list, services);
  part('title').textContent = shared
    ? 'A list someone shared with you'
    : count === 0
      ? 'Your list is empty'
      : `${countServices(count)} on your list`;
  part('empty').hidden = shared || count > 0;
  part('shared').hidden = !shared;
  part('full').hidden = count === 0;
  // What stands below the list waits for its facts, which would move it.
  const waiting = services.isLoading && count > 0;
  part('loading').hidden = !waiting;
  for (const name of ['where', 'take']) part(name).hidden = waiting;
  // What cannot be shown can still be forgotten.
  part('kept').hidden = shared || waiting || (kept.entries.length === 0 && !kept.problem);
  part('text').hidden = true;
  hideOtherLink(root, list.link);
  findButton(root, 'adopt').textContent =
    kept.entries.length > 0 ? 'Add these to my list' : 'Keep it as my list';
  part('place').textContent = places[kept.place];
  part('risk').textContent = risks[kept.place];
  findButton(root, 'keep').hidden = kept.place === 'page' || count === 0;
  findButton(root, 'keep').textContent =
    kept.place === 'device' ? 'Keep it in this tab only' : 'Keep on this device';
  showEntries(root, list, services);
}
