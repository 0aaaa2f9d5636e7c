import { findPeople, listParties } from '../../../lib/plan/people.ts';
import type { Party } from '../../../lib/plan/plan.ts';
import { createElement, requireElement, requirePart } from '../../dom.ts';
import { fillChoices } from '../../fields/choices.ts';
import { markField } from '../../fields/mark-field.ts';
import type { Builder } from '../builder.ts';
import { showMessage } from '../fields/show-message.ts';
import { onPress } from '../on-press.ts';
import { loadFiles, type Arrived } from '../opened.ts';
import { notOpenedWords } from '../place-words.ts';
import type { View } from '../view.ts';

/** Opens the plan that arrived, as one of its two, and goes on to a view. */
async function openArrived(
  builder: Builder,
  arrived: Arrived,
  side: Party,
  next: 'open' | 'tasks',
): Promise<void> {
  try {
    const { continuePlan, meetPlans } = await loadFiles();
    if (builder.isOpen && !arrived.isKept) {
      builder.arrived = undefined;
      await meetPlans(builder, arrived.plan, side);
      return;
    }
    const isAsIs = arrived.isKept && !builder.isOpen;
    const plan = isAsIs ? arrived.plan : await continuePlan(arrived.plan, side);
    if (builder.arrived !== arrived) return;
    builder.arrived = undefined;
    builder.open(plan, side, arrived.isKept);
    builder.goInstead(next);
  } catch {
    builder.say(notOpenedWords);
  }
}

/** Whether somebody opens another copy of the plan that is open, and says now to be the other. */
const isOtherPerson = (builder: Builder, { plan, isKept }: Arrived, side: Party): boolean =>
  !isKept && plan.plan === builder.plan.plan && side !== builder.side;

/**
 * Asks who is at the screen, each time, before anything of a plan is shown. `about` is `open` where
 * a plan that was kept comes back first, and a file after it.
 */
export const whoView: View = {
  title: 'Before you read it',
  needsPlan: false,
  isThere: ({ arrived }) => arrived !== undefined,
  fill(screen, builder, about) {
    const { arrived } = builder;
    if (!arrived) return;
    const { parties } = arrived.plan;
    const { arriving } = builder.data.words;
    requirePart(screen, 'safety').append(...arriving.map((line) => createElement('p', '', line)));
    if (arrived.isKept) {
      requirePart(screen, 'title').textContent = builder.isOpen
        ? 'Who is writing?'
        : 'Go on with the plan that was kept';
      requirePart(screen, 'safety').remove();
      requirePart(screen, 'close').textContent = builder.isOpen
        ? 'Back to the list'
        : 'Forget this plan';
    }
    requirePart(screen, 'notices').append(
      ...arrived.notices.map(({ what, remedy }) =>
        createElement(
          'div',
          'app-callout app-callout--warning',
          createElement('p', '', `${what} ${remedy}`),
        ),
      ),
    );
    const field = requirePart(screen, 'field');
    const options = listParties(findPeople(arrived.plan));
    const boxes = fillChoices(field, 'who', options, () => false).map((item) =>
      requireElement(item, 'input', HTMLInputElement),
    );
    onPress(screen, 'close', () => {
      if (arrived.isKept && !builder.isOpen && !builder.forget()) return;
      builder.arrived = undefined;
      builder.goInstead('start');
    });
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      const [first, second] = boxes;
      const side = first?.checked ? 'p1' : second?.checked ? 'p2' : undefined;
      if (side && builder.isOpen && isOtherPerson(builder, arrived, side)) {
        showMessage(
          field,
          `You opened this plan as ${builder.people[builder.side]}. To open it as ${parties[side].name}, save it as a file and press “Forget this plan” first.`,
        );
        first?.focus();
        return;
      }
      if (side) void openArrived(builder, arrived, side, about === 'open' ? 'open' : 'tasks');
      else {
        markField(field, true);
        first?.focus();
      }
    });
  },
};
