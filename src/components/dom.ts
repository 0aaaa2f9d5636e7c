/** A part of the page that an element needs and did not find. */
export class MissingPartError extends Error {
  constructor(part: string) {
    super(`the page has no ${part}`);
    this.name = 'MissingPartError';
  }
}

/** The element of this type inside `root`. Throws a MissingPartError when there is none. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new MissingPartError(selector);
  return found;
}

/** The selector of a part of an element, by its name. */
export const named = (name: string): string => `[data-part="${name}"]`;

/** A new element with its class and what it holds: elements, or text as text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

/** Puts these in place of all that an element holds. Phones of 2018 have no replaceChildren. */
export function fill(root: Element, ...children: (Node | string)[]): void {
  root.textContent = '';
  root.append(...children);
}
