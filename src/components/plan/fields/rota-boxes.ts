import { listParties } from '../../../lib/plan/people.ts';
import type { Party, RotaValue } from '../../../lib/plan/plan.ts';
import { findRotaNight, listDays, moveToMonday } from '../../../lib/plan/rota.ts';
import {
  listRotaWeeks,
  makeCountTable,
  makeRotaTable,
  sayMovedStart,
  sayTurn,
} from '../../../lib/plan/rota-words.ts';
import { nightsOfYear } from '../../../lib/plan/year-counts.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../../dom.ts';
import { fillChoices } from '../../fields/choices.ts';
import type { Asked, BuildBoxes, Reading } from './boxes.ts';
import { buildDateBoxes } from './date-boxes.ts';
import { buildCounts } from './night-counts.ts';
import { buildNightGrid } from './night-grid.ts';
import { drawNights } from './rota-drawing.ts';
import { askToChoose } from './select-box.ts';
import { buildWordTable, turnTable } from './word-table.ts';

/** What a grid of one's own has for a value among the patterns. */
const ownGrid = ':own';

/** Who has each night of one turn of a rota, from its Monday. */
const listNights = (rota: RotaValue): Party[] =>
  listDays(moveToMonday(rota.from).from, rota.nights.length).map((day) => findRotaNight(rota, day));

/** Whose the nights of a pattern are that it writes as 1: where it has a main home, whoever that is. */
function askFirst(nights: string): string {
  const first = nights.split('1').length - 1;
  const other = nights.length - first;
  if (first === other) return 'Whose turn is first?';
  return first > other ? 'Who has most of the nights?' : 'Who has fewer nights?';
}

/** A rota in a drawing, in sentences and in tables. */
function showRota({ people }: Asked, rota: RotaValue): (Node | string)[] {
  const moved = sayMovedStart(rota.from);
  const { from } = moveToMonday(rota.from);
  return [
    createElement('p', 'app-field-name', 'What this means'),
    ...(moved === undefined ? [] : [createElement('p', '', moved)]),
    drawNights(listNights(rota)),
    createElement('p', '', sayTurn(rota)),
    createElement(
      'ul',
      '',
      ...listRotaWeeks(rota, people).map(({ title, sentences }) =>
        createElement('li', '', `${title}: ${sentences.join(' ')}`),
      ),
    ),
    buildWordTable('Who has each night', turnTable(makeRotaTable(rota, people))),
    buildWordTable(
      'Nights in a year, without holidays',
      makeCountTable({ rota, layers: [] }, [from], nightsOfYear, people),
    ),
  ];
}

/** Which nights are in which home: a named pattern or a grid, from a day on, and whose turn is first. */
export const buildRota: BuildBoxes = (asked, value) => {
  const { key, copy, data, people } = asked;
  const root = copy('plan-rota');
  const rota = value?.kind === 'rota' ? value.rota : undefined;
  const named = data.rotas.find(({ id, nights }) => id === rota?.pattern && nights === rota.nights);
  const options = [
    ...data.rotas.map(({ id, label }) => ({ value: id, label })),
    { value: ownGrid, label: 'A pattern of our own' },
  ];
  const patterns = requirePart(root, 'patterns');
  const items = fillChoices(
    patterns,
    key,
    options,
    (each) => rota !== undefined && each === (named?.id ?? ownGrid),
  );
  items.forEach((item, index) => {
    const pattern = data.rotas[index];
    if (!pattern) return;
    const note = createElement('p', 'govuk-hint', pattern.suits);
    const input = requireElement(item, 'input', HTMLInputElement);
    note.id = `${input.id}-suits`;
    input.setAttribute('aria-describedby', note.id);
    const first = Array.from(pattern.nights, (night): Party => (night === '2' ? 'p2' : 'p1'));
    item.append(note, drawNights(first));
  });
  const inputs = items.map((item) => requireElement(item, 'input', HTMLInputElement));
  const grid = buildNightGrid(asked, rota && !named ? listNights(rota) : undefined);
  requirePart(root, 'grid').append(grid.root);
  const date = buildDateBoxes(copy, `${key}-from`, rota?.from, 'The start');
  requirePart(root, 'from').append(date.root);
  const turns = fillChoices(
    requirePart(root, 'turns'),
    `${key}-first`,
    listParties(people),
    (each) => each === rota?.first,
  ).map((item) => requireElement(item, 'input', HTMLInputElement));

  const findChosen = (): string | undefined => inputs.find((box) => box.checked)?.value;
  const findFirst = (): Party | undefined => {
    const chosen = turns.find((box) => box.checked)?.value;
    return chosen === 'p1' || chosen === 'p2' ? chosen : undefined;
  };

  const read = (): Reading => {
    const chosen = findChosen();
    const [box] = inputs;
    const { day, fault } = date.read();
    if (chosen === undefined) {
      return (day !== undefined || fault) && box
        ? { fault: { message: 'Choose a pattern of nights.', box } }
        : {};
    }
    if (fault) return { fault };
    const [dayBox] = date.boxes;
    if (day === undefined) {
      return dayBox
        ? { fault: { message: 'Write the Monday from which the pattern starts.', box: dayBox } }
        : {};
    }
    if (chosen === ownGrid) {
      // A grid names its people itself: whoever has the first night is first.
      const { nights, fault: unchosen } = grid.read();
      if (unchosen) return { fault: unchosen };
      const [first = 'p1'] = nights;
      return {
        value: {
          kind: 'rota',
          rota: {
            nights: nights.map((party) => (party === first ? '1' : '2')).join(''),
            from: day,
            first,
          },
        },
      };
    }
    const pattern = data.rotas.find(({ id }) => id === chosen);
    const first = findFirst();
    const [turn] = turns;
    if (!pattern || !turn) return {};
    if (!first) return { fault: { message: askToChoose(askFirst(pattern.nights)), box: turn } };
    return {
      value: {
        kind: 'rota',
        rota: { pattern: pattern.id, nights: pattern.nights, from: day, first },
      },
    };
  };

  const result = requirePart(root, 'result');
  const legend = requireElement(root, '[data-part="turns"] legend', HTMLElement);
  let shown = '';
  const show = (): void => {
    const chosen = findChosen();
    requirePart(root, 'grid').hidden = chosen !== ownGrid;
    requirePart(root, 'first').hidden = chosen === ownGrid;
    const pattern = data.rotas.find(({ id }) => id === chosen);
    if (pattern) legend.textContent = askFirst(pattern.nights);
    const now = read().value;
    const words = JSON.stringify(now ?? null);
    if (words === shown) return;
    shown = words;
    replaceChildren(result, ...(now?.kind === 'rota' ? showRota(asked, now.rota) : []));
  };
  // It is shown while the reader types, and never as a box is left: that can be the press of a
  // button, which must not move away under it.
  root.addEventListener('input', show);
  root.addEventListener('change', show);
  show();
  const counts = buildCounts(asked);
  counts.refresh();
  root.append(counts.root);
  return { root, read, refresh: counts.refresh };
};
