import { formatReport, shorten } from '../content-check/problems.ts';
import { writeScalar } from '../content-writer/scalars.ts';
import type { Content } from '../content-check/entries.ts';
import type { Difference } from './entries.ts';
import type { ImportPlan, Named, Unmapped } from './plan-import.ts';
import { foldWords } from './registry.ts';

/** Words of a feed on one line of a report: nothing in them moves a cursor or ends a line. */
const say = (words: string): string =>
  shorten(
    words
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const show = ({ name, id, file }: Named): string => `  ${say(name)} (${say(id)}): ${file}`;

const showDifference = ({ field, here, feed }: Difference): string =>
  `    ${field}: ${JSON.stringify(say(here))} → ${JSON.stringify(say(feed))}`;

/** Text as YAML has it between braces. */
const quote = (words: string): string => writeScalar(words, 'flow');

/** A word of a feed as a line of its file, with what it probably means here. */
function writeTerm(
  { name, of, count }: Unmapped,
  content: Pick<Content, 'topics' | 'audiences'>,
): string {
  const like = (label: string, id: string): boolean =>
    foldWords(name) !== '' && [foldWords(label), foldWords(id)].includes(foldWords(name));
  const topics = content.topics.filter(({ id, data }) => like(data.label, id)).map(({ id }) => id);
  const audiences = content.audiences
    .filter(({ id, data }) => like(data.label, id))
    .map(({ id }) => id);
  const list = of === undefined ? '' : `, of: ${quote(of)}`;
  const means =
    audiences.length > 0 && topics.length === 0
      ? `audiences: [${audiences.join(', ')}]`
      : `topics: [${topics.join(', ')}]`;
  return `  - { term: ${quote(name)}${list}, ${means} } # ${count}`;
}

function writeArea({ name, count }: Unmapped, places: Content['places']): string {
  const is = places.find(
    ({ data }) => data.kind === 'area' && foldWords(data.name) === foldWords(name),
  );
  return `  - { place: ${quote(name)}${is ? `, is: ${is.id}` : ''} } # ${count}`;
}

/** The most words of a feed that a report names. */
const mostWords = 200;

const countMore = (all: readonly unknown[]): string[] =>
  all.length > mostWords
    ? [`  # and ${all.length - mostWords} more, which fewer services have`]
    : [];

/** Whether an import may be written: all files together pass the content check. */
export const isClean = ({ problems }: ImportPlan): boolean => problems.length === 0;

/** What an import would do, for the editor who asked for it. `feed` is the name of its file. */
export function formatPlan(
  plan: ImportPlan,
  feed: string,
  content: Pick<Content, 'topics' | 'audiences' | 'places'>,
): string {
  const part = (title: string, lines: readonly string[], count = lines.length): string[] =>
    count === 0 ? [] : [`${title} (${count})`, ...lines, ''];
  const { terms, areas } = plan;
  const unmapped = [
    ...(terms.length > 0
      ? [
          'terms:',
          ...terms.slice(0, mostWords).map((term) => writeTerm(term, content)),
          ...countMore(terms),
        ]
      : []),
    ...(areas.length > 0
      ? [
          'places:',
          ...areas.slice(0, mostWords).map((area) => writeArea(area, content.places)),
          ...countMore(areas),
        ]
      : []),
  ];
  return [
    ...part('new', plan.added.map(show)),
    ...part(
      'changed',
      plan.changed.flatMap((each) => [show(each), ...each.differences.map(showDifference)]),
      plan.changed.length,
    ),
    ...part(
      'kept as somebody here wrote it; the feed says otherwise',
      plan.kept.flatMap((each) => [
        show(each),
        ...each.differences.map(showDifference),
        `    write: what is right; then imported.mark: ${each.mark}`,
      ]),
      plan.kept.length,
    ),
    ...part(
      'gone from the feed; nothing is deleted',
      plan.gone.map((each) => `${show(each)}\n    ${each.why}: ask, then set status: closed`),
    ),
    ...part(
      'refused',
      plan.refused.map(
        ({ name, id, why }) =>
          `  ${say(name) || 'without a name'} (${say(id) || 'no id'}): ${shorten(say(why))}`,
      ),
    ),
    ...part(
      'look at these',
      plan.notes.flatMap(({ name, id, notes }) => [
        `  ${say(name)} (${say(id)})`,
        ...notes.map((note) => `    ${say(note)}`),
      ]),
      plan.notes.length,
    ),
    ...part(
      `words without a meaning here: paste them into content/feeds/${feed}.yaml, and write what they mean`,
      unmapped,
      terms.length + areas.length,
    ),
    ...(plan.problems.length === 0 ? [] : ['invalid', formatReport(plan.problems), '']),
    `unchanged: ${plan.unchanged} ${plan.unchanged === 1 ? 'file' : 'files'}`,
  ].join('\n');
}

/** The file of a feed that has none yet, ready to be pasted. */
export const writeFeedFile = (name: string, url: string | undefined, by: string): string =>
  [
    `name: The open data of ${name}`,
    ...(url === undefined ? [] : [`url: ${url}`]),
    'licence: Open Government Licence v3.0',
    `by: ${by}`,
    'otherwise: { topics: [], audiences: [], areas: [] }',
  ].join('\n');
