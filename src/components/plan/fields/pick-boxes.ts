import { fillWords, listParties, nameUnknown } from '../../../lib/plan/people.ts';
import type { Pick } from '../../../lib/plan/plan.ts';
import { listOffered } from '../../../lib/plan/template.ts';
import { requireElement } from '../../dom.ts';
import { fillChoices } from '../../fields/choices.ts';
import type { Asked, BuildBoxes } from './boxes.ts';
import { checkLength, checkOwnWords } from './letters.ts';
import { fillInput } from './word-boxes.ts';

/** What one's own words have for a value among the choices: no option can have it. */
export const ownWords = ':other';
/** The choice of one's own words. */
const ownOption = { value: ownWords, label: 'Something else, in your own words' };

/**
 * What may be chosen, by its words; of `who`, the people. What another form offered and was picked
 * can be chosen too, so that no pick is lost; so can words of one's own where there are some.
 */
export function listOptions(
  { question, people }: Asked,
  picks: readonly Pick[] = [],
): { value: string; label: string }[] {
  const named =
    question.kind === 'who' ? [...listParties(people), { value: 'both', label: 'Both' }] : [];
  const known = [
    ...named,
    ...listOffered(question.options, ({ value }) => picks.includes(value)).map(
      ({ value, label }) => ({ value, label: fillWords(label, people) }),
    ),
  ];
  const unknown = picks.flatMap((pick) =>
    typeof pick === 'string' && known.every(({ value }) => value !== pick)
      ? [{ value: pick, label: nameUnknown(pick, people) }]
      : [],
  );
  const isOwn = question.other || picks.some((pick) => typeof pick !== 'string');
  return [...known, ...unknown, ...(isOwn && question.kind !== 'decisions' ? [ownOption] : [])];
}

/** The words of one's own among picks: nothing where there are none. */
export function findOwnWords(picks: readonly Pick[]): string | undefined {
  const own = picks.flatMap((pick) => (typeof pick === 'string' ? [] : [pick.other]));
  return own.length > 0 ? own.join(', ') : undefined;
}

/** Answers to tick, or one to choose, with one's own words beside them where the question takes them. */
export const buildPicks: BuildBoxes = (asked, value) => {
  const { question, key, copy } = asked;
  const root = copy(question.kind === 'choices' ? 'plan-choices' : 'plan-choice');
  const picks: readonly Pick[] = value && 'picks' in value ? value.picks : [];
  /** Words of one’s own as the plan can hold them. */
  let words = findOwnWords(picks) ?? '';
  const items = fillChoices(root, key, listOptions(asked, picks), (each) =>
    each === ownWords ? words !== '' : picks.includes(each),
  );
  const inputs = items.map((item) => requireElement(item, 'input', HTMLInputElement));
  const other = copy('plan-other');
  const text = fillInput(other, `${key}-other`, words);
  root.append(other);
  const isOther = (): boolean => inputs.some((box) => box.checked && box.value === ownWords);
  const showOther = (): void => {
    other.hidden = !isOther();
  };
  root.addEventListener('change', showOther);
  showOther();
  return {
    root,
    read: () => {
      const message = isOther() ? checkOwnWords(text) : undefined;
      if (!checkLength(text)) words = text.value.trim();
      const chosen = inputs
        .filter((box) => box.checked)
        .map((box): Pick => (box.value === ownWords ? { other: words } : box.value));
      const kind =
        question.kind === 'choices' || question.kind === 'who' ? question.kind : 'choice';
      return {
        fault: message === undefined ? undefined : { message, box: text },
        value: {
          kind,
          picks: chosen.filter((pick) => typeof pick === 'string' || pick.other !== ''),
        },
      };
    },
  };
};
