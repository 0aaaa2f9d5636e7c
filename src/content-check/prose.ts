import { findComponentFaults, noCode } from './component-problems.ts';
import { findPhoneNumbers } from './contacts.ts';
import type { Part, Prose } from './markdown.ts';
import { shorten, type Problem } from './problems.ts';

/**
 * Headings that the prose of a folder must have, so that every page answers the same questions.
 * A closed service answers others, so any second-level headings do for it.
 */
const headings: Partial<Record<string, number>> = { services: 2, parents: 2, toolkit: 1 };

/** What no part of prose of this kind may be, with what to write instead. */
const refused: Partial<Record<string, string>> = {
  html: 'Markdown, without HTML',
  code: 'words: a line that starts with four spaces, a tab or ``` is read as code',
  definition: 'the address beside its words: [words](address)',
  imageReference: 'the picture’s address beside its words: ![words](../pictures/name.jpg)',
  mdxjsEsm: noCode,
  mdxFlowExpression: noCode,
  mdxTextExpression: noCode,
};

/** Whether the words of a link are its own address, which nobody put in brackets. */
const isBare = ({ text, url = '' }: Part): boolean =>
  [text, `http://${text}`, `https://${text}`, `mailto:${text}`].includes(url);

/** What to write in place of a link. */
function linkRemedy(link: Part): string | undefined {
  const { url = '' } = link;
  if (url.startsWith('mailto:')) {
    return 'a link to the service that has this email address, such as [name](/support/name/)';
  }
  if (isBare(link)) return 'words and the address: [words](https://www.example.org/)';
  const inside = /^(\/([a-z0-9-]+\/)*)?(#[a-z0-9-]+)?$/.test(url) && url !== '';
  return inside || /^https:\/\/[^\s]+$/.test(url)
    ? undefined
    : 'a page of this site such as /urgent-help/, or a full https address';
}

/** The most characters of the words for a picture: a screen reader says them in one go. */
const longestWords = 250;

/** Whether an address in prose is that of a picture of the folder. */
export const isPictureAddress = (url: string): boolean =>
  /^\.\.\/pictures\/[a-z0-9-]+\.(jpg|png)$/.test(url);

/** What to write in place of a picture. */
function pictureRemedy({ url = '', alt = '' }: Part): string | undefined {
  if (!isPictureAddress(url)) {
    return 'a picture of the folder pictures/, as ![words](../pictures/name.jpg) or .png';
  }
  const words = alt.trim();
  if (!/\p{L}/u.test(words) || /^\S+\.\w{3,4}$/.test(words)) {
    return 'what the picture shows, for people who do not see it: ![words](../pictures/name.jpg)';
  }
  if (/^(an? )?(picture|image|photo|photograph|graphic|logo)( of\b| showing\b|$)/i.test(words)) {
    return 'what it shows, without "picture of": that it is one is said anyway';
  }
  return words.length > longestWords
    ? `at most ${longestWords} characters for a picture; say the rest beside it`
    : undefined;
}

/**
 * Problems of the prose below the facts: too little of it, a heading of the wrong level, raw
 * HTML, a component used wrongly, code, a picture without words, a phone number (numbers live in services/, where
 * they are checked), a list that was meant to be a sentence, an address without words, a link that
 * is not https or that does not end with a slash. `text` is the prose as written, `before` the
 * lines of the file above it.
 */
export function findProseProblems(
  folder: string,
  file: string,
  { text, prose, before }: { text: string; prose: Prose; before: number },
): Problem[] {
  const problems: Problem[] = [];
  const lines = text.split('\n');
  const add = (line: number | undefined, found: string, write: string): void => {
    const at = line === undefined ? {} : { line: line + before };
    // Two of a kind on one line are one fault.
    if (problems.some((other) => other.line === at.line && other.write === write)) return;
    problems.push({ file, field: '(prose)', found: shorten(found), write, ...at });
  };
  if (text === '') add(undefined, 'nothing', 'at least one paragraph below the facts');
  const wanted = headings[folder] ?? 0;
  const second = prose.parts.filter(({ depth }) => depth === 2).length;
  if (text !== '' && second < wanted) {
    add(
      undefined,
      `${second} ${second === 1 ? 'heading' : 'headings'}`,
      `at least ${wanted} headings, each a line that starts with "## "`,
    );
  }
  if (file.endsWith('.mdx')) {
    for (const { line, write } of findComponentFaults(prose)) {
      add(line, (lines[line - 1] ?? '').trim(), write);
    }
  }
  let last = 0;
  for (const part of prose.parts) {
    const { type, line, depth, items = [], url } = part;
    const written = (lines[line - 1] ?? '').trim();
    const remedy = refused[type];
    if (remedy !== undefined) add(line, written, remedy);
    if (depth !== undefined && !written.startsWith('#')) {
      add(
        line,
        written,
        'a heading that starts with "## " or "### ", or an empty line before a rule',
      );
    } else if (depth !== undefined && depth !== 2 && depth !== 3) {
      add(line, written, 'headings of the second or third level: "## " or "### "');
    }
    for (const item of items) {
      const words = (lines[item - 1] ?? '').trim();
      const digits = /(\d+)[.)]/.exec(words)?.[1];
      if (digits === undefined) continue;
      const number = Number(digits);
      // Items may all have the same number; a list may go on after words that stand between.
      if (number !== 1 && number !== last + 1) {
        add(
          item,
          words,
          'another word first: a line that begins with a number and a dot becomes a list',
        );
      }
      last = number === 1 && item !== line ? last + 1 : number;
    }
    if (type === 'image') {
      const instead = pictureRemedy(part);
      if (instead !== undefined) add(line, written, instead);
    }
    if (type === 'link') {
      const instead = linkRemedy(part);
      if (instead !== undefined) add(line, isBare(part) ? part.text : (url ?? ''), instead);
    }
  }
  for (const { text: words } of prose.blocks) {
    for (const number of findPhoneNumbers(words)) {
      const at = lines.findIndex((line) => line.includes(number));
      add(
        at < 0 ? undefined : at + 1,
        number,
        'a link to the service that has this number, such as [name](/support/name/)',
      );
    }
  }
  return problems;
}
