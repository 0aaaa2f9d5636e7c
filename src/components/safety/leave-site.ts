/** The name under which this tab remembers that the reader has left. The exit guard reads it. */
const leftFlag = 'left';

const forgetEverything = (): void => {
  for (const name of ['sessionStorage', 'localStorage'] as const) {
    try {
      window[name].clear();
    } catch {
      // Storage is denied, so nothing of ours is in it.
    }
  }
};

/**
 * "Leave this site". The link inside works alone; this makes it hide the page at once, forget
 * what was stored, and put the exit page in place of this one in the history of the tab.
 */
class LeaveSite extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    link?.addEventListener('click', (event) => {
      event.preventDefault();
      document.documentElement.hidden = true;
      document.title = this.dataset['exitName'] ?? '';
      forgetEverything();
      try {
        sessionStorage.setItem(leftFlag, '1');
      } catch {
        // Without storage Back can return here: the safety page says so.
      }
      location.replace(link.href);
    });
  }
}

customElements.define('leave-site', LeaveSite);
