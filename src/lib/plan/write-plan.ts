import { findDirection } from '../referral/direction.ts';
import { escapeData, writeCanonical, type Digest } from './canonical.ts';
import { dataMarks, pageMarks, tellWords } from './plan-file.ts';
import type { Party, Plan } from './plan.ts';

/** A question, or a point of somebody's own, as a plan file shows it. */
export interface FileItem {
  question: string;
  /** The children it is about, where it is not about all: it follows the question itself. */
  children?: string;
  /** What each suggests, line by line: nothing where that is no answer. */
  lines: Readonly<Record<Party, readonly string[]>>;
}

/** What people read in a plan file, before its data. All of it is in words already. */
export interface FileWords {
  title: string;
  names: Readonly<Record<Party, string>>;
  /** What stands before all else: nobody has to answer, and where there is help. */
  safety: readonly string[];
  /** How to answer, in steps. */
  answering: readonly string[];
  sections: readonly { title: string; items: readonly FileItem[] }[];
  /** How it ends: that it is not binding, and where it can be answered. */
  end: readonly string[];
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/**
 * The data of a plan: the same text for the same plan, with the digest of all the rest as its
 * `check`. The digest shows damage. It proves nothing about who wrote the plan.
 */
export async function writePlanData({ more, ...plan }: Plan, digest: Digest): Promise<string> {
  const said = { ...more, ...plan };
  return escapeData(writeCanonical({ ...said, check: await digest(writeCanonical(said)) }));
}

const style = `body{font:1em/1.5 sans-serif;margin:0 auto;max-width:60em;padding:1em;overflow-wrap:anywhere}
h2{border-top:2px solid;padding-top:.5em}h3{margin-bottom:.25em}
aside{border:2px solid;padding:0 1em}dl{margin:0 0 1em}dt{font-weight:bold}dd{margin:0;min-height:1.5em;white-space:pre-line}
dl div{border:1px solid #767676;padding:.5em}.pen dd{min-height:4em}
@media (min-width:40em),print{dl{display:flex}dl div{flex:1}}
@media print{body{font-size:11pt;max-width:none;padding:0}section div{break-inside:avoid}}`;

const writeList = (kind: 'ul' | 'ol', lines: readonly string[]): string =>
  `<${kind}>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>\n`).join('')}</${kind}>\n`;

const writeParagraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('');

const bdi = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

const writeAnswer = (name: string, lines: readonly string[]): string =>
  `<div><dt>${bdi(name)}${lines.length > 0 ? ' suggests' : ''}</dt>\n${(lines.length > 0
    ? lines
    : ['No answer yet']
  )
    .map((line) => `<dd dir="${findDirection(line)}">${escapeHtml(line)}</dd>\n`)
    .join('')}</div>\n`;

const writeItem = ({ names }: FileWords, { question, children, lines }: FileItem): string =>
  `<div>\n${children ? `<h4>For ${bdi(children)}</h4>` : `<h3 dir="auto">${escapeHtml(question)}</h3>`}\n<dl>
${writeAnswer(names.p1, lines.p1)}${writeAnswer(names.p2, lines.p2)}<div class="pen"><dt>With a pen</dt>
<dd></dd></div>
</dl>\n</div>\n`;

/** The page that people read: safety first, then how to answer, then every question. */
const writePage = (words: FileWords): string => `${pageMarks.start}>
<h1>${escapeHtml(words.title)}</h1>
<aside>
${writeParagraphs(words.safety)}</aside>
<h2>How to answer</h2>
${writeList('ol', words.answering)}${words.sections
  .map(
    ({ title, items }) =>
      `<section>\n<h2 dir="auto">${escapeHtml(title)}</h2>\n${items.map((item) => writeItem(words, item)).join('')}</section>\n`,
  )
  .join('')}<h2>About this plan</h2>
${writeParagraphs(words.end)}${pageMarks.end}
`;

/**
 * A plan as a file that anybody can read, on any device and without a script, and that this site
 * reads back: the words of it first, its data last. It loads nothing, and its title names nobody:
 * browsers keep titles.
 */
export async function writePlanFile(plan: Plan, words: FileWords, digest: Digest): Promise<string> {
  const page = writePage(words);
  return `<!doctype html>
<html lang="en-GB" data-format="parenting-plan">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parenting plan</title>
<style>${style}</style>
</head>
<body>
${page}${dataMarks.start(await tellWords(page, digest))}${await writePlanData(plan, digest)}${dataMarks.end}
</body>
</html>
`;
}

/** What a file of a plan is called: nobody's name is in it. `today` is an ISO day. */
export const namePlanFile = (today: string, kind: 'html' | 'json'): string =>
  `plan-${today}.${kind}`;
