import { readPageData } from '../../lib/page-data.ts';
import {
  referralDocument,
  type Block,
  type DocumentModel,
  type FormDefinition,
  type Row,
} from '../../lib/referral/document-model.ts';
import {
  addItem,
  isAsked,
  isBlank,
  itemCount,
  itemName,
  keyOf,
  removeItem,
  type Asked,
  type FilledForm,
  type Section,
  type Value,
} from '../../lib/referral/form.ts';
import { validate, type FormProblem } from '../../lib/referral/validate.ts';
import {
  createElement,
  MissingPartError,
  replaceChildren,
  requireElement,
  requirePart,
} from '../dom.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { offerPrint } from '../printing.ts';
import { goToStep, titlePage } from '../steps.ts';
import { boxId, buildField, markField, readField } from './form-fields.ts';

/** What the page gives the element: the form, and what was asked before it. */
interface Definition extends FormDefinition {
  /** The id of the route, for the name of the file. */
  id: string;
  /** What the screening before the form establishes. */
  screened: readonly string[];
}

type Screen = 'screening' | 'form' | 'check' | 'done';

/** How long after a file is saved a browser may put it in this page's place, in milliseconds. */
const grace = 3000;

/** What is said where a file was saved and the answers are no longer those of it. */
const sinceSaved = 'What you have changed since is not in it.';

const nothing: FilledForm = { values: {}, items: {} };

/** Today on this device, as an ISO day. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

type Files = typeof import('./referral-files.ts');
let files: Promise<Files> | undefined;

/** What makes files, fetched once. What did not come is asked for again. */
function loadFiles(): Promise<Files> {
  files ??= import('./referral-files.ts').catch((error: unknown) => {
    files = undefined;
    throw error;
  });
  return files;
}

/**
 * A referral: the screening, the form, the answers to check, the file. What is filled in lives in
 * this page's fields and is gone with the page; it is never stored, sent or put in an address.
 */
class ReferralForm extends HTMLElement {
  #definition: Definition | undefined;
  #form: FilledForm = nothing;
  /** Counts what was filled in, added or removed. */
  #changes = 0;
  /** The count of changes that nothing would be lost of: in a file, or cleared. */
  #safe = 0;
  /** Counts how often everything was cleared. */
  #clears = 0;
  /** Whether a file is being made. */
  #busy = false;
  /** Whether the screening has let the reader on. */
  #opened = false;
  /**
   * Since when a file is saved, with nothing pressed since, in milliseconds of this page: some
   * browsers show it in this tab. Undefined for none.
   */
  #savedAt: number | undefined;
  #screens = new Map<Screen, HTMLElement>();

  connectedCallback(): void {
    const { text } = requireElement(this, 'script', HTMLScriptElement);
    this.#definition = readPageData<Definition>(text, 'sections');
    const status = requirePart(this, 'status');
    this.#screens.set('screening', requirePart(this, 'screening'));
    for (const screen of ['form', 'check', 'done'] as const) {
      const template = requireElement(
        this,
        `template[data-screen="${screen}"]`,
        HTMLTemplateElement,
      );
      const made = requireElement(document.importNode(template.content, true), 'div', HTMLElement);
      made.hidden = true;
      offerPrint(made);
      this.#screens.set(screen, made);
      status.before(made);
    }
    this.#buildForm();
    this.#listen();
  }

