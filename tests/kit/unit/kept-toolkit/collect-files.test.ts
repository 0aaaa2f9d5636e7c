import { expect, test } from 'vitest';
import { collectFiles } from '../../../../src/kept-toolkit/collect-files.ts';

const site: Record<string, string> = {
  '/a/index.html':
    '<style>@font-face{src:url(/_astro/f.woff2)}</style><script type="module" src="/_astro/a.js"></script><a href="/support/">b</a><img alt="" src="/p.svg"><img src="https://other.example/x.png">',
  '/_astro/a.js': 'import{b}from"./b.js";const late=()=>import(`./late.js`);"/support/"',
  '/_astro/b.js': 'export const b="./not-a-script.css"',
  '/_astro/late.js': "import './a.js'",
};

test('a page brings all that it loads, at once and late, and no page that it links to', async () => {
  const read = (path: string): Promise<string> => Promise.resolve(site[path] ?? '');
  expect(await collectFiles(['/a/index.html', '/a/form.docx'], read)).toEqual([
    '/_astro/a.js',
    '/_astro/b.js',
    '/_astro/f.woff2',
    '/_astro/late.js',
    '/a/form.docx',
    '/a/index.html',
    '/p.svg',
  ]);
});

test('the order in which pages are found does not matter', async () => {
  const read = (path: string): Promise<string> => Promise.resolve(site[path] ?? '');
  const pages = ['/a/form.docx', '/a/index.html', '/a/b.docx'];
  expect(await collectFiles(pages, read)).toEqual(await collectFiles(pages.toReversed(), read));
});
