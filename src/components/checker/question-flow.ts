import {
  criteriaResult,
  decide,
  hasOneHope,
  meets,
  nextQuestion,
  reasons,
  wordAnswer,
} from '../../lib/checker/evaluate.ts';
import type { Answers, Flow, Question } from '../../lib/checker/flow.ts';
import { readPageData } from '../../lib/page-data.ts';
import {
  createElement,
  MissingPartError,
  replaceChildren,
  requireElement,
  requirePart,
} from '../dom.ts';
import { offerPrint } from '../printing.ts';
import { beginSteps, goToStep, hasStepBefore, restartSteps, titlePage } from '../steps.ts';

/**
 * Asks one question at a time over the page's own text and shows the outcome. Answers live in
 * this object and nowhere else. When anything fails at the start, the page stays as it was, to
 * read. Each question and outcome is a step of the page. While an outcome is not joint, what the
 * page marks as leading to something joint is hidden.
 *
 * Sends `flow-shown` when it puts a screen in view; `flow-outcome` with the outcome's id before it
 * shows one: whoever cancels it shows something else in its place; and `flow-hidden` before it
 * forgets its answers because the page is put away, unless that is cancelled. Forgets them also
 * when it is sent `flow-restart`.
 */
class QuestionFlow extends HTMLElement {
  #flow: Flow = { questions: [], rules: [] };
  #answers: Answers = {};
  #screen = document.createElement('div');
  #question: HTMLTemplateElement | undefined;
  #result: HTMLTemplateElement | undefined;

  connectedCallback(): void {
    const [question, result] = this.querySelectorAll('template');
    this.#question = question;
    this.#result = result;
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
    this.addEventListener('flow-restart', () => {
      this.#start();
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
      this.#start();
      if (begun) this.#sayStartedAnew();
    });
    addEventListener('pageshow', () => {
      if (!this.#isBegun()) titlePage('');
    });
  }

  /** Forgets every answer and asks the first question, without moving the reader. */
  #start(): void {
    this.#answers = {};
    restartSteps();
    const [first] = this.#flow.questions;
    if (first) this.#ask(first, { focus: false });
  }

  #isBegun(): boolean {
    return Object.keys(this.#answers).length > 0;
  }

