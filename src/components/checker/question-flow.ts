import { decide, nextQuestion } from '../../lib/checker/evaluate.ts';
import type { Answers, Flow, Question } from '../../lib/checker/flow.ts';
import { readPageData } from '../../lib/page-data.ts';
import { copyTemplate } from '../copy-template.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../dom.ts';
import { markField } from '../fields/mark-field.ts';
import { offerPrint } from '../printing.ts';
import { beginSteps, goToStep, hasStepBefore, restartSteps, titlePage } from '../steps.ts';
import { buildAnswerList } from './answer-list.ts';
import { fillQuestion, placeQuestion } from './question-screen.ts';
import { showCriteria, showReasons } from './result-screen.ts';

/**
 * Asks one question at a time over the page's own text and shows the outcome. Answers live in
 * this object and nowhere else. When anything fails at the start, the page stays as it was, to
 * read. Each question and outcome is a step of the page. While an outcome is not joint, what the
 * page marks as leading to something joint is hidden. What it marks with `data-after` and the id of an
 * outcome is hidden until that outcome is shown, and whenever something else is.
 *
 * Sends `flow-shown` when it puts a screen in view; `flow-outcome` with the outcome's id before it
 * shows one: whoever cancels it shows something else in its place; and `flow-hidden` before it
 * forgets its answers because the page is put away, unless that is cancelled. Forgets them also
 * when it is sent `flow-restart`, and asks the first question in the step that is in view: its
 * detail says whether the reader is put there.
 */
class QuestionFlow extends HTMLElement {
  #flow: Flow = { questions: [], rules: [] };
  #answers: Answers = {};
  #screen = document.createElement('div');

  connectedCallback(): void {
    const reading = requirePart(this, 'static');
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    const flow = readPageData<Flow>(text, 'questions');
    this.#flow = flow;
    this.append(this.#screen);
    this.#start();
    reading.hidden = true;
    const again = beginSteps(() => {
      const [first] = flow.questions;
      if (first) this.#ask(first);
    });
    if (again) this.#sayStartedAnew();
    this.addEventListener('flow-restart', (event) => {
      this.#start({ focus: event instanceof CustomEvent && event.detail === true });
    });
    // A page that the browser keeps must not show its answers to whoever comes back to it.
    addEventListener('pagehide', ({ persisted }) => {
      const hidden = new CustomEvent('flow-hidden', {
        detail: persisted,
        bubbles: true,
        cancelable: true,
      });
      const begun = this.#isBegun();
      if (!this.dispatchEvent(hidden)) return;
      restartSteps();
      this.#start();
      if (begun) this.#sayStartedAnew();
    });
    addEventListener('pageshow', () => {
      if (!this.#isBegun()) titlePage('');
    });
  }

  /** Forgets every answer and asks the first question. */
  #start({ focus = false } = {}): void {
    this.#answers = {};
    const [first] = this.#flow.questions;
    if (first) this.#ask(first, { focus });
  }

  #isBegun(): boolean {
    return Object.keys(this.#answers).length > 0;
  }

  #sayStartedAnew(): void {
    const words = 'Answers to these questions are not kept. Start again here.';
    replaceChildren(requirePart(this, 'anew'), createElement('p', 'app-callout', words));
  }

  /** Shows one question. Focus moves to it except when the page opens. */
  #ask(question: Question, { focus = true } = {}): void {
    document.body.classList.remove('app-not-joint');
    const screen = copyTemplate(this, 'question');
    const form = requireElement(screen, 'form', HTMLFormElement);
    const place = placeQuestion(this.#flow, question);
    fillQuestion(screen, question, place, this.#answers[question.id]);
    requirePart(screen, 'answers').append(...this.#answerList(question));

    const back = requirePart(screen, 'back', HTMLButtonElement);
    if (hasStepBefore()) {
      back.addEventListener('click', () => {
        history.back();
      });
    } else back.remove();

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answer = new FormData(form).get('answer');
      if (typeof answer === 'string') this.#answer(question, answer);
      else {
        titlePage(place.words, { error: true });
        markField(requirePart(screen, 'field'), true);
        requireElement(screen, 'input', HTMLInputElement).focus();
      }
    });
    this.#show(screen, focus ? requirePart(screen, 'question') : undefined);
    if (focus) titlePage(place.words);
  }

  /** Keeps an answer and goes on: to the outcome, or to the next question not yet answered. */
  #answer(question: Question, answer: string): void {
    this.#answers = { ...this.#answers, [question.id]: answer };
    const outcome = decide(this.#flow, this.#answers);
    const next = nextQuestion(this.#flow, this.#answers);
    if (next) this.#go(next);
    if (outcome === undefined) return;
    const event = new CustomEvent('flow-outcome', {
      detail: outcome,
      bubbles: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return;
    goToStep(
      () => {
        this.#showOutcome(outcome);
      },
      // Answers may have changed since: an outcome that they no longer lead to is never shown.
      () => {
        if (decide(this.#flow, this.#answers) === outcome) this.#showOutcome(outcome);
        else this.#ask(question);
      },
    );
  }

  /** Goes on to a question. */
  #go(question: Question): void {
    goToStep(() => {
      this.#ask(question);
    });
  }

  #answerList(current?: Question): HTMLElement[] {
    return buildAnswerList(this.#flow, this.#answers, current, (question) => {
      this.#go(question);
    });
  }

  #showOutcome(id: string): void {
    const screen = copyTemplate(this, 'result');
    const source = requireElement(this, `[data-outcome="${id}"]`, HTMLDetailsElement);
    document.body.classList.toggle('app-not-joint', source.dataset['joint'] !== 'true');
    const title = requirePart(screen, 'title');
    title.textContent = requireElement(source, 'summary', HTMLElement).textContent;
    requirePart(screen, 'outcome').append(
      requireElement(source, 'div', HTMLElement).cloneNode(true),
    );
    showCriteria(screen, this.#flow, this.#answers);
    showReasons(screen, this.#flow, this.#answers);
    requirePart(screen, 'answers').append(...this.#answerList());
    offerPrint(screen);
    requirePart(screen, 'restart', HTMLButtonElement).addEventListener('click', () => {
      restartSteps();
      this.#start({ focus: true });
    });
    this.#show(screen, title, id);
    titlePage('Result');
  }

  /** Puts a screen in place of the one before, and the reader at its heading. */
  #show(screen: HTMLElement, heading?: HTMLElement, outcome?: string): void {
    replaceChildren(this.#screen, screen);
    for (const later of document.querySelectorAll<HTMLElement>('[data-after]')) {
      later.hidden = later.dataset['after'] !== outcome;
    }
    requirePart(this, 'intro').hidden = this.#isBegun();
    this.dispatchEvent(new CustomEvent('flow-shown', { bubbles: true }));
    if (!heading) return;
    replaceChildren(requirePart(this, 'anew'));
    heading.focus();
    this.#screen.scrollIntoView();
  }
}

customElements.define('question-flow', QuestionFlow);
