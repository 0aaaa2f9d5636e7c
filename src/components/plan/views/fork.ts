import type { Difference } from '../../../lib/plan/differences.ts';
import { fillWords, findPeople, nameUnknownQuestion } from '../../../lib/plan/people.ts';
import { parties, type Answer, type Plan } from '../../../lib/plan/plan.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { sayValue } from '../../../lib/plan/say-value.ts';
import { nameDifference } from '../../../lib/plan/merged.ts';
import { replaceChildren, requirePart } from '../../dom.ts';
import { markField } from '../../fields/mark-field.ts';
import type { Builder } from '../builder.ts';
import { findMeeting, isMeeting, leaveMeeting } from '../meeting.ts';
import { onPress } from '../on-press.ts';
import { loadFiles } from '../opened.ts';
import { notOpenedWords } from '../place-words.ts';
import type { View } from '../view.ts';
import { replyWords } from './compare-row.ts';
import { buildSide } from './sides.ts';

/** What an answer says for all children and for each, line by line. */
function sayWhole(builder: Builder, plan: Plan, id: string, answer: Answer | undefined): string[] {
  const { sections, retired } = builder.data.template;
  const question = [...sections.flatMap(({ questions }) => questions), ...retired].find(
    (each) => each.id === id,
  ) ?? { options: [] };
  const { all, children = {} } = answer ?? {};
  const say = (value: Answer['all'], child?: string): string[] =>
    value ? sayValue(value, question, findPeople(plan, child), builder.data) : [];
  const own = plan.children.flatMap((child) => {
    const value = Object.entries(children).find(([each]) => each === child.id)?.[1];
    return value ? [`For ${child.name}:`, ...say(value, child.id)] : [];
  });
  return [...say(all), ...own];
}

/** What one version says, line by line. */
function sayVersion(
  builder: Builder,
  plan: Plan,
  difference: Difference,
  version: 'first' | 'second',
): string[] {
  if (difference.kind === 'answer') {
    return sayWhole(builder, plan, difference.id, difference[version]);
  }
  if (difference.kind === 'point') {
    const point = difference[version];
    return point ? [point.title, ...point.text.split('\n')].filter(Boolean) : [];
  }
  if (difference.kind === 'reply') {
    const reply = difference[version];
    return reply ? [`${builder.people[builder.side]} ${replyWords[reply.say]}`] : [];
  }
  const about = difference[version];
  return [
    ...parties.map((party) => about.parties[party].name),
    ...about.children.map(({ name }) => name),
    ...about.carers,
  ];
}

function nameDifferent(builder: Builder, { kind, id }: Difference): string {
  if (kind === 'about') return 'Names and children';
  if (kind === 'point') return 'A point of your own';
  const { plan, side, people, data } = builder;
  const point = plan.sides[swapParty(side)].points.find((each) => each.id === id);
  if (point) return point.title;
  const { sections, retired } = data.template;
  const question = [...sections.flatMap(({ questions }) => questions), ...retired].find(
    (each) => each.id === id,
  );
  return question ? fillWords(question.label, people) : nameUnknownQuestion(id);
}

/** Lets the owner of two versions of one side choose, one thing at a time. No rule chooses. */
export const forkView: View = {
  title: 'Two versions',
  needsPlan: true,
  isThere: (builder) => isMeeting(builder) && findMeeting(builder)?.merged !== undefined,
  fill(screen, builder) {
    const { first, second, merged } = findMeeting(builder) ?? {};
    if (!first || !second || !merged) return;
    const differences = merged.differences[builder.side];
    const field = requirePart(screen, 'field');
    const boxes = Array.from(field.querySelectorAll('input'));
    for (const box of boxes) box.name = 'fork';
    const choices: Record<string, 'first' | 'second'> = {};
    let at = 0;

    const isLater = merged.relations[builder.side] === 'second-later';
    const own = requirePart(screen, 'own');
    const one = requirePart(screen, 'one');
    own.hidden = !isLater;
    one.hidden = isLater;
    const fail = (): void => {
      builder.say(notOpenedWords);
    };

    const show = (): void => {
      const difference = differences[at];
      if (!difference) return;
      requirePart(screen, 'place').textContent = `${at + 1} of ${differences.length}`;
      requirePart(screen, 'question').textContent = nameDifferent(builder, difference);
      replaceChildren(
        requirePart(screen, 'views'),
        buildSide(
          ['In the plan you have open'],
          sayVersion(builder, first, difference, 'first'),
          'No answer',
        ),
        buildSide(['In the file'], sayVersion(builder, second, difference, 'second'), 'No answer'),
      );
      for (const box of boxes) box.checked = false;
      markField(field, false);
    };
    show();
    onPress(screen, 'close', () => {
      leaveMeeting(builder);
    });
    onPress(screen, 'take', () => {
      loadFiles()
        .then(({ takeOwn }) => takeOwn(builder))
        .catch(fail);
    });
    onPress(screen, 'look', () => {
      own.hidden = true;
      one.hidden = false;
      boxes[0]?.focus();
    });
    screen.addEventListener('submit', (event) => {
      event.preventDefault();
      const [mine, theirs] = boxes;
      const difference = differences[at];
      const choice = mine?.checked ? 'first' : theirs?.checked ? 'second' : undefined;
      if (!choice || !difference) {
        markField(field, true);
        mine?.focus();
        return;
      }
      choices[nameDifference(difference)] = choice;
      at += 1;
      if (at < differences.length) {
        show();
        const question = requirePart(screen, 'question');
        question.tabIndex = -1;
        question.focus();
      } else {
        loadFiles()
          .then(({ settleOwn }) => settleOwn(builder, choices))
          .catch(fail);
      }
    });
  },
};
