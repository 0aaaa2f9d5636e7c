import { fillWords, listParties } from '../../../lib/plan/people.ts';
import type { Pick } from '../../../lib/plan/plan.ts';
import { requireElement } from '../../dom.ts';
import { fillChoices } from '../../fields/choices.ts';
import type { Asked, BuildBoxes } from './boxes.ts';
import { checkLength } from './letters.ts';
import { fillInput } from './word-boxes.ts';

/** What one's own words have for a value among the choices: no option can have it. */
export const ownWords = ':other';
/** The choice of one's own words. */
export const ownOption = { value: ownWords, label: 'Something else, in your own words' };

/** What may be chosen, by its words; of `who`, the people. */
export function listOptions({ question, people }: Asked): { value: string; label: string }[] {
  const named =
    question.kind === 'who' ? [...listParties(people), { value: 'both', label: 'Both' }] : [];
  return [
    ...named,
    ...question.options.map(({ value, label }) => ({ value, label: fillWords(label, people) })),
  ];
}

/** Answers to tick, or one to choose, with one's own words beside them where the question takes them. */
export const buildPicks: BuildBoxes = (asked, value) => {
  const { question, key, copy } = asked;
  const root = copy(question.kind === 'choices' ? 'plan-choices' : 'plan-choice');
  const picks: readonly Pick[] = value && 'picks' in value ? value.picks : [];
  const options = listOptions(asked);
  const known = options.map((option) => option.value);
  // What another form offered stays as words of one's own.
  const unknown = picks
    .filter((pick) => typeof pick !== 'string' || !known.includes(pick))
    .map((pick) => (typeof pick === 'string' ? pick : pick.other));
  const words = unknown.length > 0 ? unknown.join(', ') : undefined;
  const shown = question.other ? [...options, ownOption] : options;
  const items = fillChoices(root, key, shown, (each) =>
    each === ownWords ? words !== undefined : picks.includes(each),
  );
  const inputs = items.map((item) => requireElement(item, 'input', HTMLInputElement));
  const other = copy('plan-other');
  const text = fillInput(other, `${key}-other`, words ?? '');
  if (question.other) root.append(other);
  const isOther = (): boolean => inputs.some((box) => box.checked && box.value === ownWords);
  const showOther = (): void => {
    other.hidden = !isOther();
  };
  root.addEventListener('change', showOther);
  showOther();
  return {
    root,
    read: () => {
      const chosen = inputs
        .filter((box) => box.checked)
        .map((box): Pick => (box.value === ownWords ? { other: text.value.trim() } : box.value));
      const message = isOther() ? checkLength(text) : undefined;
      if (message) return { fault: { message, box: text } };
      const kind =
        question.kind === 'choices' || question.kind === 'who' ? question.kind : 'choice';
      return {
        value: {
          kind,
          picks: chosen.filter((pick) => typeof pick === 'string' || pick.other !== ''),
        },
      };
    },
  };
};
