import type { PlaceAnswer } from '../../lib/near/answer-place.ts';
import type { Home } from '../../lib/near/order-by-nearness.ts';
import {
  createElement,
  createSpoken,
  replaceChildren,
  requireElement,
  requirePart,
} from '../dom.ts';
import { markField } from '../fields/mark-field.ts';
import { openPlaces, type Living, type Places } from './late-places.ts';

/** The field "Where do you live?", once what is known of places has come. */
export class PlaceField {
  readonly #root: HTMLElement;
  readonly #places: Places;
  readonly #changed: (living: Living | undefined) => void;
  /** Whether the list knows of a place. */
  #isKnown = false;

  /** `text` is the file of places: throws for what a build did not write. `changed`: see `askWhere`. */
  constructor(root: HTMLElement, text: string, changed: (living: Living | undefined) => void) {
    this.#root = root;
    this.#places = openPlaces(text);
    this.#changed = changed;
    const reset = (): void => {
      requireElement(root, 'form', HTMLFormElement).reset();
      this.forget();
    };
    // A browser may keep the page as it was for who comes back.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) reset();
    });
    this.#part('near-forget').addEventListener('click', () => {
      reset();
      this.#say('This place is forgotten.');
      requireElement(root, 'summary', HTMLElement).focus();
    });
  }

  /** Takes away all that was understood. */
  forget(): void {
    this.#clear();
    this.#tell(undefined);
  }

  /** Understands what is written, and says what it means or what to write instead. */
  ask(): void {
    this.#clear();
    const answer = this.#places.answer(this.#input.value);
    switch (answer.kind) {
      case 'problem':
        this.#showProblem(answer);
        break;
      case 'names':
        this.#offer(
          answer.words,
          answer.names.map((name) => ({
            label: name,
            act: () => {
              this.#input.value = name;
              this.ask();
            },
          })),
        );
        break;
      case 'choices':
        this.#offer(
          answer.words,
          answer.choices.map(({ label, home }) => ({
            label,
            act: () => {
              this.#clear();
              this.#live(home, '');
            },
          })),
        );
        break;
      case 'home':
        // Of a postcode no more stays on the screen than was used.
        this.#input.value = answer.said;
        this.#live(answer.home, answer.words);
    }
  }

  #part(name: string): HTMLElement {
    return requirePart(this.#root, name);
  }

  get #input(): HTMLInputElement {
    return requireElement(this.#root, 'input', HTMLInputElement);
  }

  #say(words: string): void {
    this.#part('near-said').textContent = words;
  }

  /** Tells the list where its reader lives, or that this is known no more. */
  #tell(living: Living | undefined): void {
    if (living !== undefined || this.#isKnown) this.#changed(living);
    this.#isKnown = living !== undefined;
  }

  /** Takes away what was said of the last question, and what was offered. */
  #clear(): void {
    const field = this.#part('near-field');
    markField(field, false);
    replaceChildren(requirePart(field, 'error'));
    this.#say('');
    replaceChildren(this.#part('near-ways'));
    for (const part of ['near-ways', 'near-parts', 'near-wider', 'near-forget'])
      this.#part(part).hidden = true;
  }

  #showProblem({ words, unknown }: Extract<PlaceAnswer, { kind: 'problem' }>): void {
    this.#tell(undefined);
    const field = this.#part('near-field');
    replaceChildren(requirePart(field, 'error'), createSpoken('Error:'), ` ${words}`);
    markField(field, true);
    this.#part('near-parts').hidden = !unknown;
  }

  /** Asks something, with a button for each answer; the focus goes on from one that was pressed. */
  #offer(words: string, answers: readonly { label: string; act: () => void }[]): void {
    this.#tell(undefined);
    this.#say(words);
    this.#part('near-ways').hidden = false;
    replaceChildren(
      this.#part('near-ways'),
      ...answers.map(({ label, act }) => {
        const button = createElement('button', 'app-pill', label);
        button.type = 'button';
        button.addEventListener('click', () => {
          act();
          const next = this.#part('near-ways').querySelector('button');
          (next ?? this.#part('near-forget')).focus();
        });
        return createElement('li', '', button);
      }),
    );
  }

  #live(home: Home, words: string): void {
    const { living, order } = this.#places.live(home);
    this.#tell(living);
    this.#say([words, this.#root.dataset['says'] ?? order].filter(Boolean).join(' '));
    this.#part('near-wider').hidden = home !== 'outside';
    this.#part('near-forget').hidden = false;
  }
}
