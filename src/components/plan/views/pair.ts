import type { Child } from '../../../lib/plan/plan.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { createElement, requireElement, requirePart } from '../../dom.ts';
import { focusProblems, listProblems } from '../../fields/list-problems.ts';
import type { Builder } from '../builder.ts';
import { findMeeting, isMeeting, leaveMeeting } from '../meeting.ts';
import { onPress } from '../on-press.ts';
import { loadFiles } from '../opened.ts';
import { notOpenedWords } from '../place-words.ts';
import type { View } from '../view.ts';

const noPair = 'Pair at least one child, or do not put the plans together.';

/** A child of the file, and which child of the open plan it may be. */
function addChild(
  builder: Builder,
  holder: HTMLElement,
  child: Child,
  mine: readonly Child[],
  mate: string | undefined,
): HTMLSelectElement {
  const root = builder.copy('pair-child');
  const select = requireElement(root, 'select', HTMLSelectElement);
  select.id = `pair-${child.id}`;
  const name = requirePart(root, 'name', HTMLLabelElement);
  name.htmlFor = select.id;
  name.textContent = '';
  name.append(createElement('bdi', '', child.name), ' in the file is');
  for (const each of mine) {
    const option = createElement('option', '', each.name);
    option.value = each.id;
    select.append(option);
  }
  const another = createElement('option', '', 'Another child');
  another.value = '';
  select.append(another);
  select.value = mate ?? '';
  holder.append(root);
  return select;
}

/** Asks who is who in two plans that were begun apart. Nothing of the second is shown before. */
export const pairView: View = {
  title: 'Who is who',
  needsPlan: true,
  isThere: (builder) => isMeeting(builder) && findMeeting(builder)?.apart !== undefined,
  fill(screen, builder) {
    const meeting = findMeeting(builder);
    const { apart } = meeting ?? {};
    if (!meeting || !apart) return;
    const { first, second, side } = meeting;
    const isCrossed = side !== builder.side;
    if (apart.isCrossed === !isCrossed) {
      onPress(screen, 'turn', () => {
        builder.opened.meeting = { ...meeting, side: swapParty(side) };
        builder.goInstead('pair');
      });
    } else requirePart(screen, 'turned').remove();
    if (apart.children.length === 0) {
      requirePart(screen, 'title').textContent = 'These look like plans for different children';
    }
    const parents = requirePart(screen, 'parents');
    for (const [mine, theirs] of [
      [builder.side, side],
      [swapParty(builder.side), swapParty(side)],
    ] as const) {
      parents.append(
        createElement('bdi', '', second.parties[theirs].name),
        ' in the file is ',
        createElement('bdi', '', first.parties[mine].name),
        ' in your plan. ',
      );
    }
    const holder = requirePart(screen, 'children');
    const pairs = second.children.map((child) => ({
      child,
      select: addChild(
        builder,
        holder,
        child,
        first.children,
        apart.children.find((pair) => pair.second === child.id)?.first,
      ),
    }));
    const problems = requirePart(screen, 'problems');
    onPress(screen, 'close', () => {
      leaveMeeting(builder);
    });
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = pairs.flatMap(({ child, select }) =>
        select.value === '' ? [] : [{ first: select.value, second: child.id, id: select.id }],
      );
      const twice = chosen.find(({ first: one }, at) =>
        chosen.slice(0, at).some((each) => each.first === one),
      );
      const [pair] = pairs;
      const problem = twice
        ? { message: 'Pair each child with one child only.', id: twice.id }
        : chosen.length === 0 && pair
          ? { message: noPair, id: pair.select.id }
          : undefined;
      listProblems(problems, problem ? [problem] : []);
      if (problem) {
        focusProblems(problems);
        return;
      }
      loadFiles()
        .then(({ joinAligned }) => joinAligned(builder, meeting, { isCrossed, children: chosen }))
        .catch(() => {
          builder.say(notOpenedWords);
        });
    });
  },
};
