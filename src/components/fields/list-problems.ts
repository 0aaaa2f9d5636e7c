import { createElement, replaceChildren, requireElement } from '../dom.ts';

/** What is wrong with a form in one place, and the id of the box to mend. */
export interface ListedProblem {
  message: string;
  id: string;
}

/** Lists what is wrong in the summary of a form, each as a link to its box; hides it for nothing. */
export function listProblems(summary: HTMLElement, problems: readonly ListedProblem[]): void {
  summary.hidden = problems.length === 0;
  replaceChildren(
    requireElement(summary, 'ul', HTMLUListElement),
    ...problems.map(({ id, message }) => {
      const link = createElement('a', '', message);
      link.href = `#${id}`;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      });
      return createElement('li', '', link);
    }),
  );
}

/** Shows the list of what is wrong, and puts the reader there. */
export function focusProblems(summary: HTMLElement): void {
  summary.focus();
  summary.scrollIntoView();
}
