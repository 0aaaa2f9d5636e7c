import { isScreening } from '../lib/referral/availability.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/** A page by what its tab says. */
interface Titled {
  file: string;
  /** Where its other title stands, or would stand. */
  field: string;
  title: string;
  tabTitle: string | undefined;
  /** True where the page is about fear, abuse or danger. */
  safety: boolean;
  /** What stands before both titles on the page. */
  before: string;
}

const padWords = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

function listTitles(content: Content): Titled[] {
  const safe = new Set(content.topics.flatMap(({ id, data }) => (data.safety ? [id] : [])));
  const aboutSafety = (topics: readonly string[]): boolean => topics.some((id) => safe.has(id));
  const page = (
    file: string,
    data: { title: string; tabTitle?: string | undefined },
    safety: boolean,
    before = '',
    field = 'tabTitle',
  ): Titled => ({ file, field, title: data.title, tabTitle: data.tabTitle, safety, before });
  return [
    ...content.services.map(({ file, data }) => page(file, data, aboutSafety(data.topics))),
    ...content.topics.map(({ file, data }) =>
      page(file, { title: data.label, tabTitle: data.tabTitle }, data.safety),
    ),
    ...[...content.situations, ...content.parents, ...content.policies].map(({ file, data }) =>
      page(file, data, data.safety),
    ),
    ...content.toolkit.map(({ file, data }) =>
      page(file, data, aboutSafety(data.topics), 'Toolkit: '),
    ),
    ...[...content.scenes, ...content.programme].map(({ file, data }) => page(file, data, false)),
    // The outcomes before a form are no pages of their own.
    ...content.checker
      .filter(({ id }) => !isScreening(id))
      .flatMap(({ file, data }) =>
        data.outcomes.map((outcome, index) =>
          page(file, outcome, outcome.kind === 'safety', '', `outcomes.${index}.tabTitle`),
        ),
      ),
  ];
}

/** Gives the word of a title that tells what its page is about; nothing where none does. */
export function listTelling({
  words,
}: Pick<Content, 'words'>): (title: string) => string | undefined {
  const telling = (words?.data.telling ?? []).map((word) => [word, padWords(word)] as const);
  return (title) => telling.find(([, word]) => padWords(title).includes(word))?.[0];
}

/**
 * Every title of a tab that would tell someone who reads the history what a page is about: a page
 * about safety, or with a telling word in its title, without a `tabTitle`; a telling word in one;
 * and one that another page has (WCAG 2.4.2).
 */
export function findTitleProblems(content: Content): Problem[] {
  const tells = listTelling(content);
  const owners = new Map<string, string>();
  const pages = listTitles(content);
  for (const { file, title, tabTitle, before } of pages) {
    const shown = padWords(before + (tabTitle ?? title));
    if (!owners.has(shown)) owners.set(shown, file);
  }
  const seen = new Set<string>();
  return pages.flatMap(({ file, field, title, tabTitle, safety, before }) => {
    if (tabTitle === undefined) {
      return safety || tells(title) !== undefined
        ? [
            {
              file,
              field,
              found: 'nothing',
              write: `a quiet title for the tab and the history: ${
                safety ? 'this is about safety' : `"${tells(title) ?? ''}" tells too much`
              }`,
            },
          ]
        : [];
    }
    const found = JSON.stringify(tabTitle);
    const word = tells(tabTitle);
    if (word !== undefined) {
      return [{ file, field, found, write: `other words: "${word}" tells what the page is about` }];
    }
    const shown = padWords(before + tabTitle);
    const owner = owners.get(shown);
    const twin = seen.has(shown) || owner !== file;
    seen.add(shown);
    return twin
      ? [{ file, field, found, write: `words of its own; ${owner ?? 'another page'} has these` }]
      : [];
  });
}
