import type { Row } from '../../../lib/plan/comparison.ts';
import { nameParty } from '../../../lib/plan/people.ts';
import { nameSubject } from '../../../lib/plan/plan-words.ts';
import { swapParty } from '../../../lib/plan/rota.ts';
import { createElement, requirePart } from '../../dom.ts';
import type { Builder } from '../builder.ts';
import { findMeeting, showOther, type Outcome } from '../meeting.ts';
import { onPress } from '../on-press.ts';
import type { View } from '../view.ts';

/** Questions by name, after the words that say what of them. */
function buildList(builder: Builder, words: string, rows: readonly Row[]): HTMLElement[] {
  if (rows.length === 0) return [];
  const items = rows.map((row) => {
    const item = createElement('li', '', nameSubject(row, builder.people));
    item.dir = 'auto';
    return item;
  });
  return [createElement('p', '', words), createElement('ul', '', ...items)];
}

const titles: Readonly<Record<Outcome['kind'], string>> = {
  same: 'This is the file you have open',
  older: 'You already have everything in this file',
  newer: 'The file is in your plan',
};

/** What came of putting a file to the plan that is open. */
export const joinedView: View = {
  title: 'The two together',
  needsPlan: true,
  isThere: (builder) => findMeeting(builder)?.outcome !== undefined,
  fill(screen, builder) {
    const { outcome, apart } = findMeeting(builder) ?? {};
    if (!outcome) return;
    const other = nameParty(builder.people, swapParty(builder.side));
    requirePart(screen, 'title').textContent = titles[outcome.kind];
    const own =
      outcome.kind !== 'newer'
        ? 'Nothing has changed.'
        : outcome.isChosen
          ? 'Your own answers are as you chose.'
          : 'What you wrote is still there. Nothing of it is lost.';
    const stays = `From now on there is one plan for both of you: the one that ${nameParty(builder.people, 'p1')} began. Save it, and ${other} can open it.`;
    requirePart(screen, 'news').append(
      createElement('p', '', own),
      ...(apart ? [createElement('p', '', stays)] : []),
      ...buildList(builder, `${other} has now answered:`, outcome.answered),
      ...buildList(builder, `${other} now says something else on:`, outcome.changed),
      ...buildList(builder, 'You said the same before, and now you do not, on:', outcome.ended),
      ...(outcome.withdrawn
        ? [
            createElement(
              'p',
              '',
              'So what either of you was happy with has changed. Read it once more when you are ready.',
            ),
          ]
        : []),
    );
    if (outcome.forked) {
      let version: 'first' | 'second' = 'first';
      const words = requirePart(screen, 'versions');
      const button = onPress(screen, 'other', () => {
        version = version === 'first' ? 'second' : 'first';
        showOther(builder, version);
        say();
        builder.say(words.textContent);
      });
      const say = (): void => {
        const shown = version === 'first' ? 'that you had' : 'in this file';
        words.textContent = `There are two versions of what ${other} says, and only ${other} can say which one stands. You see the one ${shown}.`;
        button.textContent = `Show the one ${version === 'first' ? 'in this file' : 'that I had'}`;
      };
      say();
    } else requirePart(screen, 'forked').remove();
  },
};
