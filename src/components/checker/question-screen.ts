import type { Flow, Question } from '../../lib/checker/flow.ts';
import { createElement, requireElement, requirePart } from '../dom.ts';
import { fillChoices } from '../fields/choices.ts';
import { markField } from '../fields/mark-field.ts';

/** Where a question stands among those that are counted with it. */
export interface Place {
  place: number;
  count: number;
  /** "Question 2 of 6". */
  words: string;
}

/** Where a question stands among those of its group. */
export function placeQuestion(flow: Flow, question: Question): Place {
  const group = flow.questions.filter((other) => other.group === question.group);
  const place = group.indexOf(question) + 1;
  const name = question.group === 'safety' ? 'Safety question' : 'Question';
  return { place, count: group.length, words: `${name} ${place} of ${group.length}` };
}

/** Fills a copy of the template with a question, and with the answer that was given before. */
export function fillQuestion(
  screen: HTMLElement,
  question: Question,
  { place, count, words }: Place,
  answer: string | undefined,
): void {
  requirePart(screen, 'question').textContent = question.question;
  const hint = requirePart(screen, 'hint');
  if (question.hint) hint.textContent = question.hint;
  else hint.remove();
  requirePart(screen, 'progress').textContent = words;
  for (let bar = 1; bar <= count; bar += 1) {
    const done = bar <= place ? 'app-progress__done' : '';
    requirePart(screen, 'bars').append(createElement('li', done));
  }
  const items = fillChoices(screen, 'answer', question.options, (value) => value === answer);
  items.forEach((item, index) => {
    const input = requireElement(item, 'input', HTMLInputElement);
    const meaning = requirePart(item, 'meaning');
    meaning.textContent = question.options[index]?.meaning ?? '';
    meaning.id = `${input.id}-meaning`;
    input.setAttribute('aria-describedby', meaning.id);
  });
  markField(requirePart(screen, 'field'), false);
}
