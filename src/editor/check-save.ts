import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findContentProblems } from '../content-check/content-problems.ts';
import { coverContent, openContent } from '../content-check/content-source.ts';
import { listNewProblems } from '../content-check/new-problems.ts';
import { isUnused } from '../content-check/unused-files.ts';
import type { Answer, Question } from './settings.ts';

/** Whether a file, or its folder below `content/`, is a link: what is written there leads elsewhere. */
async function isLinked(root: string, file: string): Promise<boolean> {
  const parts = [file, dirname(file)].filter((path) => path !== 'content');
  const links = parts.map((path) =>
    lstat(join(root, path)).then(
      (found) => found.isSymbolicLink(),
      () => false,
    ),
  );
  return (await Promise.all(links)).includes(true);
}

/**
 * What the check of all files says of a save: why it is refused, and what is left to do after it. A
 * file that nothing names yet is no reason: what names it can only come after it. What was wrong
 * before is no fault of this save. `root` holds the folder `content`.
 */
export async function checkSave(root: string, { file, before, text }: Question): Promise<Answer> {
  if (await isLinked(root, file)) {
    const write = 'a file in the folder itself: what it leads to stands elsewhere';
    return { refused: [{ file, field: '(whole file)', found: 'a link', write }], left: [] };
  }
  const source = openContent(root);
  const now = await source.bytes(file);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if ((now ? decoder.decode(now) : undefined) !== before) {
    const write = 'this change again, after you have loaded the page anew';
    const found = 'a file that has changed since this page was loaded, or another folder';
    return { refused: [{ file, field: '(whole file)', found, write }], left: [] };
  }
  const files = new Map([[file, new TextEncoder().encode(text)]]);
  const known = await findContentProblems(root, source);
  const found = await findContentProblems(root, coverContent(source, files));
  const problems = listNewProblems(found, known);
  return {
    refused: problems.filter((problem) => !isUnused(problem)),
    left: problems.filter(isUnused),
  };
}
