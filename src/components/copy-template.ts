import { requireElement } from './dom.ts';

/**
 * A copy of the one element of the template of this name, which is its `data-template`. Throws a
 * MissingPartError when there is none.
 */
export function copyTemplate(root: ParentNode, name: string): HTMLElement {
  const selector = `template[data-template="${name}"]`;
  const { content } = requireElement(root, selector, HTMLTemplateElement);
  return requireElement(document.importNode(content, true), '*', HTMLElement);
}
