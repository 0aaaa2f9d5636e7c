/**
 * Carries the words to the search page without an address, which would stay in the browser's
 * history: in the tab's store, until that page reads them.
 */
class SearchForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      try {
        sessionStorage.setItem('search', field?.value.trim() ?? '');
      } catch {
        // The page that opens asks for the words again.
      }
      location.assign(form.action);
    });
  }
}

customElements.define('search-form', SearchForm);
