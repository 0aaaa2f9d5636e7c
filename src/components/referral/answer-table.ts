import type { Block, Row } from '../../lib/referral/document-model.ts';
import { createElement, createSpoken } from '../dom.ts';

/** A part of a document as the page shows it, its answers with a button to change each. */
export function buildBlock(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return createElement(block.level === 1 ? 'h3' : 'h4', '', block.text);
    case 'text':
      return createElement('p', '', block.text);
    case 'table': {
      const head = createElement('tr', '', ...block.columns.map((name) => buildHead(name, 'col')));
      return createElement(
        'table',
        'app-check',
        createElement('thead', '', head),
        createElement('tbody', '', ...block.rows.map(buildRow)),
      );
    }
  }
}

/** A question with its answer, and the way to change it. */
function buildRow({ label, answer, key, of }: Row): HTMLElement {
  const cell = createElement('td', '', ...answer.map((line) => createElement('p', '', line)));
  cell.dir = 'auto';
  if (key) {
    const change = createElement('button', 'app-link-button', 'Change');
    change.type = 'button';
    change.dataset['do'] = 'form';
    change.dataset['key'] = key;
    change.append(createSpoken(` ${label} (${of ?? ''})`));
    cell.append(change);
  }
  return createElement('tr', '', buildHead(label, 'row'), cell);
}

function buildHead(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = createElement('th', '', text);
  cell.scope = scope;
  return cell;
}
