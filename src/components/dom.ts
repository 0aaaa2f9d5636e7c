/** A part of the page that an element needs and did not find. */
export class MissingPartError extends Error {
  constructor(part: string) {
    super(`the page has no ${part}`);
    this.name = 'MissingPartError';
  }
}

/** The element of this type inside `root`. Throws a MissingPartError when there is none. */
export function requireElement<T extends Element>(
  root: ParentNode,
  selector: string,
  type: new () => T,
): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new MissingPartError(selector);
  return found;
}

/**
 * The part of this name, which is its `data-part`, inside `root`; of a type where one is named.
 * Throws a MissingPartError when there is none.
 */
export function requirePart(root: ParentNode, name: string): HTMLElement;
export function requirePart<T extends HTMLElement>(
  root: ParentNode,
  name: string,
  type: new () => T,
): T;
export function requirePart(root: ParentNode, name: string, type = HTMLElement): HTMLElement {
  return requireElement(root, `[data-part="${name}"]`, type);
}

/** A new element with its class and what it holds: elements, or text as text. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** Words that are read out and never shown. */
export const createSpoken = (words: string): HTMLSpanElement =>
  createElement('span', 'govuk-visually-hidden', words);

/** Puts these in place of all that an element holds. Phones of 2018 have no method for it. */
export function replaceChildren(root: Element, ...children: (Node | string)[]): void {
  root.textContent = '';
  root.append(...children);
}
