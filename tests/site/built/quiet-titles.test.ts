import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { builtPages, headOf } from '../../fixtures/built-pages.ts';
import { siteSchema } from '../../../src/schemas/site.ts';
import { wordsSchema } from '../../../src/schemas/words.ts';

const { telling } = wordsSchema.parse(load(readFileSync('content/words.yaml', 'utf8')));
const site = siteSchema.parse(load(readFileSync('content/site.yaml', 'utf8')));
const tells = new RegExp(`\\b(${telling.map((word) => RegExp.escape(word)).join('|')})\\b`, 'i');

/** What a browser keeps of a page: its tab, its history, its print and the name of a saved file. */
describe.each(builtPages().map((page) => ({ ...page, head: headOf(page) })))(
  'what is kept of $path tells nothing',
  ({ html, head }) => {
    test('title', () => {
      expect(head.title.replace(site.name, '')).not.toMatch(tells);
    });
    test('the title of a shared link is that of the tab', () => {
      const shared = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(shared).not.toMatch(tells);
    });
    test('what a shared link says of it, which one browser keeps, is the name of the site', () => {
      // The neutral page that stands in the place of others says nothing at all.
      const [, said = site.name] = /og:description" content="([^"]*)"/.exec(html) ?? [];
      expect(said).toBe(site.name);
    });
  },
);

const facts = z.looseObject({ title: z.string(), safety: z.boolean().optional() });

test('the heading of a page about fear keeps its words', () => {
  const files = globSync('content/{situations,parents,policies}/*.{md,mdx}').map((file) => ({
    id: file.replace(/^.*\/|\.mdx?$/g, ''),
    ...facts.parse(load(/^---\n(.*?)\n---/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '')),
  }));
  const about = files.filter(({ safety }) => safety);
  expect(about.length).toBeGreaterThan(0);
  for (const { id, title } of about) {
    const page = builtPages().find(
      ({ path }) => path.endsWith(`/${id}/`) && !path.includes('toolkit'),
    );
    expect(page?.html.replace(/&#39;/g, "'")).toMatch(
      new RegExp(`<h1[^>]*>${RegExp.escape(title)}</h1>`),
    );
    expect(page && headOf(page).title.startsWith(title)).toBe(false);
  }
});
