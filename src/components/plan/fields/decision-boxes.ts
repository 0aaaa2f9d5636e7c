import { nameParty } from '../../../lib/plan/people.ts';
import type { DecisionRow } from '../../../lib/plan/plan.ts';
import { createElement, requireElement } from '../../dom.ts';
import { nameBox } from '../../fields/choices.ts';
import type { BuildBoxes, Reading } from './boxes.ts';
import { checkOwnWords } from './letters.ts';
import { listOptions } from './pick-boxes.ts';
import { buildSelect } from './select-box.ts';
import { fillInput } from './word-boxes.ts';

const ways: readonly DecisionRow['how'][] = ['both', 'p1-asks', 'p2-asks', 'p1', 'p2', 'other'];

/** For each thing that is decided, who decides it. */
export const buildDecisions: BuildBoxes = (asked, value) => {
  const { key, copy, people, question } = asked;
  const before = value?.kind === 'decisions' ? value.decisions : [];
  const [one, other] = [nameParty(people, 'p1'), nameParty(people, 'p2')];
  const words: Record<DecisionRow['how'], string> = {
    both: 'Both together',
    'p1-asks': `${one}, after asking ${other}`,
    'p2-asks': `${other}, after asking ${one}`,
    p1: one,
    p2: other,
    other: 'In another way',
  };
  const options = [
    { value: '', label: 'Not answered' },
    ...ways
      .filter((how) => how !== 'other' || question.other || before.some((row) => row.how === how))
      .map((how) => ({ value: how, label: words[how] })),
  ];
  const held = before.map(({ id }) => id);
  const known = listOptions(asked, held).filter(({ value: id }) =>
    question.options.some((option) => option.value === id),
  );
  const rows = known.map(({ value: id, label }, index) => {
    const row = before.find((each) => each.id === id);
    const box = nameBox(key, index);
    const { field, select } = buildSelect(copy, {
      id: box,
      label,
      options,
      chosen: row?.how ?? '',
    });
    const own = copy('plan-other');
    const text = fillInput(own, `${box}-other`, row?.words ?? '');
    requireElement(own, 'label', HTMLLabelElement).textContent = `${label}: in what way?`;
    const show = (): void => {
      own.hidden = select.value !== 'other';
    };
    select.addEventListener('change', show);
    show();
    return { id, select, text, root: createElement('div', '', field, own), last: row };
  });
  // What another form asks stays in the answer.
  const unknown = before.filter(({ id }) => known.every((each) => each.value !== id));
  return {
    root: createElement('div', '', ...rows.map(({ root }) => root)),
    read: (): Reading => {
      let fault: Reading['fault'];
      const said = rows.flatMap((row): DecisionRow[] => {
        const { id, select, text } = row;
        const how = ways.find((each) => each === select.value);
        const message = how === 'other' ? checkOwnWords(text) : undefined;
        // What is not right yet leaves what was said of it before.
        if (message !== undefined) fault = fault ?? { message, box: text };
        else if (how === 'other') row.last = { id, how, words: text.value.trim() };
        else row.last = how && { id, how };
        return row.last ? [row.last] : [];
      });
      return { fault, value: { kind: 'decisions', decisions: [...said, ...unknown] } };
    },
  };
};
