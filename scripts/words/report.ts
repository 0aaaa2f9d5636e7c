import type { WordsData } from '../../src/schemas/words.ts';
import { readPageWords, type Block, type PageWords } from './page-words.ts';
import { measureReadingAge, splitSentences, splitWords } from './reading-age.ts';

/** What is wrong with the words of a page, or how hard it is. */
export interface WordReport {
  /** Pages whose prose is measured, with the age that can read it, hardest first. */
  ages: { path: string; age: number; words: number }[];
  /** Pages with too little prose of their own to measure. */
  short: string[];
  /** The most words of one sentence on the pages for parents. */
  longest: number;
  /** Faults in words an editor can act on: page, what was found, what to write. */
  faults: string[];
}

/** Short forms in the site's own words: of the kind and the size of a file, and in the name of Relay UK. */
const ownShortForms: readonly string[] = ['PDF', 'MB', 'UK'];

/** Fewer words than this give no age: one long name would decide it. */
const leastWords = 40;

/** Link words that say nothing to somebody who hears links alone. */
const emptyLinks =
  /^(click( here)?|here|this( page| link)?|link|more|read more|find out more|website|go)$/i;

const abbreviation = /(?<![\p{L}\p{N}])[a-z]?[A-Z]{2,}(?![\p{L}\p{N}])/gu;

/** Whether a text says what a short form stands for, at its first use or in the next words. */
function explains(text: string, short: string): boolean {
  return new RegExp(
    `\\p{L} \\(${short}\\)|${short} \\(|${short}, (a|an|the|or|which)\\b|${short}:? (is|are|was|means|stands for)\\b|${short}\\. (this|it|that) (is|means)\\b|(\\bcalled|\\bknown as|, or)( an?| the)? ${short}\\b|known as[:\\n][^.\\n]*${short}\\b`,
    'iu',
  ).test(text);
}

const simplify = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'");

/** Whether a text is prose, and not a name, a label or where a fact comes from. */
const isProse = (text: string): boolean => /[.?!:]["”’)]*$/.test(text);

/**
 * Terms that stand on a page without a meaning: neither in the sentence that sums up the page, nor
 * in the same stretch of text, nor in one of the two before it or the
 * three after it. `names` are those of other pages: they may hold such a word.
 */
function findBareTerms(
  page: PageWords,
  own: readonly Block[],
  names: readonly string[],
  { terms }: WordsData,
): string[] {
  const nameless = (text: string): string =>
    names.reduce((rest, name) => rest.replaceAll(name, ' '), text);

  return terms.flatMap(({ words, means }) => {
    const forms = words.map((word) => RegExp.escape(simplify(word))).join('|');
    const asked = new RegExp(`(?<![\\p{L}-])(${forms})(?![\\p{L}-])`, 'u');
    const at = own.findIndex(
      ({ text, plain, heading }) =>
        !heading && isProse(text) && asked.test(simplify(nameless(plain))),
    );
    if (at < 0) return [];
    const near = own.slice(Math.max(0, at - 2), at + 4).map(({ text }) => text);
    const said = simplify([page.description, ...near].join(' '));
    if (means.some((meaning) => said.includes(simplify(meaning)))) return [];
    const place = own[at]?.text.slice(0, 90) ?? '';
    return [`${page.path}: “${words[0] ?? ''}” without a meaning beside it, in “${place}”`];
  });
}

/**
 * Words that are not said on a page, each with what to say and where it stands. What only some pages
 * are held to is not looked for in links, which are names of other pages.
 */
function findUnsaidTerms(page: PageWords, forParents: boolean, { instead }: WordsData): string[] {
  return instead
    .filter(({ on }) => on === undefined || (on === 'parents') === forParents)
    .flatMap(({ say, not, on }) => {
      const forms = not.map((word) => RegExp.escape(simplify(word))).join('|');
      const asked = new RegExp(`(?<![\\p{L}-])(${forms})(?![\\p{L}-])`, 'u');
      return page.blocks.flatMap(({ text, plain }) => {
        const found = asked.exec(simplify(on === undefined ? text : plain));
        return found
          ? [`${page.path}: say “${say}”, not “${found[0]}”, in “${text.slice(0, 90)}”`]
          : [];
      });
    });
}

/**
 * Measures the pages of a built site by the rules given. A page whose address begins with one of
 * `rules.practitioners` is not for parents: only its short forms and links are looked at. The words
 * of a page are those that no page before it has, and that are not another page's in one sentence.
 */
export function checkWords(
  pages: readonly { path: string; html: string }[],
  rules: WordsData,
): WordReport {
  const read = pages.map(readPageWords);
  const forParents = ({ path }: { path: string }): boolean =>
    !rules.practitioners.some((start) => path.startsWith(start));
  // A name of one or two words may be the term itself.
  const names = read.map(({ title }) => title).filter((title) => title.split(' ').length > 2);
  const descriptions = new Map(read.map(({ description, path }) => [description, path]));
  const seen = new Set<string>();
  const report: WordReport = { ages: [], short: [], longest: 0, faults: [] };
  for (const page of read) {
    const { path, blocks, links } = page;
    for (const link of links.filter((words) => emptyLinks.test(words))) {
      report.faults.push(`${path}: the link “${link}” says nothing by itself`);
    }
    const text = blocks.map((block) => block.text).join('\n');
    if (/\bclick here\b/i.test(text)) report.faults.push(`${path}: “click here”`);
    report.faults.push(...findUnsaidTerms(page, forParents(page), rules));
    const own = blocks.filter(
      (block) => !block.card && (descriptions.get(block.text) ?? path) === path,
    );
    const whole = own.map((block) => block.text).join('\n');
    for (const short of new Set(whole.match(abbreviation))) {
      if (ownShortForms.includes(short) || rules.known.includes(short) || explains(whole, short))
        continue;
      report.faults.push(`${path}: “${short}” is not explained`);
    }
    if (!forParents(page)) continue;

    report.faults.push(...findBareTerms(page, own, names, rules));
    for (const sentence of blocks
      .filter(({ facts, text: words }) => !facts || isProse(words))
      .flatMap((block) => splitSentences(block.text))) {
      const length = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      report.longest = Math.max(report.longest, length);
      if (length > rules.sentence) {
        report.faults.push(`${path}: ${length} words in one sentence: “${sentence}”`);
      }
    }
    const fresh = own.filter(({ text: words, heading }) => {
      const elsewhere = seen.has(words);
      seen.add(words);
      return !heading && !elsewhere;
    });
    const sentences = fresh
      .flatMap((block) => splitSentences(block.text))
      .filter((sentence) => /[.?!]["”’)]*$/.test(sentence));
    const words = sentences.flatMap(splitWords).length;
    if (words < leastWords) report.short.push(path);
    else report.ages.push({ path, age: measureReadingAge(sentences), words });
  }
  report.ages.sort((one, other) => other.age - one.age);
  for (const { path, age } of report.ages.filter(({ age }) => age > rules.readingAge)) {
    report.faults.push(`${path}: reading age ${age.toFixed(1)}, over ${rules.readingAge}`);
  }
  return report;
}
