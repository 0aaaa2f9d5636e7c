/* Over 200 lines: one object holds the plan that is open, and every change of it passes through here. */
import { isTooMuch } from '../../lib/plan/measure-side.ts';
import { findPeople, type People } from '../../lib/plan/people.ts';
import type { Party, Plan } from '../../lib/plan/plan.ts';
import { hasJustSaved } from '../just-saved.ts';
import { goToStep, replaceStep } from '../steps.ts';
import { Drafts, sayWaiting } from './drafts.ts';
import { watchLetters } from './fields/letters.ts';
import { Frame } from './frame.ts';
import { Keeper } from './keeper.ts';
import { onPress } from './on-press.ts';
import { readKeptPlan, type Arrived, type Opened, type Unread } from './opened.ts';
import type { PlanData } from './plan-data.ts';
import { forgetWords, fullWords } from './place-words.ts';
import { Stops } from './stops.ts';
import { requestTimeout, withTimeout } from '../timeout.ts';
import { chooseView, followLeads, views, type View, type ViewName } from './view.ts';

/**
 * The tool on its page: the stops, the plan that is open, and the view that shows it. A plan that
 * is open stays in memory while the stops stand before it, and is shown only after they were passed.
 */
export class Builder {
  readonly keeper: Keeper;
  /** A plan out of a file, or one that was kept, of which nobody has said yet who they are. */
  arrived: Arrived | undefined;
  readonly drafts = new Drafts();
  /** What is kept here and cannot be read, until it was shown. */
  unread: Unread | undefined;
  /** Which sections show more than the short form. */
  readonly whole = new Set<string>();
  /** Whether the sections of the form are shown although nothing in them is answered. */
  form = true;
  readonly #frame: Frame;
  readonly #stops: Stops;
  readonly #loading: Promise<PlanData>;
  #data: PlanData | undefined;
  #opened: Opened | undefined;
  /** How many views were asked for. */
  #turn = 0;
  /** Whether the last change was too much. */
  #isFull = false;
  /** Whether the stops were passed a moment ago, with nothing shown since but the way to a file. */
  #hasJustPassed = false;

