import { comparePlan } from '../../../lib/plan/compare.ts';
import { countRows, need, type Row } from '../../../lib/plan/comparison.ts';
import { nameSubject } from '../../../lib/plan/plan-words.ts';
import { sayCompared, sayLeft } from '../../../lib/plan/say-compared.ts';
import { createElement, requireElement, requirePart } from '../../dom.ts';
import type { View } from '../view.ts';
import { CompareRow } from './compare-row.ts';

/** What both suggest, side by side, in order of need. Nothing is settled for more than one row at once. */
export const compareView: View = {
  title: 'Compare',
  needsPlan: true,
  fill(screen, builder) {
    const rows = comparePlan(builder.plan, builder.data);
    const shown: CompareRow[] = [];
    const counts = requirePart(screen, 'counts');
    const count = (): void => {
      counts.textContent = sayCompared(countRows(comparePlan(builder.plan, builder.data)));
    };
    const tell = (): void => {
      count();
      builder.say(sayLeft(shown.filter(({ isLeft }) => isLeft).length));
    };
    count();
    const list = (part: string, most: number, build: (row: Row) => HTMLElement): void => {
      const holder = requirePart(screen, part);
      const found = rows.filter(({ status }) => need[status] === most);
      if (found.length === 0) holder.remove();
      const into = holder.querySelector('ul') ?? holder;
      into.append(...found.map(build));
      if (most < 2) return;
      const summary = requireElement(holder, 'summary', HTMLElement);
      summary.append(` (${found.length})`);
    };
    const build = (row: Row): HTMLElement => {
      const made = new CompareRow(builder, row, tell);
      shown.push(made);
      return made.root;
    };
    // An answer may be what another question waits for.
    screen.addEventListener('change', () => {
      for (const row of shown) row.refresh();
    });
    list('look', 0, build);
    list('one', 1, build);
    list('empty', 2, (row) => createElement('li', '', nameSubject(row, builder.people)));
    list('same', 3, build);
    // What is folded up has a heading too: else its points would stand under the one before.
    screen
      .querySelector('[data-part="same"] > summary')
      ?.after(createElement('h3', 'govuk-visually-hidden', 'What you both say'));
  },
};
