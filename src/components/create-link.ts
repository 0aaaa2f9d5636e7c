import { createElement } from './dom.ts';

/** A link; one to another site does not say where its reader comes from. */
export function createLink(className: string, href: string, text: string): HTMLAnchorElement {
  const link = createElement('a', className, text);
  link.href = href;
  if (href.startsWith('https:')) link.rel = 'noreferrer';
  return link;
}