  constructor(page: HTMLElement, loading: Promise<PlanData>) {
    this.#frame = new Frame(page);
    this.#loading = loading;
    this.#stops = new Stops(page, {
      pass: (next) => {
        void this.#pass(next);
      },
      stop: () => {
        this.#stop();
      },
    });
    this.keeper = new Keeper(() => {
      this.#frame.sayWhere(this.keeper, this.#opened);
    });
    // A page that the browser keeps must not show a family to whoever comes back to it, unless it
    // is the browser that put the reader's own file in its place, which it does at once.
    page.addEventListener('flow-hidden', (event) => {
      this.keeper.flush();
      if (event instanceof CustomEvent && event.detail === true && hasJustSaved()) {
        event.preventDefault();
      } else this.#clear();
    });
    onPress(page, 'forget', () => {
      if (this.forget()) this.go('start');
    });
    watchLetters(page, (words) => {
      this.say(words);
    });
    followLeads(page, this);
  }

  /** The plan that is open. Throws where none is. */
  get opened(): Opened {
    if (!this.#opened) throw new Error('no plan is open');
    return this.#opened;
  }

  /** What the tool asks and says. Throws before the stops are passed. */
  get data(): PlanData {
    if (!this.#data) throw new Error('the form is not loaded');
    return this.#data;
  }

  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  get plan(): Plan {
    return this.opened.plan;
  }

  get side(): Party {
    return this.opened.side;
  }

  get people(): People {
    return findPeople(this.plan);
  }

  #put(opened: Opened): void {
    this.#opened = opened;
    this.keeper.keep(opened.plan);
    this.#frame.sayWhere(this.keeper, opened);
  }

  /** Opens a plan as one of the two, in place of the one before. */
  open(plan: Plan, side: Party, changed: boolean): void {
    this.drafts.clear();
    this.#put({ plan, side, saved: { changed } });
  }

  /** Takes a change by the reader into the plan. Gives whether it did: one that is too much is told. */
  change(plan: Plan): boolean {
    const isFull = isTooMuch(this.plan, plan, this.side);
    if (isFull !== this.#isFull) this.say(isFull ? fullWords : '');
    this.#isFull = isFull;
    if (!isFull) this.replace(plan);
    return !isFull;
  }

  /** Puts another plan in place of the one that is open, however much it holds. */
  replace(plan: Plan): void {
    const { opened } = this;
    if (plan === opened.plan) return;
    this.#put({ ...opened, plan, saved: { ...opened.saved, changed: true } });
  }

  /**
   * Goes on writing the plan as it was handed over, and remembers in which file all of it is: in
   * none where it was copied.
   */
  markSaved(plan: Plan, name?: string): void {
    const { opened } = this;
    this.#put({ ...opened, plan, saved: name ? { name, changed: false } : opened.saved });
  }

  /** Forgets the plan, here and where it is kept, if its reader says so once more. Gives whether. */
  forget(): boolean {
    if (!confirm(forgetWords)) return false;
    this.keeper.forget();
    this.#empty();
    return true;
  }

  /** Forgets all that is in the memory of this page. */
  #empty(): void {
    this.#opened = undefined;
    this.arrived = undefined;
    this.unread = undefined;
    this.whole.clear();
    this.drafts.clear();
  }

  /** That something which was written waits to be mended: nothing where all is in the plan. */
  sayWaiting(): string {
    return this.isOpen ? sayWaiting(this.drafts.listPlaces(this)) : '';
  }

  /** A copy of the one element of a template of the page. */
  copy(template: string): HTMLElement {
    return this.#frame.copy(template);
  }

  /** Tells the reader something once, without moving them. */
  say(words: string): void {
    this.#frame.say(words);
  }

  /** Goes on to a view, which is a step of the page. */
  go(name: ViewName, about = ''): void {
    goToStep(() => {
      this.show(name, about);
    });
  }

  /** Goes on to a view in the step that is in view, which Back does not lead to any more. */
  goInstead(name: ViewName, about = ''): void {
    replaceStep(() => {
      this.show(name, about);
    });
  }

  /** Asks the stops again, as a step of the page, and then goes on to a view. */
  askStops(next: ViewName): void {
    goToStep(() => {
      this.#stops.ask(next);
    });
  }

  /** Puts a view in place of the one before, and the reader at its heading. */
  show(asked: ViewName, about = '', fetched?: View): void {
    this.#turn += 1;
    if (!this.#stops.passed) {
      this.#frame.reveal('stops');
      return;
    }
    const name = chooseView(asked, this);
    const view: View = fetched ?? views[name];
    // Whoever comes back to open another file is asked again.
    this.#hasJustPassed = this.#hasJustPassed && ['keep', 'open', 'who'].includes(name);
    if (name === 'open' && !this.#hasJustPassed) {
      this.#stops.ask(name);
      return;
    }
    if (view.load) {
      void this.#fetch(view.load, asked, about);
      return;
    }
    const screen = this.copy(name);
    this.#isFull = false;
    followLeads(screen, this);
    this.say(view.isWritten ? '' : this.sayWaiting());
    view.fill?.(screen, this, about);
    this.#frame.sayWhere(this.keeper, this.#opened);
    this.#frame.showScreen(screen, view.title);
  }

  /** Shows a view once its code is there, unless the reader has gone elsewhere. */
  async #fetch(load: () => Promise<View>, asked: ViewName, about: string): Promise<void> {
    const turn = this.#turn;
    try {
      const view = await withTimeout(load(), requestTimeout);
      if (turn === this.#turn) this.show(asked, about, view);
    } catch {
      this.say('This part could not be loaded. Your plan is still here. Try again.');
    }
  }

  /** Goes on from the stops: once to where the plan is kept, then to what they stood before. */
  async #pass(next: ViewName): Promise<void> {
    try {
      this.#data = await this.#loading;
      if (!this.isOpen && !this.arrived) {
        const kept = await readKeptPlan(this.#loading);
        if (!this.#stops.passed) return;
        this.#take(kept);
        if (kept) this.keeper.resume(kept.place);
      }
    } catch {
      this.#frame.fail();
      return;
    }
    this.#hasJustPassed = true;
    if (this.unread) this.go('open');
    else if (this.keeper.asked === undefined) this.go('keep', next);
    else if (this.arrived) this.go('who', next);
    else this.go(next);
  }

  /** Takes what was kept into the memory of this page. */
  #take(kept: Awaited<ReturnType<typeof readKeptPlan>>): void {
    if (!kept) return;
    this.unread = kept.unread;
    this.arrived = kept.arrived;
  }

  /**
   * Ends at help: nothing of the plan is shown or kept. It stays in memory, so that a slip of the
   * finger that is mended at once costs no work.
   */
  #stop(): void {
    if (!this.isOpen && !this.arrived) {
      readKeptPlan(this.#loading).then(
        (kept) => {
          this.#take(kept);
        },
        () => null,
      );
    }
    this.keeper.forgetAll();
    this.#frame.empty();
  }

  /** Forgets what is on the page, and leaves what the reader asked to be kept. */
  #clear(): void {
    this.#stops.shut();
    this.#empty();
    this.#frame.empty();
    this.say('');
    this.#frame.reveal('stops');
  }
}
