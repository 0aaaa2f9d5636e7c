import { listParties } from '../../../lib/plan/people.ts';
import type { Party } from '../../../lib/plan/plan.ts';
import { dayNames, days } from '../../../lib/services/opening-hours.ts';
import { createElement, replaceChildren, requirePart } from '../../dom.ts';
import { onPress } from '../on-press.ts';
import type { Asked, Reading } from './boxes.ts';
import { buildSelect, notChosen } from './select-box.ts';

/** A grid of nights to fill in. */
interface NightGrid {
  root: HTMLElement;
  /** Who has each night, or where it is not chosen yet. */
  read: () => { nights: Party[]; fault?: Reading['fault'] };
}

const mostWeeks = 4;

type Night = Party | undefined;

const oneWeek = Array.from({ length: 7 }, (): Night => undefined);
const readNight = ({ value }: HTMLSelectElement): Night =>
  value === 'p1' || value === 'p2' ? value : undefined;

/** A list to choose from for each night of up to four weeks. */
export function buildNightGrid(
  { copy, key, people }: Asked,
  given: readonly Party[] | undefined,
): NightGrid {
  const root = copy('plan-grid');
  const options = [notChosen, ...listParties(people)];
  let nights: readonly Night[] = given ?? oneWeek;
  let selects: HTMLSelectElement[] = [];

  const listNights = (): Night[] => selects.map(readNight);
  const countWeeks = (): number => nights.length / 7;

  const buildWeek = (week: number): HTMLElement => {
    const fields = days.map((day, index) => {
      const { field, select } = buildSelect(copy, {
        id: `${key}-night-${week * 7 + index + 1}`,
        label: `${dayNames[day]} week ${week + 1}`,
        options,
        chosen: nights[week * 7 + index] ?? '',
      });
      selects.push(select);
      return field;
    });
    const legend = createElement('legend', 'govuk-fieldset__legend', `Week ${week + 1}`);
    const list = createElement('div', 'app-plan-week', ...fields);
    return createElement('fieldset', 'govuk-fieldset', legend, list);
  };

  const build = (): void => {
    selects = [];
    const weeks = Array.from({ length: countWeeks() }, (_, week) => buildWeek(week));
    replaceChildren(requirePart(root, 'weeks'), ...weeks);
    add.hidden = countWeeks() >= mostWeeks;
    copyFirst.hidden = countWeeks() < 2;
    remove.hidden = countWeeks() < 2;
    remove.textContent = `Remove week ${countWeeks()}`;
    copyFirst.textContent = `Copy week 1 to week ${countWeeks()}`;
  };
  /** Puts other nights in the grid, the reader at one of them, and says that they changed. */
  const change = (changed: readonly Night[], focus: number): void => {
    nights = changed;
    build();
    selects[focus]?.focus();
    root.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const add = onPress(root, 'add', () => {
    const now = listNights();
    change([...now, ...oneWeek], now.length);
  });
  const copyFirst = onPress(root, 'copy', () => {
    const now = listNights();
    change([...now.slice(0, -7), ...now.slice(0, 7)], now.length - 7);
  });
  const remove = onPress(root, 'remove', () => {
    change(listNights().slice(0, -7), 0);
  });
  build();
  return {
    root,
    read: () => {
      const box = selects.find((select) => readNight(select) === undefined);
      return {
        nights: listNights().flatMap((night) => night ?? []),
        fault: box && { message: 'Choose who has each night.', box },
      };
    },
  };
}
