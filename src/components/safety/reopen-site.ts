/** The neutral page's way back: forgets that this tab left, and lets the link go on. */
class ReopenSite extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', () => {
      try {
        sessionStorage.clear();
      } catch {
        // Storage is denied, so nothing keeps the site closed.
      }
    });
  }
}

customElements.define('reopen-site', ReopenSite);