  #sayStartedAnew(): void {
    const words = 'This page keeps nothing, so your answers are gone. Start again here.';
    replaceChildren(requirePart(this, 'anew'), createElement('p', 'app-callout', words));
  }

  #copy(template: HTMLTemplateElement | undefined): HTMLElement {
    if (!template) throw new MissingPartError('template');
    return requireElement(document.importNode(template.content, true), 'div', HTMLElement);
  }

  /** Shows one question. Focus moves to it except when the page opens. */
  #ask(question: Question, { focus = true } = {}): void {
    document.body.classList.remove('app-not-joint');
    const screen = this.#copy(this.#question);
    const form = requireElement(screen, 'form', HTMLFormElement);
    const title = requirePart(screen, 'question');
    const hint = requirePart(screen, 'hint');
    title.textContent = question.question;
    if (question.hint) hint.textContent = question.hint;
    else hint.remove();
    this.#showProgress(screen, question);
    requirePart(screen, 'options').append(
      ...question.options.map((option, index) => this.#radio(question, option, index)),
    );
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
      else this.#showError(screen, question);
    });
    this.#show(screen, focus ? title : undefined);
    if (focus) titlePage(this.#place(question).words);
  }

  /** Where a question stands among those that are counted with it: "Question 2 of 6". */
  #place(question: Question): { group: readonly Question[]; place: number; words: string } {
    const group = this.#flow.questions.filter((other) => other.group === question.group);
    const place = group.indexOf(question) + 1;
    const name = question.group === 'safety' ? 'Safety question' : 'Question';
    return { group, place, words: `${name} ${place} of ${group.length}` };
  }

  #showProgress(screen: HTMLElement, question: Question): void {
    const { group, place, words } = this.#place(question);
    requirePart(screen, 'progress').textContent = words;
    requirePart(screen, 'bars').append(
      ...group.map((_, index) => createElement('li', index < place ? 'app-progress__done' : '')),
    );
  }

  #radio(question: Question, option: Question['options'][number], index: number): HTMLElement {
    const id = `answer-${index}`;
    const input = createElement('input', 'govuk-radios__input');
    input.type = 'radio';
    input.name = 'answer';
    input.id = id;
    input.value = option.value;
    input.checked = this.#answers[question.id] === option.value;
    const label = createElement('label', 'govuk-label govuk-radios__label', option.label);
    label.htmlFor = id;
    const meaning = createElement('div', 'govuk-hint govuk-radios__hint', option.meaning);
    meaning.id = `${id}-meaning`;
    input.setAttribute('aria-describedby', meaning.id);
    return createElement('div', 'govuk-radios__item', input, label, meaning);
  }

  #showError(screen: HTMLElement, question: Question): void {
    titlePage(this.#place(question).words, { error: true });
    requirePart(screen, 'group').classList.add('govuk-form-group--error');
    requirePart(screen, 'error').hidden = false;
    requireElement(screen, 'fieldset', HTMLFieldSetElement).setAttribute(
      'aria-describedby',
      'checker-hint checker-error',
    );
    requireElement(screen, 'input', HTMLInputElement).focus();
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

  /** The answers so far, each with a button to change it; the question being asked stands out. */
  #answerList(current?: Question): HTMLElement[] {
    return this.#flow.questions
      .filter(({ id, group }) => this.#answers[id] !== undefined || group === current?.group)
      .map((question) => {
        const answer = this.#answers[question.id];
        if (question === current) {
          const words = createElement('span', '', question.question);
          const item = createElement(
            'li',
            'app-answers__current',
            createElement('span', ''),
            words,
          );
          item.setAttribute('aria-current', 'step');
          return item;
        }
        if (answer === undefined) {
          const later = createElement('span', 'govuk-visually-hidden', ' (not asked yet)');
          return createElement(
            'li',
            '',
            createElement('span', ''),
            createElement('span', '', question.question, later),
          );
        }
        return this.#answeredItem(question, answer);
      });
  }

  #answeredItem(question: Question, answer: string): HTMLElement {
    const good = meets(question, answer);
    const mark = createElement('span', '', hasOneHope(question) ? (good ? '✓' : '–') : '•');
    mark.setAttribute('aria-hidden', 'true');
    const words = createElement('span', '', wordAnswer(question, answer));
    const change = createElement('button', 'app-link-button', 'Change');
    change.type = 'button';
    change.append(createElement('span', 'govuk-visually-hidden', ` ${question.label}`));
    change.addEventListener('click', () => {
      this.#go(question);
    });
    return createElement('li', 'app-answers__done', mark, words, change);
  }

  #showOutcome(id: string): void {
    const screen = this.#copy(this.#result);
    const source = requireElement(this, `[data-outcome="${id}"]`, HTMLDetailsElement);
    document.body.classList.toggle('app-not-joint', source.dataset['joint'] !== 'true');
    const title = requirePart(screen, 'title');
    title.textContent = requireElement(source, 'summary', HTMLElement).textContent;
    requirePart(screen, 'outcome').append(
      requireElement(source, 'div', HTMLElement).cloneNode(true),
    );
    this.#showCriteria(screen);
    this.#showReasons(screen);
    requirePart(screen, 'answers').append(...this.#answerList());
    offerPrint(screen);
    requirePart(screen, 'restart', HTMLButtonElement).addEventListener('click', () => {
      this.#answers = {};
      restartSteps();
      const [first] = this.#flow.questions;
      if (first) this.#ask(first);
    });
    this.#show(screen, title);
    titlePage('Result');
  }

  /** Says how many criteria are met and what to do about the rest; nothing while safety is open. */
  #showCriteria(screen: HTMLElement): void {
    const counted = requirePart(screen, 'met');
    const safe = this.#flow.questions.every(
      (question) => question.group !== 'safety' || meets(question, this.#answers[question.id]),
    );
    const { met, unmet, toFindOut, total } = criteriaResult(this.#flow, this.#answers);
    if (!safe || total === 0) {
      counted.remove();
      return;
    }
    counted.textContent = `Meets ${met.length} of ${total} criteria.`;
    this.#listAdvice(requirePart(screen, 'unmet'), unmet);
    this.#listAdvice(requirePart(screen, 'to-find-out'), toFindOut);
  }

  #listAdvice(section: HTMLElement, questions: readonly Question[]): void {
    section.hidden = questions.length === 0;
    requireElement(section, 'ul', HTMLUListElement).append(
      ...questions.map((question) => {
        const advice = question.advice[this.#answers[question.id] ?? ''] ?? '';
        return createElement('li', '', createElement('strong', '', question.label), `. ${advice}`);
      }),
    );
  }

  /** Says which answers decided, where the flow gives them a reason. */
  #showReasons(screen: HTMLElement): void {
    const section = requirePart(screen, 'reasons');
    const given = reasons(this.#flow, this.#answers).flatMap(({ reason }) => reason ?? []);
    section.hidden = given.length === 0;
    requireElement(section, 'ul', HTMLUListElement).append(
      ...given.map((text) => createElement('li', '', text)),
    );
  }

  /** Puts a screen in place of the one before, and the reader at its heading. */
  #show(screen: HTMLElement, heading?: HTMLElement): void {
    replaceChildren(this.#screen, screen);
    requirePart(this, 'intro').hidden = this.#isBegun();
    this.dispatchEvent(new CustomEvent('flow-shown', { bubbles: true }));
    if (!heading) return;
    replaceChildren(requirePart(this, 'anew'));
    heading.focus();
    this.#screen.scrollIntoView();
  }
}

customElements.define('question-flow', QuestionFlow);
