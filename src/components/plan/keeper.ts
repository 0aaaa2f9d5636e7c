import type { Plan } from '../../lib/plan/plan.ts';
import { forgetText, keepText, watchText, type Place } from './plan-store.ts';

/** How long a plan rests before it is kept, in milliseconds, so that typing stays quick. */
const rest = 300;

/** A plan as the text that a store holds, which is read as a file is. */
const writeKept = ({ more, ...plan }: Plan): string => JSON.stringify({ ...more, ...plan });

/** Keeps the plan where its reader wants it, and knows whether it is there. */
export class Keeper {
  /** Where the plan is to be kept. Undefined until the reader has said so. */
  #place: Place | undefined;
  /** What was to be kept and is not: a store was full or denied, or another tab wrote or deleted there. */
  fault: 'denied' | 'elsewhere' | 'gone' | undefined;
  /** The id of the plan that is kept. */
  #plan = '';
  #waiting: Plan | undefined;
  #timer = 0;

  readonly #keepNow: () => void;

  /** `tell` is called when what this knows of the plan has changed. */
  constructor(tell: () => void) {
    watchText((text) => {
      if (this.#place !== 'device') return;
      this.stop();
      this.fault = text?.includes(this.#plan) ? 'elsewhere' : 'gone';
      tell();
    });
    this.#keepNow = () => {
      this.flush();
      if (this.fault) tell();
    };
    document.addEventListener('visibilitychange', this.#keepNow);
    document.addEventListener('change', this.#keepNow);
  }

  /** Where the reader wants it; undefined while nobody has said so. */
  get asked(): Place | undefined {
    return this.#place;
  }

  /** Where the plan is now. */
  get place(): Place {
    return this.fault ? 'page' : (this.#place ?? 'page');
  }

  /** Keeps the plan in this place from now on and in no other, as far as the browser lets it. */
  moveTo(place: Place, plan: Plan | undefined): void {
    this.stop();
    if (place === 'page') this.#take();
    // What another tab wrote last stays there.
    else if (place !== this.#place && !this.fault) forgetText(this.#place);
    this.fault = undefined;
    this.#place = place;
    if (plan) this.#write(plan);
  }

  /** Keeps the plan soon. */
  keep(plan: Plan): void {
    if (this.place === 'page') return;
    this.#waiting = plan;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#keepNow, rest);
  }

  /** Keeps now what was to be kept soon. */
  flush(): void {
    const plan = this.#waiting;
    this.stop();
    if (plan) this.#write(plan);
  }

  /** Keeps nothing that was to be kept soon. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #write(plan: Plan): void {
    this.#plan = plan.plan;
    const { place } = this;
    if (place !== 'page' && !keepText(writeKept(plan), place)) this.fault = 'denied';
  }

  /** Goes on keeping the plan where it was kept before this page was opened. */
  resume(place: Place): void {
    this.#place = place;
  }

  /** Deletes the plan where it is kept, unless another has taken its place. */
  #take(): void {
    if (this.fault !== 'gone') forgetText(this.#place);
  }

  /**
   * Forgets the plan where it is kept. What is open from then on is on this page alone until its
   * reader says else.
   */
  forget(): void {
    this.#take();
    this.#begin();
  }

  /** Empties every place, whoever keeps a plan there. */
  forgetAll(): void {
    for (const place of ['tab', 'device'] as const) forgetText(place);
    this.#begin();
  }

  #begin(): void {
    this.stop();
    this.fault = undefined;
    this.#place = undefined;
  }
}
