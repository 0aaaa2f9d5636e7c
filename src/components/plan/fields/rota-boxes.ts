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
import { createElement, replaceChildren, requireElement, requirePart } from '../../dom.ts';
import { fillChoices } from '../../fields/choices.ts';
import type { Asked, BuildBoxes, Reading } from './boxes.ts';
import { buildDateBoxes } from './date-boxes.ts';
import { buildNightGrid } from './night-grid.ts';
import { drawNights } from './rota-drawing.ts';
import { buildWordTable, turnTable } from './word-table.ts';

/** What a grid of one's own has for a value among the patterns. */
const ownGrid = ':own';
/** Nights are counted over a year of whole weeks. */
const year = 364;

/** Who has each night of one turn of a rota, from its Monday. */
const listNights = (rota: RotaValue): Party[] =>
  listDays(moveToMonday(rota.from).from, rota.nights.length).map((day) => findRotaNight(rota, day));

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
      makeCountTable({ rota, layers: [] }, from, year, people),
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
      const nights = grid.read();
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
    if (!pattern || !first) {
      return turn ? { fault: { message: 'Choose whose turn is first.', box: turn } } : {};
    }
    return {
      value: {
        kind: 'rota',
        rota: { pattern: pattern.id, nights: pattern.nights, from: day, first },
      },
    };
  };

  const result = requirePart(root, 'result');
  const show = (): void => {
    const chosen = findChosen();
    requirePart(root, 'grid').hidden = chosen !== ownGrid;
    requirePart(root, 'first').hidden = chosen === ownGrid;
    const now = read().value;
    replaceChildren(result, ...(now?.kind === 'rota' ? showRota(asked, now.rota) : []));
  };
  root.addEventListener('change', show);
  show();
  return { root, read };
};
