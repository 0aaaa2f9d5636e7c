import { pageAddress, scenesPage } from '../lib/addresses.ts';
import type { Content } from './entries.ts';
import type { Problem } from './problems.ts';

/**
 * Every page about safety that a conversation names, because none is for people who are afraid, and
 * a guide that has the address of the page of all conversations.
 */
export function findSceneProblems(content: Content): Problem[] {
  const { scenes, situations, parents, toolkit, topics } = content;
  const safe = new Set(topics.flatMap(({ id, data }) => (data.safety ? [id] : [])));
  const aboutSafety = {
    situations: situations.filter(({ data }) => data.safety),
    guides: parents.filter(({ data }) => data.safety),
    toolkit: toolkit.filter(({ data }) => data.topics.some((id) => safe.has(id))),
  };
  const fields = ['situations', 'guides', 'toolkit'] as const;
  const problems = scenes.flatMap(({ file, data }) =>
    fields.flatMap((field) =>
      data[field].flatMap((id, index): Problem[] =>
        aboutSafety[field].some((page) => page.id === id)
          ? [
              {
                file,
                field: `${field}.${index}`,
                found: JSON.stringify(id),
                write: 'a page that is not about safety: conversations are not for people in fear',
              },
            ]
          : [],
      ),
    ),
  );
  const [first] = scenes;
  const twins = first
    ? parents.filter(({ id }) => pageAddress('parents', id) === scenesPage.href)
    : [];
  return [
    ...problems,
    ...twins.map(({ id, file }) => ({
      file,
      field: '(file name)',
      found: JSON.stringify(id),
      write: 'another name: the page of all conversations has this one',
    })),
  ];
}
