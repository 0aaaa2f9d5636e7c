import { expect, test } from 'vitest';
import { readPlainText } from '../../../../src/open-data/plain-text.ts';

test.each([
  ['words with **weight** and `code`', ['words with weight and code']],
  ['## A heading\n\nA line\nthat goes on.', ['A heading', 'A line\nthat goes on.']],
  ['See [the line](/support/line/).', ['See the line.']],
  ['1. One\n2. Two, [there](https://example.org)\n', ['1. One\n2. Two, there']],
  ['- One\n- Two\n\n  More of two.', ['- One\n- Two More of two.']],
  ['> Said by someone', ['Said by someone']],
  ['![Two people talk](../pictures/talk.jpg)', ['Two people talk']],
  ['', []],
])('%j', (markdown, text) => {
  expect(readPlainText(markdown)).toEqual(text);
});