  #listen(): void {
    this.addEventListener('flow-outcome', (event) => {
      this.#opened = event instanceof CustomEvent && event.detail === this.dataset['ready'];
      if (!this.#opened) return;
      event.preventDefault();
      this.#go('form');
    });
    requireElement(this.#screen('form'), 'form', HTMLFormElement).addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#submit();
      },
    );
    this.#screen('form').addEventListener('input', () => {
      this.#changes += 1;
      this.#read();
      this.#showAsked();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      if (button instanceof HTMLButtonElement) this.#act(button);
    });
    this.addEventListener('flow-shown', () => {
      this.#reveal('screening');
    });
    addEventListener('beforeunload', (event) => {
      // Nothing may hold up someone who has pressed "Leave this site".
      if (!this.#isUnsaved || document.documentElement.hidden) return;
      event.preventDefault();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- older browsers heed only this
      event.returnValue = true;
    });
    for (const type of ['click', 'keydown']) {
      document.addEventListener(type, () => {
        this.#savedAt = undefined;
      });
    }
    // A page that the browser keeps must not show a family to whoever comes back to it, unless
    // it is the browser that put the reader's own file in its place, which it does at once.
    this.addEventListener('flow-hidden', (event) => {
      const kept = event instanceof CustomEvent && event.detail === true;
      const justSaved = this.#savedAt !== undefined && performance.now() - this.#savedAt < grace;
      if (kept && justSaved) event.preventDefault();
      else this.#clear();
    });
  }

  #act({ dataset }: HTMLButtonElement): void {
    switch (dataset['do']) {
      case 'screening':
        this.#go('screening');
        break;
      case 'form':
        this.#go('form', dataset['key']);
        break;
      case 'check':
        this.#go('check');
        break;
      case 'add':
        this.#resize(dataset['section'] ?? '', 'add', 0);
        break;
      case 'remove':
        this.#resize(dataset['section'] ?? '', 'remove', Number(dataset['item']));
        break;
      case 'download':
        void this.#download();
        break;
      case 'save-unfinished':
        void this.#saveUnfinished();
        break;
      case 'clear':
        if (isBlank(this.#form) || confirm('Clear everything you have filled in?')) {
          this.#clear();
          titlePage('');
          this.#focus('screening');
        }
    }
  }

  get #isUnsaved(): boolean {
    return this.#changes !== this.#safe;
  }

  get #sections(): readonly Section[] {
    const { criteria, sections } = this.#parts;
    return [criteria, ...sections];
  }

  get #parts(): Definition {
    if (!this.#definition) throw new MissingPartError('form');
    return this.#definition;
  }

  #screen(name: Screen): HTMLElement {
    const screen = this.#screens.get(name);
    if (!screen) throw new MissingPartError(name);
    return screen;
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
    this.#reveal(name);
    if (name === 'check') this.#buildCheck();
    if (name === 'form') {
      this.#offerReturn(key);
      // A visit may lose its signal before the file is asked for.
      setTimeout(() => {
        loadFiles().catch(() => null);
      }, 500);
    }
    this.#title(name);
    this.#focus(name, key);
  }

  /** Puts a screen in view in place of the others. */
  #reveal(name: Screen): void {
    for (const [other, screen] of this.#screens) screen.hidden = other !== name;
  }

  /** Titles the tab by the heading of a screen; the screening has titles of their own. */
  #title(name: Screen, { error = false } = {}): void {
    const heading = this.#screen(name).querySelector('h2');
    titlePage(name === 'screening' ? '' : (heading?.textContent ?? ''), { error });
  }

  /** Beside a field that is changed from the answers, a way straight back to them. */
  #offerReturn(key: string | undefined): void {
    this.querySelector('.app-return')?.remove();
    if (!key) return;
    const button = createElement('button', 'govuk-button app-return', 'Check your answers');
    button.type = 'submit';
    requireElement(this, `[data-key="${key}"]`, HTMLElement).append(button);
  }

  #focus(name: Screen, key?: string): void {
    const place =
      (key ? document.getElementById(key) : null) ??
      this.#screen(name).querySelector('h2[tabindex]');
    if (place instanceof HTMLElement) place.focus();
    if (!key) this.scrollIntoView();
  }

  /** Every field of every parent and child, asked or not, with the place it stands in. */
  #fields(): { asked: Asked; group: HTMLElement }[] {
    return this.#sections.flatMap((section) =>
      Array.from({ length: itemCount(section, this.#form) }, (_, index) => index + 1).flatMap(
        (item) =>
          section.fields.map((field) => {
            const key = keyOf(section, item, field);
            const group = requireElement(this, `[data-key="${key}"]`, HTMLElement);
            return { asked: { key, section, item, field }, group };
          }),
      ),
    );
  }

  #read(): void {
    const values: Record<string, Value> = {};
    for (const { asked, group } of this.#fields()) values[asked.key] = readField(group, asked);
    this.#form = { ...this.#form, values };
  }

  #buildForm(): void {
    replaceChildren(
      requirePart(this, 'sections'),
      ...this.#sections.map((section) => this.#section(section)),
    );
    this.#showAsked();
  }

  #section(section: Section): HTMLElement {
    const title = createElement('h3', '', section.title);
    title.id = `section-${section.id}`;
    const made = createElement('section', 'app-form-section', title);
    made.setAttribute('aria-labelledby', title.id);
    if (section.intro) made.append(createElement('p', '', section.intro));
    const count = itemCount(section, this.#form);
    for (let item = 1; item <= count; item += 1) made.append(this.#item(section, item, count));
    if (section.repeat && count < section.repeat.most) {
      const add = button('add', `Add another ${section.repeat.item.toLowerCase()}`);
      add.dataset['section'] = section.id;
      made.append(add);
    }
    return made;
  }

  #item(section: Section, item: number, count: number): HTMLElement {
    const fields = section.fields.map((field) => {
      const key = keyOf(section, item, field);
      return buildField({ key, section, item, field }, this.#form.values[key]);
    });
    const name = itemName(section, item);
    if (!name) return createElement('div', '', ...fields);
    const legend = createElement('legend', 'govuk-fieldset__legend', createElement('h4', '', name));
    const made = createElement('fieldset', 'govuk-fieldset app-form-item', legend, ...fields);
    if (count > (section.repeat?.least ?? 1)) {
      const remove = button('remove', `Remove ${name}`);
      remove.dataset['section'] = section.id;
      remove.dataset['item'] = String(item);
      made.append(remove);
    }
    return made;
  }

  /** Adds or removes a parent or child and puts the reader at the one that is there now. */
  #resize(id: string, how: 'add' | 'remove', item: number): void {
    const section = this.#sections.find((candidate) => candidate.id === id);
    const [field] = section?.fields ?? [];
    if (!section || !field) return;
    this.#form =
      how === 'add' ? addItem(section, this.#form) : removeItem(section, item, this.#form);
    this.#changes += 1;
    const showed = !requirePart(this, 'problems').hidden;
    this.#buildForm();
    if (showed) this.#showProblems({ focus: false });
    const count = itemCount(section, this.#form);
    const place = how === 'add' ? count : Math.min(item, count);
    document.getElementById(keyOf(section, place, field))?.focus();
  }

  #showAsked(): void {
    for (const { asked, group } of this.#fields()) {
      group.hidden = !isAsked(asked.section, asked.item, asked.field, this.#form);
    }
  }

  #submit(): void {
    this.#read();
    this.#showProblems({ focus: true });
    if (this.#isRight()) this.#go('check');
  }

  #problems(): FormProblem[] {
    return validate(this.#sections, this.#form, today());
  }

  /** Whether the form can be checked and sent as it is. */
  #isRight(): boolean {
    return this.#opened && this.#problems().length === 0;
  }

  /** Marks every field that is wrong and lists them all, once, at the top. */
  #showProblems({ focus }: { focus: boolean }): void {
    const problems = this.#problems();
    const byKey = new Map(problems.map((problem) => [problem.key, problem]));
    for (const { asked, group } of this.#fields()) {
      const problem = byKey.get(asked.key);
      markField(group, asked, problem?.message ?? '', problem?.box);
    }
    const summary = requirePart(this, 'problems');
    summary.hidden = problems.length === 0;
    replaceChildren(
      requireElement(summary, 'ul', HTMLUListElement),
      ...problems.map(({ key, box, message }) => {
        const link = createElement('a', '', message);
        link.href = `#${boxId(key, box)}`;
        link.addEventListener('click', (event) => {
          event.preventDefault();
          document.getElementById(boxId(key, box))?.focus();
        });
        return createElement('li', '', link);
      }),
    );
    this.#title('form', { error: problems.length > 0 });
    if (!focus || problems.length === 0) return;
    summary.focus();
    summary.scrollIntoView();
  }

  #model(): DocumentModel {
    return referralDocument(this.#parts, this.#form, this.#parts.screened, today());
  }

  #buildCheck(): void {
    replaceChildren(
      requirePart(this.#screen('check'), 'answers'),
      ...this.#model().blocks.flatMap((block) => blockElements(block)),
    );
    this.#say('');
  }

  #say(words: string): void {
    requirePart(this, 'status').textContent = words;
  }

  /** Downloads the answers as they are now, once they are right. */
  async #download(): Promise<void> {
    if (!this.#isRight()) return;
    const name = `referral-${this.#parts.id}-${today()}.docx`;
    const model = this.#model();
    const saved = await this.#save(({ finishedFile }) => finishedFile(model, today()), name);
    if (!saved) return;
    if (this.#isUnsaved) {
      this.#say(`Look for ${name} in your downloads. ${sinceSaved}`);
      return;
    }
    requirePart(this.#screen('done'), 'file').textContent = name;
    if (this.#screen('done').hidden) this.#go('done');
    else this.#say('It was saved again.');
  }

  /** Downloads what there is, marked as not finished. The screening must have let the reader on. */
  async #saveUnfinished(): Promise<void> {
    if (!this.#opened) return;
    this.#read();
    const form = this.#form;
    const name = `not-finished-${this.#parts.id}-${today()}.docx`;
    const saved = await this.#save(
      ({ unfinishedFile }) => unfinishedFile(this.#parts, form, this.#parts.screened, today()),
      name,
    );
    if (!saved) return;
    const words = `Look for ${name} in your downloads. It was not sent, and it is not a referral.`;
    this.#say(this.#isUnsaved ? `${words} ${sinceSaved}` : words);
  }

  /** Makes a Word file and hands it to the browser. Gives whether it could. */
  async #save(
    make: (files: Files) => Promise<Uint8Array<ArrayBuffer>>,
    name: string,
  ): Promise<boolean> {
    if (this.#busy) return false;
    const [changes, clears] = [this.#changes, this.#clears];
    this.#busy = true;
    this.#say('Making the file…');
    try {
      const maker = await withTimeout(loadFiles(), requestTimeout);
      const file = await make(maker);
      this.#say('');
      // What was cleared meanwhile may lie nowhere.
      if (this.#clears !== clears) return false;
      this.#savedAt = performance.now();
      maker.save(file, name);
      this.#safe = changes;
      return true;
    } catch {
      this.#say(
        'The file could not be made. Your answers are still here. Print this page, or try again.',
      );
      return false;
    } finally {
      this.#busy = false;
    }
  }

  /** Forgets everything and goes back to the first question of the screening. */
  #clear(): void {
    this.#form = nothing;
    this.#safe = this.#changes;
    this.#clears += 1;
    this.#opened = false;
    this.#buildForm();
    requirePart(this, 'problems').hidden = true;
    requireElement(this, 'question-flow', HTMLElement).dispatchEvent(new Event('flow-restart'));
    this.#reveal('screening');
    replaceChildren(requirePart(this.#screen('check'), 'answers'));
  }
}

/** A button that the element acts on, by what it does. */
function button(does: string, text: string): HTMLButtonElement {
  const button = createElement('button', 'app-link-button', text);
  button.type = 'button';
  button.dataset['do'] = does;
  return button;
}

/** A part of a document as the page shows it. */
function blockElements(block: Block): HTMLElement[] {
  switch (block.kind) {
    case 'heading':
      return [createElement(block.level === 1 ? 'h3' : 'h4', '', block.text)];
    case 'text':
      return [createElement('p', '', block.text)];
    case 'table': {
      const head = createElement('tr', '', ...block.columns.map((name) => heading(name, 'col')));
      const rows = block.rows.map((row) => rowElement(row));
      return [
        createElement(
          'table',
          'app-check',
          createElement('thead', '', head),
          createElement('tbody', '', ...rows),
        ),
      ];
    }
  }
}

/** A question with its answer, and the way to change it. */
function rowElement({ label, answer, key, of }: Row): HTMLElement {
  const cell = createElement('td', '', ...answer.map((line) => createElement('p', '', line)));
  cell.dir = 'auto';
  if (key) {
    const change = button('form', 'Change');
    change.dataset['key'] = key;
    change.append(createElement('span', 'govuk-visually-hidden', ` ${label} (${of ?? ''})`));
    cell.append(change);
  }
  return createElement('tr', '', heading(label, 'row'), cell);
}

function heading(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = createElement('th', '', text);
  cell.scope = scope;
  return cell;
}

customElements.define('referral-form', ReferralForm);
