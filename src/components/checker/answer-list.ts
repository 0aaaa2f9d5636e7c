import { hasOneHope, isExpectedAnswer, wordAnswer } from '../../lib/checker/evaluate.ts';
import type { Answers, Flow, Question } from '../../lib/checker/flow.ts';
import { createElement, createSpoken } from '../dom.ts';

/**
 * The answers so far, each with a button that has `change` ask its question anew, and what is
 * still to be asked of the group of `current`; the question being asked stands out.
 */
export function buildAnswerList(
  flow: Flow,
  answers: Answers,
  current: Question | undefined,
  change: (question: Question) => void,
): HTMLElement[] {
  return flow.questions
    .filter(({ id, group }) => answers[id] !== undefined || group === current?.group)
    .map((question) => {
      const answer = answers[question.id];
      if (question !== current && answer !== undefined) {
        return buildAnswered(question, answer, change);
      }
      const words = createElement('span', '', question.question);
      const item = createElement('li', '', createElement('span', ''), words);
      if (question === current) {
        item.className = 'app-answers__current';
        item.setAttribute('aria-current', 'step');
      } else words.append(createSpoken(' (not asked yet)'));
      return item;
    });
}

function buildAnswered(
  question: Question,
  answer: string,
  change: (question: Question) => void,
): HTMLElement {
  const good = isExpectedAnswer(question, answer);
  const mark = createElement('span', '', hasOneHope(question) ? (good ? '✓' : '–') : '•');
  mark.setAttribute('aria-hidden', 'true');
  const words = createElement('span', '', wordAnswer(question, answer));
  const button = createElement('button', 'app-link-button', 'Change');
  button.type = 'button';
  button.append(createSpoken(` ${question.label}`));
  button.addEventListener('click', () => {
    change(question);
  });
  return createElement('li', 'app-answers__done', mark, words, button);
}
