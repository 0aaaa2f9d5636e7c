import type { Content, Folder } from './entries.ts';
import { createAddressFollower } from './old-addresses.ts';
import { createPageFinder, indexPages } from './page-addresses.ts';
import type { Problem } from './problems.ts';

/**
 * Everything wrong with the phrases that search is tried with: pages and answers that are not
 * there, places where the site knows none, and phrases that stand twice.
 */
export function findGoldenProblems(
  content: Content,
  exists: (folder: Folder, id: string) => boolean,
): Problem[] {
  const { golden, promoted, searchPlaces } = content;
  if (!golden) return [];
  const isPage = createPageFinder(content, exists);
  const findNew = createAddressFollower(content);
  const keys = promoted?.data.answers.map(({ key }) => key);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  golden.data.phrases.forEach(({ q, all = [], any = [], safety, answers = [], place }, index) => {
    const add = (field: string, found: string, rest: Pick<Problem, 'write' | 'options'>): void => {
      const where = { file: golden.file, field: `phrases.${index}.${field}` };
      problems.push({ ...where, found: JSON.stringify(found), ...rest });
    };
    if (seen.has(q)) add('q', q, { write: 'each phrase once' });
    seen.add(q);
    const wanted = [
      ...all.map((path, at) => ({ field: `all.${at}`, path })),
      ...any.map((path, at) => ({ field: `any.${at}`, path })),
      ...(safety === undefined ? [] : [{ field: 'safety', path: safety }]),
    ];
    for (const { field, path } of wanted.filter((each) => !isPage(each.path))) {
      const now = findNew(path);
      add(
        field,
        path,
        now === undefined
          ? {
              write: 'the address of a page that is there, such as "/urgent-help/"',
              options: [...indexPages(content).keys()],
            }
          : { write: `the address that its page has now, "${now}"` },
      );
    }
    answers.forEach((answer, at) => {
      if (!keys || keys.includes(answer)) return;
      add(`answers.${at}`, answer, {
        write: 'the key of an answer of promoted.yaml',
        options: keys,
      });
    });
    if (place !== undefined && !searchPlaces) {
      add('place', place, { write: 'no place: search/places.yaml is not there' });
    }
  });
  return problems;
}
