import { describe, expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { choiceId } from '../../../src/lib/situations/finder.ts';
import { match, saysEnough, shownFirst, type Match } from '../../../src/lib/situations/match.ts';
import { anyOf, kitFinder, upToTwo } from '../../fixtures/finder.ts';

const { finder, services, questions } = kitFinder(siteDate);
const byId = new Map(services.map((service) => [service.id, service]));
const statements = finder.choices.filter(({ statement }) => statement).map(({ id }) => id);

/** Every set of answers to the questions: any number where several may be ticked, or none. */
const answers = questions.reduce<string[][]>(
  (sets, { id, several, options }) => {
    const ids = options.map(({ value }) => choiceId(id, value));
    const ways = several ? anyOf(ids) : [[], ...ids.map((each) => [each])];
    return sets.flatMap((set) => ways.map((way) => [...set, ...way]));
  },
  [[]],
);
const combinations = upToTwo(statements)
  .flatMap((ticked) => answers.map((set) => [...ticked, ...set]))
  .filter((chosen) => saysEnough(finder, chosen));

const lists = combinations.map((chosen) => ({ chosen, made: match(finder, chosen) }));
const shown = ({ lead, list }: Match): string[] => [...lead, ...list].map(({ id }) => id);
const all = (made: Match): string[] => [...shown(made), ...made.more.map(({ id }) => id)];

/** Holds a claim for every list of which something is true, and that there are such lists. */
function always(
  which: (chosen: readonly string[], made: Match) => boolean,
  claim: (made: Match, chosen: readonly string[]) => boolean,
): void {
  const some = lists.filter(({ chosen, made }) => which(chosen, made));
  expect(some.length).toBeGreaterThan(0);
  for (const { chosen, made } of some) {
    if (!claim(made, chosen)) expect.fail(`${chosen.join(', ')}: ${all(made).join(', ')}`);
  }
}
const any = (): boolean => true;
const safetyChoices = new Set(finder.choices.filter(({ safety }) => safety).map(({ id }) => id));
const aboutSafety = (chosen: readonly string[]): boolean =>
  chosen.some((id) => safetyChoices.has(id));

describe(`${combinations.length} combinations of choices`, () => {
  test('they are every set of one or two statements, of ages and of one answer to each question', () => {
    const ways = questions.map(({ several, options }) =>
      several ? 2 ** options.length : options.length + 1,
    );
    const ticked = upToTwo(statements).length;
    const sets = ways.reduce((product, count) => product * count, 1);
    // Without a statement only an answer that stands alone says enough.
    const alone = answers.filter((set) => saysEnough(finder, set)).length;
    expect(combinations).toHaveLength((ticked - 1) * sets + alone);
    expect(alone).toBeLessThan(sets);
  });

  test('each gives at least two services, and seven at most at first', () => {
    always(any, (made) => shown(made).length >= 2 && shown(made).length <= shownFirst);
  });

  test('no list names a service twice, or one that has closed', () => {
    always(any, (made) => new Set(all(made)).size === all(made).length);
    always(any, (made) => all(made).every((id) => byId.get(id)?.status !== 'closed'));
  });

  test('a choice about safety leads with a number to call and drops everything joint', () => {
    always(
      (chosen) => aboutSafety(chosen),
      (made) => {
        const called = byId
          .get(made.lead[0]?.id ?? '')
          ?.phones.some(({ kind }) => kind === 'voice');
        return made.safety && called === true && all(made).every((id) => !byId.get(id)?.joint);
      },
    );
    always(
      (chosen) => aboutSafety(chosen),
      (made) =>
        made.guides.every((id) => finder.guides.find((guide) => guide.id === id)?.safety === true),
    );
  });

  test('without one, help for people who are afraid is there only where a statement names it', () => {
    always(
      (chosen) => !aboutSafety(chosen),
      (made, chosen) =>
        all(made).every(
          (id) =>
            !byId.get(id)?.topics.some(({ safety }) => safety) ||
            finder.choices.some((each) => chosen.includes(each.id) && each.services.includes(id)),
        ),
    );
  });

  test('every service has a reason, and every reason was chosen', () => {
    always(any, ({ lead, list, more }, chosen) =>
      [...lead, ...list, ...more].every(
        ({ reasons }) => reasons.length > 0 && reasons.every(({ id }) => chosen.includes(id)),
      ),
    );
  });

  test('what is checked and fresh comes before what is not, help with safety before all else', () => {
    const facts = new Map(finder.services.map((each) => [each.id, each]));
    always(any, ({ safety, list, more }) => {
      const ranks = [...list, ...more].map(({ id }) => {
        const service = facts.get(id);
        return (safety && !service?.safety ? 2 : 0) + (service?.trusted ? 0 : 1);
      });
      return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
    });
  });

  test('a service for some ages is there only with one of them, or when no age is given', () => {
    always(
      (chosen) => chosen.includes('ages-school') && !chosen.includes('ages-little'),
      (made) => all(made).every((id) => (byId.get(id)?.ages?.to ?? 99) >= 5),
    );
    const { made } = lists.find(({ chosen }) => chosen.join() === 'situations-all-at-once') ?? {};
    expect(made && all(made)).toContain('baby-group');
  });
});

test('every service that an answer can point to is in some list', () => {
  const listed = new Set(lists.flatMap(({ made }) => all(made)));
  const topics = new Set(finder.choices.flatMap((choice) => choice.topics));
  const parents = ['parents-together', 'parents-apart'];
  const open = services.filter(
    ({ status, pause, topics: its, audiences }) =>
      status !== 'closed' &&
      pause !== 'now' &&
      its.some(({ id }) => topics.has(id)) &&
      audiences.some((audience) => parents.includes(audience)),
  );
  expect(open.length).toBeGreaterThan(7);
  expect(open.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([]);
});

test('when every source has grown old, lists are as long and say so, rather than empty', () => {
  const old = kitFinder('2036-11-21').finder;
  expect(old.services.filter(({ trusted }) => trusted)).toEqual([]);
  // By then their pause is over.
  const paused = services.filter(({ pause }) => pause === 'now').map(({ id }) => id);
  for (const { chosen, made } of lists) {
    const offered = all(match(old, chosen)).filter((id) => !paused.includes(id));
    expect(offered.sort()).toEqual(all(made).sort());
  }
});
