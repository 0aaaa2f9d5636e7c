import { globSync, readdirSync, readFileSync } from 'node:fs';
import { HtmlValidate, FileSystemConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { endNotice } from '../../../src/components/page/end-notice.ts';
import { exitGuard } from '../../../src/components/safety/exit-guard.ts';
import { findInlineCode } from '../../../src/hosting/inline-code.ts';
import { builtPages, headOf } from '../../fixtures/built-pages.ts';

const pages = builtPages();
/** What the home page has, and so every other. */
const [shared] = pages
  .filter(({ path }) => path === '/')
  .flatMap(({ html }) => findInlineCode(html).styles);
const validator = new HtmlValidate(new FileSystemConfigLoader());

// It is the whole exit, the emptying of a kept toolkit too: no other script has a part in it.
test('the exit guard is under 600 bytes', () => {
  expect(Buffer.byteLength(exitGuard)).toBeLessThan(600);
});

test('no file is published that no page and no script asks for', () => {
  const readers = globSync('dist/**/*.{html,js}').map((file) => readFileSync(file, 'utf8'));
  const files = readdirSync('dist/_astro');
  expect(files).not.toEqual([]);
  expect(files.filter((file) => !readers.some((text) => text.includes(file)))).toEqual([]);
});

describe('every page has a title and a description of its own', () => {
  const heads = pages.map(headOf);
  test.each(['title', 'description'] as const)('%s', (name) => {
    const values = heads.map((head) => head[name]);
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    expect(values).not.toContain('');
  });
});

describe.each(pages)('$path', (page) => {
  const { html, path } = page;

  test('is valid HTML', async () => {
    const report = await validator.validateString(html, 'page.html');
    const messages = report.results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    );
    expect(messages).toEqual([]);
  });

  // A build makes a header once for many pages.
  test('the links of its header that lead to this page say so, and no others', () => {
    const [menu = ''] = /<nav[^>]* aria-label="Main".*?<\/nav>/s.exec(html) ?? [];
    const links = [...menu.matchAll(/<a href="([^"]*)"([^>]*)>/g)];
    expect(links.length > 5).toBe(html.includes('class="app-header"'));
    for (const [, href, marks = ''] of links) {
      expect(marks.includes('aria-current="page"')).toBe(href === path);
    }
  });

  test('has one heading of the first level, and headings in order', () => {
    // Templates hold screens that are shown in place of others.
    const shown = html.replace(/<template>.*?<\/template>/gs, '');
    const levels = [...shown.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('has no inline script but the exit guard, what begins a search and what ends a notice, no handler and no style attribute', () => {
    const [guard, ...others] = findInlineCode(html).scripts;
    expect(guard).toBe(exitGuard);
    if (path === '/search/') expect(others.shift()).toContain('window.begun');
    expect(others).toEqual(html.includes('data-ends="') ? [endNotice] : []);
    expect(findInlineCode(html).styles[0]).toBe(shared);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
  });

  test('loads nothing from another origin', () => {
    const loaded = [
      ...html.matchAll(
        /<(?:script|img|iframe|link|source|video|audio)[^>]*?\s(?:src|href)="([^"]*)"[^>]*>/g,
      ),
    ]
      .filter(([tag]) => !tag.includes('rel="canonical"'))
      .map(([, address = '']) => address);
    expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
  });

  test('counts one as one', () => {
    expect(/.{20}\b1 (questions|services)\b/.exec(html)?.[0]).toBeUndefined();
  });

  test('has one field to search with at most', () => {
    expect(html.split('type="search"').length - 1).toBeLessThanOrEqual(1);
  });

  test('leads to urgent help and out of the site', () => {
    if (path === '/closed/') return;
    expect(html).toContain('href="/urgent-help/"');
    expect(html).toContain('Leave this site');
  });

  test('is in British English with a canonical address of its own', () => {
    expect(html).toContain('<html lang="en-GB">');
    if (path === '/closed/' || path === '/404.html') return;
    expect(new URL(headOf(page).canonical).pathname).toBe(path);
  });
});

test('one style and one guard serve every page, and few kinds have rules of their own', () => {
  const own = pages.flatMap(({ html }) => findInlineCode(html).styles.slice(1));
  // The map, leaflets, conversations, the plan on the screen and on paper, the directory, the
  // comparison and the forms.
  expect(new Set(own).size).toBeLessThanOrEqual(8);
});
