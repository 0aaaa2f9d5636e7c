import { expect, test } from 'vitest';
import { countWordsToNumber } from '../../fixtures/words-before.ts';

const page = (main: string): string => `<header>Not these</header><main>${main}</main>`;

test.each([
  ['<h1>Two words</h1><a href="tel:+441">Call</a>', 2],
  ['<h1>Two words</h1><a href="sms:+441">Text</a><a href="tel:+442">Call</a>', 2],
  ['In danger? <a href="tel:999">Call 999</a> <a href="tel:+441">0</a>', 4],
  ['<p hidden>None of these</p><template>Or these</template>One <a href="tel:+441">0</a>', 1],
  ['A line - and a dash <a href="tel:+441">0</a>', 5],
  ['<p>No number <a href="/help/">here</a></p>', undefined],
])('%s', (main, words) => {
  expect(countWordsToNumber(page(main))).toBe(words);
});
