import { aLink, copyFrom } from '../copy.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import { drawCode } from './code-drawing.ts';

const findField = (root: ParentNode): HTMLInputElement =>
  requireElement(root, '#list-link', HTMLInputElement);

/** Hides the link that was made, with its code, where the list now has another. */
export function hideOtherLink(root: ParentNode, link: string): void {
  if (findField(root).value === link) return;
  requirePart(root, 'link').hidden = true;
  replaceChildren(requirePart(root, 'code'));
}

function showLink(root: ParentNode, link: string): void {
  requirePart(root, 'link').hidden = false;
  findField(root).value = link;
}

/** Shows a link to the list, ready to be copied by hand. */
export function shareLink(root: ParentNode, link: string): void {
  showLink(root, link);
  findField(root).focus();
  findField(root).select();
}

/** Copies the link that is shown. Gives what is to be said of it. */
export const copyLink = (root: ParentNode): Promise<string> => copyFrom(findField(root), aLink);

/**
 * Draws a link to the list as a QR code, with the link as text beside it. Gives what is to be said
 * of it.
 */
export async function drawLink(root: ParentNode, link: string): Promise<string> {
  showLink(root, link);
  const code = requirePart(root, 'code');
  try {
    const drawing = await drawCode(link, code.clientWidth);
    if (!drawing) {
      replaceChildren(code);
      return 'Your list is too long for a QR code on this screen. Use the link.';
    }
    const words = createElement(
      'p',
      '',
      'Point the camera of a phone at it to open the list there.',
    );
    replaceChildren(code, words, drawing);
    return 'The QR code is below the link.';
  } catch {
    return 'The QR code could not be drawn. Use the link.';
  }
}
