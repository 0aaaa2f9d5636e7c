/**
 * Lets the buttons in `root` that are marked `data-print` print the page. Where the browser cannot,
 * as those inside other apps, everything so marked is taken away.
 */
export function offerPrint(root: ParentNode): void {
  for (const offer of root.querySelectorAll('[data-print]')) {
    if (typeof window.print !== 'function') offer.remove();
    else if (offer instanceof HTMLButtonElement) {
      offer.addEventListener('click', () => {
        print();
      });
    }
  }
}
