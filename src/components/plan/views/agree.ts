import { findHappy, markHappy, withdrawHappy } from '../../../lib/plan/agree.ts';
import { comparePlan } from '../../../lib/plan/compare.ts';
import { formatDay } from '../../../lib/dates/format-day.ts';
import { parties, type Party, type Plan } from '../../../lib/plan/plan.ts';
import { listPlanParts, type EntrySection } from '../../../lib/plan/plan-words.ts';
import { createElement, replaceChildren, requireElement, requirePart } from '../../dom.ts';
import { readToday } from '../../today.ts';
import type { Builder } from '../builder.ts';
import { digestText } from '../digest.ts';
import type { View } from '../view.ts';
import { buildLines } from './sides.ts';

const count = (sections: readonly EntrySection[]): number =>
  sections.reduce((sum, { entries }) => sum + entries.length, 0);

const buildSection = ({ title, entries }: EntrySection): HTMLElement =>
  createElement(
    'section',
    '',
    createElement('h3', '', title),
    createElement(
      'dl',
      'app-plan-agreed',
      ...entries.map(({ row, name, about, views }, at) => {
        const term = createElement('dt', '', name);
        term.dir = 'auto';
        return createElement(
          'div',
          '',
          // A question is asked once for children of whom they say different things.
          ...(entries[at - 1]?.row === row ? [] : [term]),
          createElement(
            'dd',
            '',
            ...(about
              ? [createElement('p', '', 'For ', createElement('bdi', '', about), ':')]
              : []),
            ...buildLines(views.p1),
          ),
        );
      }),
    ),
  );

/** Who is happy with what both say, and whose word has ended. */
function sayHappy(
  builder: Builder,
  plan: Plan,
  happy: Readonly<Partial<Record<Party, string>>>,
): HTMLElement[] {
  return parties.flatMap((who) => {
    const name = createElement('bdi', '', builder.people[who]);
    const day = happy[who];
    if (day) {
      return [createElement('p', '', name, ` was happy with these points on ${formatDay(day)}.`)];
    }
    return plan.sides[who].happy
      ? [
          createElement(
            'p',
            '',
            name,
            ' was happy with the points as they stood before. They have changed since.',
          ),
        ]
      : [];
  });
}

/** A link that leaves the plan where it is. */
function buildLink({ text, href }: { text: string; href: string }): HTMLElement {
  const link = createElement('a', '', `${text} (opens in a new tab)`);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener';
  return createElement('li', '', link);
}

/** All that both say, once more, and the word of the reader that they are happy with it. */
export const agreeView: View = {
  title: 'Read it once more',
  needsPlan: true,
  fill(screen, builder) {
    const { template } = builder.data;
    const rows = comparePlan(builder.plan, builder.data);
    const { agreed, open } = listPlanParts(builder.plan, rows, template, builder.data);
    const left = count(open);
    const box = requireElement(screen, 'input', HTMLInputElement);
    const said = requirePart(screen, 'said');
    requirePart(screen, 'agreed').append(...agreed.map(buildSection));
    if (agreed.length === 0) {
      requirePart(screen, 'about').textContent =
        'You do not say the same on any point yet. That is all right: a plan takes time.';
      requirePart(screen, 'happy').remove();
    }
    const still = requirePart(screen, 'open');
    if (left === 0) still.remove();
    else {
      const { text, links } = builder.data.words.open;
      still.append(createElement('p', '', text), createElement('ul', '', ...links.map(buildLink)));
      requirePart(screen, 'left').textContent =
        left === 1 ? '1 point is still open' : `${left} points are still open`;
    }

    const show = async (): Promise<void> => {
      const { plan, side } = builder;
      const happy = await findHappy(plan, builder.data, digestText);
      if (!builder.isOpen || builder.plan !== plan) return;
      box.checked = happy[side] !== undefined;
      replaceChildren(said, ...sayHappy(builder, plan, happy));
    };
    const mark = async (): Promise<void> => {
      const { plan, side } = builder;
      const isHappy = box.checked;
      const marked = isHappy
        ? await markHappy(plan, side, builder.data, readToday(), digestText)
        : withdrawHappy(plan, side);
      if (!builder.isOpen || builder.plan !== plan) return;
      builder.change(marked);
      await show();
      builder.say(
        isHappy
          ? 'You are happy with these points today. Save the plan to tell the other parent.'
          : 'You took your word back.',
      );
    };
    box.addEventListener('change', () => {
      void mark();
    });
    void show();
  },
};
