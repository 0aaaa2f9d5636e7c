import { describe, expect, test } from 'vitest';
import { findProseProblems } from '../../../src/lib/content/prose.ts';

const found = (prose: string, folder = 'policies'): string[] =>
  findProseProblems(folder, 'content/x.md', prose).map((problem) => problem.found);

describe('findProseProblems', () => {
  test.each([
    ['Call 999. Read [this](/urgent-help/) or [that](https://example.org/a).', []],
    ['', ['nothing']],
    ['Phone 0808 2000 247 today.', ['0808 2000 247']],
    ['Phone +44 808 2000 247.', ['+44 808 2000 247']],
    ['Phone 116 123.', ['116 123']],
    ['The court fee was £263 in 2026.', []],
    ['# Title', ['# Title']],
    ['#### Deep', ['#### Deep']],
    ['A <b>bold</b> word', ['<b>', '</b>']],
    ['[old](http://example.org/)', ['http://example.org/']],
    ['[no slash](/urgent-help)', ['/urgent-help']],
    ['[empty]()', ['']],
    ['[anchor](/contact/#mistakes)', []],
    ['import x from "y"', ['import x from "y"']],
    ['Hello {name}', ['{', '}']],
  ])('%s', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });

  test.each([
    ['<SCRIPT>alert(1)</SCRIPT>', ['<SCRIPT>', '</SCRIPT>']],
    ['<script src=x', ['<script src=x']],
    ['<!-- hidden -->', ['<!-- hidden -->']],
    ['Fewer than 5 < 6', []],
    ['<Callout>', ['<Callout>']],
    ['Title\n=====', ['Title\n=====']],
    ['Title\n---', ['Title\n---']],
    ['One\n\n---\n\nTwo', []],
    ['    code', ['    code']],
    ['- one\n  - two\n   words', []],
    ['```', ['```']],
    ['[one]: https://example.org/', ['[one]: https://example.org/']],
    ['[one](https://example.org/): words', []],
    ['![x](https://example.org/x.png)', ['![x](']],
  ])('%j', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });

  test('what is found is shown short', () => {
    expect(found(`<a ${'x'.repeat(500)}>`)[0]?.length).toBeLessThanOrEqual(80);
  });

  test('a service needs its two headings', () => {
    expect(found('## One\n\nText', 'services')).toEqual(['1 headings']);
    expect(found('## One\n\nText\n\n## Two', 'services')).toEqual([]);
  });
});
