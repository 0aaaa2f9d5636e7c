/** Puts one step of the page in view. */
type Show = () => void;

/*
 * The steps of this page as entries of the tab's history, so that the browser's Back and Forward
 * walk them. An entry holds the number of its step and nothing else: what a step shows is kept in
 * memory, so it is gone when the page is loaded again. An entry that nothing in memory belongs to
 * shows the first step.
 */
let first: Show | undefined;
let shown = new Map<number, Show>();
let now = 0;

/** Whether what an entry of the history holds is the number of a step. */
const isStep = (state: unknown): state is number => Number.isInteger(state);

addEventListener('popstate', ({ state }) => {
  const entry: unknown = state;
  // A link to a part of this page makes an entry without a number, and stays at its step.
  if (!first || !isStep(entry) || entry === now) return;
  now = entry;
  const show = shown.get(now) ?? first;
  shown.set(now, show);
  show();
});

/** Makes the step that is in view the first, and forgets all others. */
export function restartSteps(): void {
  shown = new Map(first && [[now, first]]);
}

/**
 * Begins with the first step, which the caller has shown. Gives whether the reader had gone on
 * from it before this page was loaded again.
 */
export function beginSteps(show: Show): boolean {
  const state: unknown = history.state;
  first = show;
  now = isStep(state) ? state : 0;
  restartSteps();
  return isStep(state);
}

/** Whether Back leads to a step of this page. */
export const hasStepBefore = (): boolean => shown.has(now - 1);

/** Puts another step in the place of the one in view. */
export function replaceStep(show: Show): void {
  shown.set(now, show);
  show();
}

/** Goes on to a step. `again` shows it when the reader comes back to it, if not in the same way. */
export function goToStep(show: Show, again: Show = show): void {
  history.replaceState(now, '');
  now += 1;
  shown.set(now, again);
  history.pushState(now, '');
  show();
}

/** The title that the page came with. */
const own = document.title;

/**
 * Titles the tab: that something is to be mended, which step of the page is in view, and the
 * page's own title. A step is named by its place, never by what is asked or answered: browsers
 * keep titles.
 */
export function titlePage(step: string, { error = false } = {}): void {
  // Nothing may put a title back on a page that the reader has left.
  if (document.documentElement.hidden) return;
  document.title = [error ? 'Error: ' : '', step === '' ? '' : `${step} - `, own].join('');
}
