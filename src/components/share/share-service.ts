/** Fetches what its buttons do once it is opened: no other reader waits for that. */
class ShareService extends HTMLElement {
  connectedCallback(): void {
    const fetchWays = (): void => {
      // Where they do not come, the text is there to be copied by hand.
      import('./share-ways.ts').catch(() => undefined);
    };
    // A toggle is heard on its way down alone.
    this.addEventListener('toggle', fetchWays, { capture: true, once: true });
  }
}

customElements.define('share-service', ShareService);
