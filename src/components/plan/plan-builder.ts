import { readPageData } from '../../lib/page-data.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { Builder } from './builder.ts';
import type { PlanData } from './plan-data.ts';

/** The form of the plan, which the page loads beside itself. Rejects where it does not come. */
async function loadData(address: string): Promise<PlanData> {
  const code: unknown = await withTimeout(import(/* @vite-ignore */ address), requestTimeout);
  // What a script gives inherits nothing.
  const text: unknown =
    typeof code === 'object' && code !== null ? Reflect.get(code, 'default') : undefined;
  if (typeof text !== 'string') throw new Error('the form of the plan');
  return readPageData<PlanData>(text, 'template');
}

/**
 * The tool that makes a parenting plan: the stops, and then one view at a time. What is written
 * lives in this page and nowhere else, unless its reader asks for more (`plan-store.ts`).
 */
class PlanBuilder extends HTMLElement {
  connectedCallback(): void {
    const loading = loadData(this.dataset['form'] ?? '');
    // Whether it came is asked once the stops are passed.
    loading.catch(() => null);
    new Builder(this, loading);
  }
}

customElements.define('plan-builder', PlanBuilder);
