import { readPageData } from '../../lib/page-data.ts';
import { requireElement } from '../dom.ts';
import type { Definition } from './referral-documents.ts';
import { Referral } from './referral.ts';

/**
 * A referral: the screening, the form, the answers to check, the file. What is filled in lives in
 * this page's fields and is gone with the page; it is never stored, sent or put in an address.
 */
class ReferralForm extends HTMLElement {
  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    new Referral(this, readPageData<Definition>(text, 'sections')).listen();
  }
}

customElements.define('referral-form', ReferralForm);
