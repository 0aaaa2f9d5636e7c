/** Carries the words to the search page after `#`, which browsers never send. */
class SearchForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = field?.value.trim() ?? '';
      location.assign(words === '' ? form.action : `${form.action}#q=${encodeURIComponent(words)}`);
    });
  }
}

customElements.define('search-form', SearchForm);
