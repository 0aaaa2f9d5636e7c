import type { Pick } from '../../../lib/plan/plan.ts';
import { createElement } from '../../dom.ts';
import { nameBox } from '../../fields/choices.ts';
import type { BuildBoxes } from './boxes.ts';
import { checkOwnWords } from './letters.ts';
import { findOwnWords, listOptions, ownWords } from './pick-boxes.ts';
import { buildSelect } from './select-box.ts';
import { fillInput } from './word-boxes.ts';

const places = ['First', 'Next', 'After that', 'Last'];

/** What comes first, next and after that: a list to choose from for each place. */
export const buildOrder: BuildBoxes = (asked, value) => {
  const { key, copy } = asked;
  const root = createElement('div', '');
  const picks: readonly Pick[] = value && 'picks' in value ? value.picks : [];
  const options = [{ value: '', label: 'Nothing more' }, ...listOptions(asked, picks)];
  const more = picks.slice(places.length).map(() => 'After that');
  const selects = [...places.slice(0, 3), ...more, 'Last'].map((label, index) => {
    const pick = picks[index];
    const { field, select } = buildSelect(copy, {
      id: nameBox(key, index),
      label,
      options,
      chosen: pick === undefined ? '' : typeof pick === 'string' ? pick : ownWords,
    });
    root.append(field);
    return select;
  });
  const other = copy('plan-other');
  const text = fillInput(other, `${key}-other`, findOwnWords(picks) ?? '');
  root.append(other);
  const showOther = (): void => {
    other.hidden = selects.every((select) => select.value !== ownWords);
  };
  root.addEventListener('change', showOther);
  showOther();
  return {
    root,
    read: () => {
      const chosen = selects.map((select) => select.value);
      const again = selects.find(
        (select, index) => select.value !== '' && chosen.indexOf(select.value) < index,
      );
      if (again) return { fault: { message: 'Choose each answer once.', box: again } };
      const message = other.hidden ? undefined : checkOwnWords(text);
      if (message) return { fault: { message, box: text } };
      const said = chosen
        .filter((each) => each !== '')
        .map((each): Pick => (each === ownWords ? { other: text.value.trim() } : each));
      return {
        value: {
          kind: 'order',
          picks: said.filter((pick) => typeof pick === 'string' || pick.other !== ''),
        },
      };
    },
  };
};
