import { expect, test } from 'vitest';
import { readPageWords } from '../../../scripts/words/page-words.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { kitSite } from '../../fixtures/kit-site.ts';

// The invented council says one thing in Welsh on its page of urgent help.
const page =
  builtPages(kitSite).find(({ path }) => path === '/urgent-help/') ?? expect.fail('no urgent help');

test('words in another language say which one, so that screen readers speak it, and who checked them', () => {
  expect(page.html).toMatch(/<div lang="cy" dir="ltr"[^>]*>(?:(?!<\/div>).)*Ffoniwch 999/s);
  expect(page.html).toContain('Words checked by a translator of the council on 2 November 2026.');
});

test('words in another language are not measured as English', () => {
  const text = readPageWords(page)
    .blocks.map((block) => block.text)
    .join(' ');
  expect(text).toContain('Call the safe line');
  expect(text).not.toContain('Ffoniwch');
});
