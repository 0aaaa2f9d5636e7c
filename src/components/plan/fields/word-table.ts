import type { WordTable } from '../../../lib/plan/rota-words.ts';
import { createElement } from '../../dom.ts';

function buildHead(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = createElement('th', '', createElement('bdi', '', text));
  cell.scope = scope;
  return cell;
}

/** A table in words: the first cell of each row is its name. */
export const buildWordTable = (caption: string, { columns, rows }: WordTable): HTMLTableElement =>
  createElement(
    'table',
    'app-plan-table',
    createElement('caption', '', caption),
    createElement(
      'thead',
      '',
      createElement('tr', '', ...columns.map((column) => buildHead(column, 'col'))),
    ),
    createElement(
      'tbody',
      '',
      ...rows.map(([name = '', ...cells]) =>
        createElement(
          'tr',
          '',
          buildHead(name, 'row'),
          ...cells.map((text) => createElement('td', '', createElement('bdi', '', text))),
        ),
      ),
    ),
  );

/** The same table with its rows as columns, which is narrower. */
export const turnTable = ({ columns, rows }: WordTable): WordTable => ({
  columns: [columns[0] ?? '', ...rows.map(([name = '']) => name)],
  rows: columns
    .slice(1)
    .map((column, index) => [column, ...rows.map((row) => row[index + 1] ?? '')]),
});
