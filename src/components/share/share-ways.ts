import { copyFrom } from '../copy.ts';
import { requireElement, requirePart } from '../dom.ts';

/** Whether it was the reader who closed what the device offered. */
const isClosed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/**
 * Makes the buttons in `root` copy its text, and hand it to another app where the device has a way
 * to. Says what was done, once for each press.
 */
function offerWays(root: ParentNode): void {
  const field = requireElement(root, 'textarea', HTMLTextAreaElement);
  const said = requirePart(root, 'said');
  const send = requirePart(root, 'send', HTMLButtonElement);
  requirePart(root, 'copy', HTMLButtonElement).addEventListener('click', () => {
    void copyFrom(field, { said: 'The text is copied.', what: 'text' }).then((how) => {
      said.textContent = how;
    });
  });
  if (typeof navigator.share === 'function') {
    send.addEventListener('click', () => {
      said.textContent = '';
      navigator.share({ text: field.value }).catch((error: unknown) => {
        if (!isClosed(error)) said.textContent = 'No app could be opened. Copy the text instead.';
      });
    });
  } else send.remove();
  requirePart(root, 'ways').hidden = false;
}

for (const element of document.querySelectorAll('share-service')) offerWays(element);
