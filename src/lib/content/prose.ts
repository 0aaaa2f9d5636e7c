import { findComponentFaults } from './components.ts';
import { shorten, type Problem } from './problems.ts';

/** Numbers that may stand in prose: everyone knows them and no entry holds them. */
const emergencyNumbers = /^(999|112|101|111)$/;

/** A run of digits long enough to be a phone number, as in "0808 2000 247" or "116 123". */
const phoneLike = /(?<![\d£#/-])(?:\+44\s?|0)\d[\d\s]{7,}\d|\b116\s?123\b/g;

/**
 * Headings that the prose of a folder must have, so that every page answers the same questions.
 * A closed service answers others, so any second-level headings do for it.
 */
const headings: Partial<Record<string, number>> = { services: 2, parents: 2, toolkit: 1 };

/** A heading by the line under it, in place of "## ". */
const underlined = /^[^\S\n]*\S.*\n {0,3}(=+|-+)[^\S\n]*$/gm;

/** What Markdown may take for a line of code. */
const codeLine = /^(?: {4}|\t).*|^\s*(?:```|~~~).*/gm;

/** The addresses that prose links to, as written. */
export const linksIn = (prose: string): string[] =>
  [...prose.matchAll(/\]\(([^)\s]*)[^)]*\)/g)].map(([, target = '']) => target);

/**
 * Problems of the prose below the facts: too little of it, a heading of the wrong level, raw
 * HTML, a component used wrongly, code, a picture, a phone number (numbers live in services/, where
 * they are checked), a link that is not https or that does not end with a slash.
 */
export function findProseProblems(folder: string, file: string, prose: string): Problem[] {
  const problems: Problem[] = [];
  const add = (found: string, write: string): void => {
    problems.push({ file, field: '(prose)', found: shorten(found), write });
  };
  if (prose === '') add('nothing', 'at least one paragraph below the facts');
  const wanted = headings[folder] ?? 0;
  const second = prose.match(/^## .+$/gm)?.length ?? 0;
  if (prose !== '' && second < wanted) {
    add(`${second} headings`, `at least ${wanted} headings, each a line that starts with "## "`);
  }
  for (const [heading] of prose.matchAll(/^(#|####+) .*$/gm)) {
    add(heading, 'headings of the second or third level: "## " or "### "');
  }
  for (const [heading] of prose.matchAll(underlined)) {
    add(heading, 'a heading that starts with "## " or "### ", or an empty line before a rule');
  }
  if (file.endsWith('.mdx')) {
    for (const { found, write } of findComponentFaults(prose)) add(found, write);
  } else {
    for (const [tag] of prose.matchAll(/<[a-z/!?][^<>]*>?/gi)) add(tag, 'Markdown, without HTML');
  }
  for (const [line] of prose.matchAll(codeLine)) {
    add(line, 'words: a line that starts with four spaces, a tab or ``` is read as code');
  }
  for (const [line] of prose.matchAll(/^ {0,3}\[[^\]\n]+\]:.*$/gm)) {
    add(line, 'the address beside its words: [words](address)');
  }
  for (const [picture] of prose.matchAll(/!\[[^\]\n]*\][[(]?/g)) {
    add(picture, 'words: prose shows no pictures');
  }
  for (const [number] of prose.matchAll(phoneLike)) {
    if (!emergencyNumbers.test(number.trim())) {
      add(
        number.trim(),
        'a link to the service that has this number, such as [name](/support/name/)',
      );
    }
  }
  for (const [code] of prose.matchAll(/^(import|export) .*$|[{}]/gm)) {
    add(code, 'words: prose holds no code, and braces are read as code');
  }
  for (const target of linksIn(prose)) {
    const inside = /^(\/([a-z0-9-]+\/)*)?(#[a-z0-9-]+)?$/.test(target) && target !== '';
    if (!inside && !/^https:\/\/[^\s]+$/.test(target)) {
      add(target, 'a page of this site such as /urgent-help/, or a full https address');
    }
  }
  return problems;
}
