import { isBlank, type Section } from '../../lib/referral/form.ts';
import { validate, type FormProblem } from '../../lib/referral/validate.ts';
import { replaceChildren, requireElement, requirePart } from '../dom.ts';
import { hasJustSaved } from '../just-saved.ts';
import { goToStep, restartSteps, titlePage } from '../steps.ts';
import { buildBlock } from './answer-table.ts';
import { loadFiles } from './file-saver.ts';
import { Filled } from './filled.ts';
import { FormScreen } from './form-screen.ts';
import { warnOfLeaving } from './leaving.ts';
import { makeDocuments, type Definition, type ReferralDocuments } from './referral-documents.ts';
import { Screens, type Screen } from './screens.ts';
import { readToday } from '../today.ts';

/** What is said where a file was saved and the answers are no longer those of it. */
const sinceSaved = 'What you have changed since is not in it.';

/** A referral on its page, from one screen to the next. */
export class Referral {
  readonly #page: HTMLElement;
  readonly #sections: readonly Section[];
  readonly #filled = new Filled();
  readonly #screens: Screens;
  readonly #form: FormScreen;
  readonly #documents: ReferralDocuments;
  /** Whether the screening has let the reader on. */
  #opened = false;

  constructor(page: HTMLElement, definition: Definition) {
    this.#page = page;
    this.#sections = [definition.criteria, ...definition.sections];
    this.#screens = new Screens(page);
    this.#form = new FormScreen(page, this.#screens.find('form'), this.#sections, this.#filled);
    this.#documents = makeDocuments(definition, this.#filled, (words) => {
      this.#say(words);
    });
  }

  listen(): void {
    this.#page.addEventListener('flow-outcome', (event) => {
      this.#opened = event instanceof CustomEvent && event.detail === this.#page.dataset['ready'];
      if (!this.#opened) return;
      event.preventDefault();
      this.#go('form');
    });
    this.#screens.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#page.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      if (button instanceof HTMLButtonElement) this.#act(button);
    });
    this.#page.addEventListener('flow-shown', () => {
      this.#screens.reveal('screening');
    });
    warnOfLeaving(this.#filled);
    // A page that the browser keeps must not show a family to whoever comes back to it, unless
    // it is the browser that put the reader's own file in its place, which it does at once.
    this.#page.addEventListener('flow-hidden', (event) => {
      const kept = event instanceof CustomEvent && event.detail === true;
      if (kept && hasJustSaved()) event.preventDefault();
      else this.#clear();
    });
  }

  #act(button: HTMLButtonElement): void {
    const { do: act, key } = button.dataset;
    switch (act) {
      case 'screening':
      case 'form':
      case 'check':
        this.#go(act, key);
        break;
      case 'resize':
        if (this.#form.changeCount(button)) this.#showProblems();
        break;
      case 'download':
        void this.#download();
        break;
      case 'save-unfinished':
        void this.#saveUnfinished();
        break;
      case 'clear':
        if (isBlank(this.#filled.form) || confirm('Clear everything you have filled in?')) {
          this.#clear();
          titlePage('');
          this.#focus('screening');
        }
    }
  }

  /** Goes on to a screen, which is a step of the page. */
  #go(name: Screen, key?: string): void {
    goToStep(
      () => {
        this.#show(name, key);
      },
      () => {
        this.#show(name);
      },
    );
  }

  #show(asked: Screen, key?: string): void {
    const name = this.#opened ? asked : 'screening';
    if ((name === 'check' || name === 'done') && !this.#isRight()) {
      this.#show('form');
      this.#showProblems({ focus: true });
      return;
    }
    this.#screens.reveal(name);
    if (name === 'check') this.#showAnswers();
    if (name === 'form') {
      this.#form.offerReturn(key);
      // A visit may lose its signal before the file is asked for.
      setTimeout(() => {
        loadFiles().catch(() => null);
      }, 500);
    }
    this.#screens.title(name);
    this.#focus(name, key);
  }

  #focus(name: Screen, key?: string): void {
    this.#screens.focus(name, key);
    if (!key) this.#page.scrollIntoView();
  }

  #submit(): void {
    this.#form.read();
    this.#showProblems({ focus: true });
    if (this.#isRight()) this.#go('check');
  }

  #problems(): FormProblem[] {
    return validate(this.#sections, this.#filled.form, readToday());
  }

  /** Whether the form can be checked and sent as it is. */
  #isRight(): boolean {
    return this.#opened && this.#problems().length === 0;
  }

  #showProblems({ focus = false } = {}): void {
    const problems = this.#problems();
    this.#form.showProblems(problems);
    this.#screens.title('form', { error: problems.length > 0 });
    if (focus && problems.length > 0) this.#form.focusProblems();
  }

  #showAnswers(): void {
    const holder = requirePart(this.#screens.find('check'), 'answers');
    replaceChildren(holder, ...this.#documents.model().blocks.map(buildBlock));
    this.#say('');
  }

  #say(words: string): void {
    requirePart(this.#page, 'status').textContent = words;
  }

  /** Downloads the answers as they are now, once they are right. */
  async #download(): Promise<void> {
    if (!this.#isRight()) return;
    const name = await this.#documents.saveFinished();
    if (name === undefined) return;
    if (this.#filled.isUnsaved) {
      this.#say(`Look for ${name} in your downloads. ${sinceSaved}`);
      return;
    }
    const done = this.#screens.find('done');
    requirePart(done, 'file').textContent = name;
    if (done.hidden) this.#go('done');
    else this.#say('It was saved again.');
  }

  /** Downloads what there is, marked as not finished. The screening must have let the reader on. */
  async #saveUnfinished(): Promise<void> {
    if (!this.#opened) return;
    this.#form.read();
    const name = await this.#documents.saveUnfinished();
    if (name === undefined) return;
    const words = `Look for ${name} in your downloads. It was not sent, and it is not a referral.`;
    this.#say(this.#filled.isUnsaved ? `${words} ${sinceSaved}` : words);
  }

  /** Forgets everything and goes back to the first question of the screening. */
  #clear(): void {
    this.#filled.clear();
    this.#opened = false;
    this.#form.reset();
    restartSteps();
    requireElement(this.#page, 'question-flow', HTMLElement).dispatchEvent(
      new Event('flow-restart'),
    );
    this.#screens.reveal('screening');
    replaceChildren(requirePart(this.#screens.find('check'), 'answers'));
  }
}
