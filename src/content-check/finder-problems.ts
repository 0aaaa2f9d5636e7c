import {
  choiceId,
  listChoices,
  listParents,
  listServiceFacts,
  type Finder,
} from '../lib/situations/finder.ts';
import { givesAtLeast, saysEnough } from '../lib/situations/match.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';
import { takesCalls } from './reachable.ts';
import { findRepeats } from './repeats.ts';

/** Sets of choices in which each question, and the statements, give one choice or none. */
function oneOfEach(groups: readonly (readonly string[])[]): string[][] {
  return groups.reduce<string[][]>(
    (sets, group) => sets.flatMap((set) => [set, ...group.map((id) => [...set, id])]),
    [[]],
  );
}

/**
 * Everything wrong with the questions beside the statements: a name that stands twice, no answer
 * about safety, an urgent list without a number, and choices that give fewer than two services.
 * One choice of each kind is tried with every other. More than one only adds: with a second
 * statement or age no list gets shorter, but for what is joint beside a choice about safety, and
 * then the urgent list leads it.
 */
export function findFinderProblems(content: Content): Problem[] {
  return content.finder.flatMap(({ file, data }) => {
    const names = findNameProblems(file, data.questions);
    if (names.length > 0) return names;
    const problems: Problem[] = [];
    if (!data.questions.some(({ options }) => options.some(({ safety }) => safety))) {
      problems.push({
        file,
        field: 'questions',
        found: 'no answer about safety',
        write: 'safety: true on the answer for people who are afraid',
      });
    }
    const finder = makeFinder(content, data);
    const callable = new Set(
      content.services.filter((service) => takesCalls(service.data)).map(({ id }) => id),
    );
    const site = content.site;
    // A list that is about safety begins with it.
    const [first = ''] = site?.data.urgent ?? [];
    if (site && !callable.has(first)) {
      problems.push({
        file: site.file,
        field: 'urgent.0',
        found: JSON.stringify(first),
        write: 'a service with a number to call, before all others',
      });
    }
    const groups = [
      finder.choices.filter(({ statement }) => statement).map(({ id }) => id),
      ...data.questions.map(({ id, options }) => options.map(({ value }) => choiceId(id, value))),
    ];
    const short = oneOfEach(groups)
      .filter((chosen) => saysEnough(finder, chosen))
      .find((chosen) => !givesAtLeast(finder, chosen, 2));
    if (short) {
      problems.push({
        file,
        field: 'questions',
        found: short.join(', '),
        write: 'topics that give at least two services for these choices',
      });
    }
    return problems;
  });
}

function findNameProblems(
  file: string,
  questions: Content['finder'][number]['data']['questions'],
): Problem[] {
  const taken = [...questions.map(({ id }) => id), 'situations'];
  return [
    ...findRepeats(taken).map((id) => ({
      file,
      field: 'questions',
      found: JSON.stringify(id),
      write: 'an id of its own: "situations" and the other questions have theirs',
    })),
    ...questions.flatMap(({ options }, index) =>
      findRepeats(options.map(({ value }) => value)).map((value) => ({
        file,
        field: `questions.${index}.options`,
        found: JSON.stringify(value),
        write: 'each answer once',
      })),
    ),
  ];
}

/** The finder as a build would make it, of the files that could be read. */
function makeFinder(content: Content, data: Content['finder'][number]['data']): Finder {
  const safetyTopics = new Set(
    content.topics.filter((topic) => topic.data.safety).map(({ id }) => id),
  );
  const audiences = content.audiences.map((audience) => ({ ...audience.data, id: audience.id }));
  return {
    points: data.points,
    parents: listParents(audiences),
    choices: listChoices(
      content.situations.map((situation) => ({ ...situation.data, id: situation.id })),
      data.questions,
      audiences,
    ),
    // As on the day of their check: a fault must not come with time.
    services: listServiceFacts(
      content.services.map(({ id, data }) => ({
        ...data,
        id,
        topics: data.topics.map((topic) => ({ id: topic, safety: safetyTopics.has(topic) })),
        freshness: 'fresh',
        pause: data.paused ? 'now' : undefined,
      })),
    ),
    urgent: content.site?.data.urgent ?? [],
    guides: content.parents.map(({ id, data: { title, safety } }) => ({
      id,
      title,
      href: `/parents/${id}/`,
      safety,
    })),
  };
}
