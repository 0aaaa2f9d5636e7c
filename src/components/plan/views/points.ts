import { removePoint } from '../../../lib/plan/change-plan.ts';
import { limits } from '../../../lib/plan/plan.ts';
import { createElement, requirePart } from '../../dom.ts';
import { focusProblems, listProblems } from '../../fields/list-problems.ts';
import { PointForm } from '../fields/point-form.ts';
import { makeId } from '../make-id.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';

/** Points of one's own, outside the form. */
export const pointsView: View = {
  title: 'Your own points',
  needsPlan: true,
  isWritten: true,
  fill(screen, builder) {
    const holder = requirePart(screen, 'points');
    const problems = requirePart(screen, 'problems');
    let forms: PointForm[] = [];

    const number = (): void => {
      forms.forEach(({ root }, index) => {
        requirePart(root, 'title').textContent = `Point ${index + 1}`;
        requirePart(root, 'remove').textContent = `Remove point ${index + 1}`;
      });
      add.hidden = forms.length >= limits.points;
    };
    const addForm = (form: PointForm): void => {
      forms.push(form);
      form.showAll(true);
      holder.append(form.root);
      number();
    };
    const check = (): number => {
      const found = forms.flatMap((form) => form.check());
      listProblems(problems, found);
      return found.length;
    };
    const remove = (form: PointForm): void => {
      forms = forms.filter((each) => each !== form);
      form.root.remove();
      builder.drafts.dropPoint(form.id);
      builder.change(removePoint(builder.plan, builder.side, form.id));
      number();
      // What is listed may be about the point.
      if (!problems.hidden) check();
      const last = forms[forms.length - 1];
      if (last) last.focus();
      else add.focus();
    };
    holder.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('[data-part="remove"]');
      const form = button && forms.find(({ root }) => root.contains(button));
      if (form) remove(form);
    });

    const borrow = requirePart(screen, 'borrow', HTMLSelectElement);
    for (const { title } of builder.data.template.sections) {
      borrow.append(createElement('option', '', title));
    }
    const begin = (title: string): PointForm => {
      const form = new PointForm(builder, { id: makeId(), title, text: '' });
      addForm(form);
      return form;
    };
    const add = onPress(screen, 'add', () => {
      begin(borrow.value).focus();
      borrow.value = '';
    });
    const left = builder.drafts.listPoints(builder);
    const { points } = builder.plan.sides[builder.side];
    for (const point of points) {
      addForm(left.find(({ id }) => id === point.id) ?? new PointForm(builder, point));
    }
    for (const form of left) if (!forms.includes(form)) addForm(form);
    for (const form of left) form.check();
    if (forms.length === 0) begin('');
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      if (check() > 0) focusProblems(problems);
      else builder.go('tasks');
    });
  },
};
