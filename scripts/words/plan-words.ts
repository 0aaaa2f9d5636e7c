import type { Content } from '../../src/content-check/entries.ts';
import { findTexts } from '../../src/content-check/texts.ts';

/** Fields that hold names and addresses, and no words for readers. */
const unread = /(^|\.)(id|kind|value|href|edition|topics|keywords|calendar|when|is)(\.|$)/;

const nameEverybody = (text: string): string =>
  text
    .replace(/\{p1\}/g, 'Sam')
    .replace(/\{p2\}/g, 'Alex')
    .replace(/\{\w+\}/g, 'Jo');

/** Words of content as a page: each stands by itself. */
const makePage = (path: string, data: unknown): { path: string; html: string } => ({
  path,
  html: `<main>${findTexts(data)
    .filter(({ field }) => !unread.test(field))
    .map(({ text }) => `<p>${nameEverybody(text)}</p>`)
    .join('')}</main>`,
});

/**
 * All words of the parenting plan as pages that can be measured: one for each section of its form,
 * and one for what is said besides. Pages of the site do not show all of them, because some stand
 * only in what is taken away. None where a council has no plan.
 */
export const listPlanPages = ({
  planTemplate,
  planWords,
}: Pick<Content, 'planTemplate' | 'planWords'>): { path: string; html: string }[] => [
  ...(planTemplate?.data.sections ?? []).map((section) =>
    makePage(`${planTemplate?.file ?? ''} (${section.id})`, section),
  ),
  ...(planWords ? [makePage(planWords.file, planWords.data)] : []),
];
