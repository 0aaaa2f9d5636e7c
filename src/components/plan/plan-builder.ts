import { readPageData } from '../../lib/page-data.ts';
import { requireElement } from '../dom.ts';
import { Builder } from './builder.ts';
import type { PlanData } from './plan-data.ts';

/**
 * The tool that makes a parenting plan: the stops, and then one view at a time. What is written
 * lives in this page and nowhere else, unless its reader asks for more (`plan-store.ts`).
 */
class PlanBuilder extends HTMLElement {
  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    new Builder(this, readPageData<PlanData>(text, 'template'));
  }
}

customElements.define('plan-builder', PlanBuilder);
