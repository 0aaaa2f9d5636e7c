import { isAskedNow, listShown } from '../../../lib/plan/section-state.ts';
import type { PlanSection, QuestionKind } from '../../../lib/plan/template.ts';
import { requirePart } from '../../dom.ts';
import { focusProblems, listProblems } from '../../fields/list-problems.ts';
import { titlePage } from '../../steps.ts';
import type { Builder } from '../builder.ts';
import { QuestionBlock } from '../fields/question-block.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';

const title = 'A part of the plan';

/** Kinds whose answers nights are counted by. */
const countedKinds: readonly QuestionKind[] = ['rota', 'holidays', 'days'];

function fillSection(screen: HTMLElement, builder: Builder, section: PlanSection): void {
  requirePart(screen, 'title').textContent = section.title;
  requirePart(screen, 'intro').textContent = section.intro;
  const holder = requirePart(screen, 'questions');
  const problems = requirePart(screen, 'problems');
  const blocks: QuestionBlock[] = [];
  const findSide = () => builder.plan.sides[builder.side];
  const isShort = section.questions.some(({ short }) => short);
  const isWhole = (): boolean => !isShort || builder.whole.has(section.id);

  /** Adds the questions that are shown and are not there yet, each in its place. */
  const build = (): QuestionBlock[] => {
    const shown = listShown(section, findSide(), isWhole());
    const added = shown.flatMap((question) => {
      if (blocks.some((block) => block.question === question)) return [];
      const block = new QuestionBlock(builder, question);
      const place = section.questions.indexOf(question);
      const next = blocks.find((each) => section.questions.indexOf(each.question) > place);
      holder.insertBefore(block.root, next?.root ?? null);
      blocks.splice(next ? blocks.indexOf(next) : blocks.length, 0, block);
      return [block];
    });
    return added;
  };
  /** Hides the questions that wait for another answer. */
  const showAsked = (): void => {
    for (const { question, root } of blocks) root.hidden = !isAskedNow(question, findSide());
  };
  build();
  showAsked();
  holder.addEventListener('change', showAsked);
  // Figures of nights follow from more than one answer, and from no word that is being typed.
  const refresh = (): void => {
    for (const block of blocks) block.refresh();
  };
  holder.addEventListener('change', refresh);
  holder.addEventListener('input', ({ target }) => {
    const written = blocks.find(({ root }) => target instanceof Node && root.contains(target));
    if (written && countedKinds.includes(written.question.kind)) refresh();
  });

  const more = onPress(screen, 'more', () => {
    builder.whole.add(section.id);
    const [first] = build();
    showAsked();
    more.hidden = true;
    const legend = first && requirePart(first.root, 'name');
    if (legend) {
      legend.tabIndex = -1;
      legend.focus();
    }
  });
  const left = section.questions.length - blocks.length;
  more.hidden = left === 0;
  more.textContent = left === 1 ? 'Show 1 more question' : `Show ${left} more questions`;

  screen.addEventListener('submit', (event) => {
    event.preventDefault();
    const found = blocks.flatMap((block) => (block.root.hidden ? [] : block.check()));
    listProblems(problems, found);
    titlePage(title, { error: found.length > 0 });
    if (found.length > 0) focusProblems(problems);
    else builder.go('tasks');
  });
}

/** The questions of one section, its short form first. `about` is the section's id. */
export const sectionView: View = {
  title,
  needsPlan: true,
  isWritten: true,
  fill(screen, builder, about) {
    const section = builder.data.template.sections.find(({ id }) => id === about);
    if (section) fillSection(screen, builder, section);
  },
};
