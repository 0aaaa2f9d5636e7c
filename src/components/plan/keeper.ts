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
  /** What was to be kept and is not: a store was full or denied, or another tab wrote there. */
  fault: 'denied' | 'elsewhere' | undefined;
  #waiting: Plan | undefined;
  #timer = 0;

  /** `tell` is called when what this knows of the plan has changed. */
  constructor(tell: () => void) {
    watchText(() => {
      if (this.#place !== 'device') return;
      this.stop();
      this.fault = 'elsewhere';
      tell();
    });
    const keepNow = (): void => {
      this.flush();
      if (this.fault) tell();
    };
    document.addEventListener('visibilitychange', keepNow);
    document.addEventListener('change', keepNow);
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
    this.fault = undefined;
    this.#place = place;
    if (place === 'page') forgetText();
    else if (plan) this.#write(plan);
  }

  /** Keeps the plan soon. */
  keep(plan: Plan): void {
    if (this.place === 'page') return;
    this.#waiting = plan;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.flush();
    }, rest);
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
    if (!keepText(writeKept(plan), this.#place ?? 'page')) this.fault = 'denied';
  }

  /** Goes on keeping the plan where it was kept before this page was opened. */
  resume(place: Place): void {
    this.#place = place;
  }

  /** Empties every place. What is open from then on is on this page alone until its reader says else. */
  forget(): void {
    this.stop();
    forgetText();
    this.fault = undefined;
    this.#place = undefined;
  }
}
