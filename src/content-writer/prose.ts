import { findLineEnd } from './text-lines.ts';

/** Prose as it is compared: without the empty lines around it, whatever its line ends are. */
export const trimProse = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/^(\s*\n)+/, '')
    .trimEnd();

/**
 * The text below the facts with other prose in it. Lines that are the same at its beginning and end
 * keep their bytes, and so do the empty lines around it.
 */
export function changeProse(below: string, prose: string): string {
  const asked = trimProse(prose);
  if (asked === trimProse(below)) return below;
  const lineEnd = findLineEnd(below);
  const before = /^(\s*\n)*/.exec(below)?.[0] ?? '';
  const body = below.slice(before.length).trimEnd();
  const after = below.slice(before.length + body.length);
  if (asked === '') return before + after;
  if (body === '') return lineEnd + asked.replaceAll('\n', lineEnd) + lineEnd;
  const was = body.split('\n');
  const is = asked.split('\n');
  const same = (one: string | undefined, other: string | undefined): boolean =>
    one?.replace(/\r$/, '') === other;
  let start = 0;
  while (start < was.length && start < is.length && same(was[start], is[start])) start += 1;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    same(was[was.length - 1 - end], is[is.length - 1 - end])
  ) {
    end += 1;
  }
  const mark = lineEnd === '\r\n' ? '\r' : '';
  const between = is.slice(start, is.length - end).map((line) => line + mark);
  // The last line of prose has its line end in what stands after it.
  const lines = [...was.slice(0, start), ...between, ...was.slice(was.length - end)];
  const top = lines.slice(0, -1).map((line) => (line.endsWith('\r') ? line : line + mark));
  const last = (lines[lines.length - 1] ?? '').replace(/\r$/, '');
  return before + [...top, last].join('\n') + after;
}
