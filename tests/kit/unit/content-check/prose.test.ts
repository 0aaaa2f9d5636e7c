import { describe, expect, test } from 'vitest';
import { readProse } from '../../../../src/content-check/markdown.ts';
import { findProseProblems } from '../../../../src/content-check/prose.ts';

const problemsOf = (text: string, folder: string, ending: 'md' | 'mdx') =>
  findProseProblems(folder, `content/x.${ending}`, {
    text,
    prose: readProse(text, ending === 'mdx'),
    before: 10,
  });
const found = (text: string, folder = 'policies', ending: 'md' | 'mdx' = 'md'): string[] =>
  problemsOf(text, folder, ending).map((problem) => problem.found);

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
    ['A <b>bold</b> word', ['A <b>bold</b> word']],
    ['[old](http://example.org/)', ['http://example.org/']],
    ['[no slash](/urgent-help)', ['/urgent-help']],
    ['[empty]()', ['']],
    ['[anchor](/contact/#mistakes)', []],
    ['import duties may apply', []],
    ['Hello {name}', []],
    ['- one\n\n    and more of it\n\n- two', []],
    ['1986. It began.', ['1986. It began.']],
    ['It began.\n\n12) A day', ['12) A day']],
    ['1. One\n2. Two\n\nWords between.\n\n3. Three', []],
    ['See www.example.org for more.', ['www.example.org']],
    ['See https://example.org for more.', ['https://example.org']],
    ['Write to a@example.org.', ['a@example.org']],
  ])('%s', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });

  test.each([
    ['<SCRIPT>alert(1)</SCRIPT>', ['<SCRIPT>alert(1)</SCRIPT>']],
    ['<script src=x', ['<script src=x']],
    ['<!-- hidden -->', ['<!-- hidden -->']],
    ['Fewer than 5 < 6', []],
    ['<Callout>', ['<Callout>']],
    ['Title\n=====', ['Title']],
    ['Title\n---', ['Title']],
    ['One\n\n---\n\nTwo', []],
    ['    code', ['code']],
    ['- one\n  - two\n   words', []],
    ['```', ['```']],
    ['[one]: https://example.org/', ['[one]: https://example.org/']],
    ['[one](https://example.org/): words', []],
    ['![x](https://example.org/x.png)', ['![x](https://example.org/x.png)']],
    ['![A door](../pictures/door.jpg)', []],
  ])('%j', (prose, expected) => {
    expect(found(prose)).toEqual(expected);
  });

  test.each([
    ['import duties may apply', ['import duties may apply']],
    ['Some words.\nimport duties may apply', []],
    ['Hello {name}', ['Hello {name}']],
    ['A { alone', ['A { alone']],
    ['{name}', ['{name}']],
    ['Fewer than 5 < 6', []],
    ['- one\n\n    and more of it\n\n- two', []],
    ['<TryThis insteadOf="Phone 0808 2000 247." say="x" />', ['0808 2000 247']],
  ])('in an .mdx file %j', (prose, expected) => {
    expect(found(prose, 'policies', 'mdx')).toEqual(expected);
  });

  test('each is named with its line of the file', () => {
    const [first, second] = problemsOf('One.\n\n# Two\n\nPhone 0808 2000 247.', 'policies', 'md');
    expect(first?.line).toBe(13);
    expect(second?.line).toBe(15);
  });

  test('what is found is shown short', () => {
    expect(found(`<a ${'x'.repeat(500)}>`)[0]?.length).toBeLessThanOrEqual(80);
  });

  test('a service needs its two headings', () => {
    expect(found('## One\n\nText', 'services')).toEqual(['1 heading']);
    expect(found('## One\n\nText\n\n## Two', 'services')).toEqual([]);
  });
});
