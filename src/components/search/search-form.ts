import { handOver } from './hand-over.ts';

/** Carries the words to the search page, and leaves them in no address. */
class SearchForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      handOver(field?.value.trim() ?? '');
      location.assign(form.action);
    });
  }
}

customElements.define('search-form', SearchForm);
