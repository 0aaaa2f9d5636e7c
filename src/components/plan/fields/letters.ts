import { limits } from '../../../lib/plan/plan.ts';
import { createElement } from '../../dom.ts';

type WordBox = HTMLInputElement | HTMLTextAreaElement;

/** How long after the last key the letters that are left are told, in milliseconds. */
const rest = 1000;

/** Says how many letters a box may hold: what it holds is watched from then on. */
export function limitLetters(box: WordBox, most: number = limits.text): void {
  box.dataset['most'] = String(most);
}

/** How many more letters fit into a box: fewer than none where it holds too many. */
const countLeft = ({ dataset, value }: WordBox): number =>
  Number(dataset['most'] ?? Infinity) - value.length;

const write = (count: number): string =>
  `${count.toLocaleString('en-GB')} letter${count === 1 ? '' : 's'}`;

/** Whether something that is wrong is a box with more letters than it may hold. */
export const isTooLong = (box: HTMLElement): boolean =>
  (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) && countLeft(box) < 0;

/** What is wrong with a box that holds more letters than it may. */
export const checkLength = (box: WordBox): string | undefined =>
  isTooLong(box)
    ? `Write ${write(Number(box.dataset['most']))} at most. This is not in your plan yet.`
    : undefined;

/** What is wrong with a box for words of one’s own, where those are the answer. */
export const checkOwnWords = (box: WordBox): string | undefined =>
  box.value.trim() === '' ? 'Write your own words, or choose another answer.' : checkLength(box);

/** How many letters are left near the end, or are too many. */
function sayLetters(box: WordBox): string {
  const left = countLeft(box);
  if (left < 0) return `You have ${write(-left)} too many.`;
  return left <= Number(box.dataset['most']) / 10 ? `You have ${write(left)} left.` : '';
}

/**
 * Shows under each box how many letters are left as soon as few are, and tells it once the reader
 * rests.
 */
export function watchLetters(page: HTMLElement, tell: (words: string) => void): void {
  let timer = 0;
  const notes = new WeakMap<WordBox, HTMLElement>();
  page.addEventListener('input', ({ target }) => {
    const isBox = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!isBox || target.dataset['most'] === undefined) return;
    const words = sayLetters(target);
    let note = notes.get(target);
    if (!note && words === '') return;
    if (!note) {
      note = createElement('p', '');
      notes.set(target, note);
      target.after(note);
    }
    note.className = isTooLong(target) ? 'govuk-error-message' : 'govuk-hint';
    note.textContent = words;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (target.isConnected) tell(words);
    }, rest);
  });
}
