import { comparePlan } from '../../../lib/plan/compare.ts';
import { countRows } from '../../../lib/plan/comparison.ts';
import type { Side } from '../../../lib/plan/plan.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { sayCompared } from '../../../lib/plan/say-compared.ts';
import {
  countProgress,
  listShown,
  sayProgress,
  splitSections,
} from '../../../lib/plan/section-state.ts';
import { sayNumber } from '../../../lib/plan/rota-words.ts';
import type { PlanSection } from '../../../lib/plan/template.ts';
import { createElement, requireElement, requirePart } from '../../dom.ts';
import type { Builder } from '../builder.ts';
import { onPress } from '../on-press.ts';
import type { View, ViewName } from '../view.ts';

/** A line of the list: where it leads, and how far that is. */
function addTask(
  list: HTMLElement,
  builder: Builder,
  task: { name: string; state: string; view: ViewName; about?: string },
): void {
  const item = builder.copy('task');
  const button = onPress(item, 'go', () => {
    builder.go(task.view, task.about);
  });
  button.textContent = task.name;
  const state = requirePart(item, 'state');
  const isWaiting = builder.drafts.listPlaces(builder).includes(task.name);
  state.textContent = isWaiting ? `${task.state}. Look at it again` : task.state;
  state.id = `state-${task.view}-${task.about ?? ''}`;
  button.setAttribute('aria-describedby', state.id);
  list.append(item);
}

function addSections(
  list: HTMLElement,
  builder: Builder,
  sections: readonly PlanSection[],
  whole: boolean,
): void {
  const side = builder.plan.sides[builder.side];
  for (const section of sections) {
    const shown = listShown(section, side, whole || builder.whole.has(section.id));
    const progress = countProgress(shown, side, builder.plan.children);
    addTask(list, builder, {
      name: section.title,
      state: sayProgress(progress),
      view: 'section',
      about: section.id,
    });
  }
}

/** Whether one side has said nothing at all. */
const isSilent = ({ answers, points }: Side): boolean =>
  Object.keys(answers).length === 0 && points.length === 0;

/** All of the plan at a glance. */
export const tasksView: View = {
  title: 'Your plan',
  needsPlan: true,
  fill(screen, builder) {
    const { plan, side, people } = builder;
    const findLead = (view: ViewName) => requireElement(screen, `[data-go="${view}"]`, HTMLElement);
    requirePart(screen, 'about').append(
      'A plan by ',
      createElement('bdi', '', people.p1),
      ' and ',
      createElement('bdi', '', people.p2),
      ', for ',
      ...people.children.flatMap((name, index) => [
        index === 0 ? '' : index === people.children.length - 1 ? ' and ' : ', ',
        createElement('bdi', '', name),
      ]),
      '. You write what ',
      createElement('bdi', '', people[side]),
      ' suggests.',
    );
    onPress(screen, 'not-me', () => {
      const { changed } = builder.opened.saved;
      const notice = {
        what: `What was written here as ${people[side]} stays with what ${people[side]} suggests.`,
        remedy: 'If that was you, take it out there first.',
      };
      builder.arrived = { plan, notices: changed ? [notice] : [], isKept: true };
      builder.go('who');
    }).textContent = `I am not ${people[side]}`;
    const names = requirePart(screen, 'names');
    if (side === 'p1') names.remove();
    else {
      names.textContent = `Names and children can be changed by ${people.p1}, who began this plan. Suggest a change in a point of your own.`;
      findLead('people').remove();
    }

    const points = plan.sides[side].points.length;
    addTask(requirePart(screen, 'own'), builder, {
      name: 'Your own points',
      state: points === 0 ? 'None yet' : sayNumber(points, 'point'),
      view: 'points',
    });

    const { first, more } = splitSections(builder.data.template, plan.sides[side]);
    const isBegun = Object.keys(plan.sides[side].answers).length > 0;
    const form = requirePart(screen, 'form');
    const switched = onPress(screen, 'switch', () => {
      builder.form = !builder.form;
      builder.show('tasks');
    });
    if (builder.form || isBegun) {
      addSections(requirePart(screen, 'first'), builder, first, false);
      addSections(requirePart(screen, 'more'), builder, more, true);
      if (more.length === 0) requirePart(screen, 'more-title').remove();
      if (isBegun) switched.remove();
      else switched.textContent = 'Use only my own words';
    } else form.remove();
    const other = swapParty(side);
    const next = requirePart(screen, 'next');
    if (isSilent(plan.sides[other])) {
      next.append(
        createElement('bdi', '', people[other]),
        ' has not answered yet. Save the plan when you are ready, and send it if you want to.',
      );
      for (const view of ['compare', 'agree'] as const) findLead(view).remove();
    } else {
      const rows = comparePlan(plan, builder.data);
      next.textContent = sayCompared(countRows(rows));
      findLead('save').classList.add('govuk-button--secondary');
    }
    onPress(screen, 'open-file', () => {
      builder.askStops('open');
    });
  },
};
