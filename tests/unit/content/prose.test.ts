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
    ['<Callout kind="note">Text</Callout>', []],
    ['[old](http://example.org/)', ['http://example.org/']],
    ['[no slash](/urgent-help)', ['/urgent-help']],
    ['[empty]()', ['']],
    ['[anchor](/contact/#mistakes)', []],
    ['import x from "y"', ['import x from "y"']],
    ['Hello {name}', ['{', '}']],
  ])('%s', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });

  test('a service needs its two headings', () => {
    expect(found('## One\n\nText', 'services')).toEqual(['1 headings']);
    expect(found('## One\n\nText\n\n## Two', 'services')).toEqual([]);
  });
});
