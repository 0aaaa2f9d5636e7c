import type { FormProblem } from '../../lib/referral/validate.ts';
import { createElement, replaceChildren, requireElement } from '../dom.ts';
import { nameBox } from '../fields/choices.ts';

/** Lists what is wrong in the summary of a form, each as a link to its box; hides it for nothing. */
export function listProblems(summary: HTMLElement, problems: readonly FormProblem[]): void {
  summary.hidden = problems.length === 0;
  replaceChildren(
    requireElement(summary, 'ul', HTMLUListElement),
    ...problems.map(({ key, box, message }) => {
      const link = createElement('a', '', message);
      link.href = `#${nameBox(key, box)}`;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        document.getElementById(nameBox(key, box))?.focus();
      });
      return createElement('li', '', link);
    }),
  );
}
