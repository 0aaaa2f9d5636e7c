import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markCopy } from '../../../src/lib/kept-toolkit/kept-copy.ts';
import { describeSize, type KeptList } from '../../../src/lib/kept-toolkit/kept-files.ts';
import { readPageData } from '../../../src/lib/page-data.ts';
import { keptListAddress, practitionersAddress } from '../../../src/lib/script-addresses.ts';
import { builtPages } from '../../fixtures/built-pages.ts';

const { files } = readPageData<KeptList>(readFileSync(`dist${keptListAddress}`, 'utf8'), 'files');
const listed = files.map(({ path }) => path);
const contentOf = (path: string): Buffer =>
  readFileSync(`dist${path.replace(/\/$/, '/index.html')}`);
const forPractitioners = builtPages().filter(({ path }) => path.startsWith(practitionersAddress));
const [toolkit] = builtPages().filter(({ path }) => path === '/practitioners/toolkit/');
const panel = /<kept-toolkit>.*?<\/kept-toolkit>/s.exec(toolkit?.html ?? '')?.[0] ?? '';

describe('what can be kept', () => {
  test('is every page for practitioners, every blank form, and no other page', () => {
    const forms = globSync('dist/practitioners/**/*.docx').map((file) =>
      file.replaceAll('\\', '/').replace('dist', ''),
    );
    expect(forPractitioners.length).toBeGreaterThan(5);
    expect(listed.filter((path) => !path.startsWith('/_astro/')).sort()).toEqual(
      [...forPractitioners.map(({ path }) => path), ...forms].sort(),
    );
  });

  test('is what those load, the code that makes Word files too, and no more', () => {
    const asked = (text: string): string[] =>
      [
        ...text.matchAll(
          /[\w-]+\.[\w-]{8}(?:_[\w-]+)?\.(?:js|woff2|svg|png|jpg)|\/_astro\/[\w-]+\.js/g,
        ),
      ].map(([name]) => `/_astro/${name.replace('/_astro/', '')}`);
    const found = new Set<string>();
    const follow = (text: string): void => {
      for (const path of asked(text)) {
        if (found.has(path)) continue;
        found.add(path);
        if (path.endsWith('.js')) follow(contentOf(path).toString());
      }
    };
    for (const { html } of forPractitioners) follow(html);
    expect(listed.filter((path) => path.startsWith('/_astro/'))).toEqual([...found].sort());
    const asks = forPractitioners.some(({ html }) => html.includes('<referral-form'));
    expect(listed.some((path) => path.includes('/referral-files.'))).toBe(asks);
  });

  test.each(files)('$path is as the list says', ({ path, bytes, digest }) => {
    const content = contentOf(path);
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
  });

  test('stands under what the page of the toolkit names, which says how much it is', () => {
    const named = [...panel.matchAll(/<li>\s*<a href="([^"]+)"/g)].map(([, href = '']) => href);
    // The front page is named for itself: all pages stand under it.
    const above = named.filter((href) => href !== practitionersAddress);
    expect(above.length).toBeGreaterThan(1);
    const unnamed = forPractitioners.filter(
      ({ path }) => !named.includes(path) && !above.some((href) => path.startsWith(href)),
    );
    expect(unnamed.map(({ path }) => path)).toEqual([]);
    expect(/data-kept-size[^>]*>([^<]*)</.exec(panel)?.[1]).toBe(describeSize(files));
  });

  test.each(forPractitioners)('$path can say that it is a copy', ({ html }) => {
    expect(markCopy(html, 'A copy').split('>A copy<')).toHaveLength(2);
  });
});
