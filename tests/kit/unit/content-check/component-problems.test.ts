import { describe, expect, test } from 'vitest';
import { findComponentFaults } from '../../../../src/content-check/component-problems.ts';
import { readProse } from '../../../../src/content-check/markdown.ts';

const writes = (prose: string): string[] =>
  findComponentFaults(readProse(prose, true)).map(({ write }) => write);

describe('findComponentFaults', () => {
  test.each([
    ['<Callout>\nWords.\n</Callout>'],
    ['<Callout kind="safety" title="If you are afraid">\n\n- one\n\n</Callout>'],
    ['<TryThis insteadOf="You never tell me." say="I feel left out." />'],
    ['<Callout>\n<TryThis insteadOf="a" say="b" />\n</Callout>'],
    ['<Callout\n  kind="note"\n>\n\nWords.\n\n</Callout>'],
    ["<Callout kind='note'>\n\nWords.\n\n</Callout>"],
    [
      '<InLanguage lang="pl" name="Polski" checkedBy="a translator" checked="2026-11-02">\n\nTak.\n\n</InLanguage>',
    ],
    ['one < two'],
  ])('nothing is wrong with %j', (prose) => {
    expect(writes(prose)).toEqual([]);
  });

  test.each([
    ['<Carousel>\n</Carousel>', 'one of the components Callout, InLanguage, TryThis'],
    ['<Callout kind="scary">\n</Callout>', 'kind: kind="note", "warning" or "safety"'],
    ['<Callout onclick="x">\n</Callout>', 'no "onclick": Callout takes kind, title'],
    ['<Callout constructor="x">\n</Callout>', 'no "constructor": Callout takes kind, title'],
    ['<constructor>', 'Markdown, without HTML; a component stands on its own line'],
    ['<TryThis insteadOf="a" />', 'say: words in double quotes'],
    ['<TryThis insteadOf="" say="b" />', 'insteadOf: words in double quotes'],
    [
      '<InLanguage lang="pl" name="Polski" checked="2026-11-02">\n</InLanguage>',
      'checkedBy: words in double quotes',
    ],
    [
      '<InLanguage lang="pl" name="Polski" checkedBy="a translator">\n</InLanguage>',
      'checked: the day, such as checked="2026-11-02"',
    ],
    [
      '<InLanguage lang="Polish" name="Polski" checkedBy="a" checked="2026-11-02">\n</InLanguage>',
      'lang: the code of the language, such as lang="pl"',
    ],
    ['<Callout>\nWords.', '</Callout> after it'],
    ['Words.\n</Callout>', '<Callout> before it'],
    ['<Callout>Words.</Callout>', 'Markdown, without HTML; a component stands on its own line'],
    ['<script>', 'Markdown, without HTML; a component stands on its own line'],
    [
      '<Callout> Words.\n\n</Callout>',
      'Markdown, without HTML; a component stands on its own line',
    ],
    [
      '<TryThis insteadOf="a" say="b" /> or',
      'Markdown, without HTML; a component stands on its own line',
    ],
    [
      '- <TryThis insteadOf="a" say="b" />',
      'Markdown, without HTML; a component stands on its own line',
    ],
    ['<b>Words.</b>', 'Markdown, without HTML; a component stands on its own line'],
    ['<!-- hidden -->', 'Markdown, without HTML; a component stands on its own line'],
    ['one <two', 'Markdown, without HTML; a component stands on its own line'],
    ['<Callout>\n\nWords.\n\n</TryThis>', '<TryThis> before it'],
    ['<Callout kind={kind}>\n</Callout>', 'kind: kind="note", "warning" or "safety"'],
    ['<Callout kind>\n</Callout>', 'kind: kind="note", "warning" or "safety"'],
    ['<Callout {...all}>\n</Callout>', 'words: prose holds no code, and braces are read as code'],
    ['A { alone', 'words: prose holds no code, and braces are read as code'],
  ])('%j is refused: %s', (prose, write) => {
    expect(writes(prose)).toEqual([write]);
  });
});
