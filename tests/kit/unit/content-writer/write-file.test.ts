import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../src/content-writer/facts.ts';
import { createFile, readFile, writeFile } from '../../../../src/content-writer/write-file.ts';
import { fieldsAt } from '../../../../src/schemas/known-fields.ts';
import { serviceSchema } from '../../../../src/schemas/service.ts';
import { realFiles } from '../../../fixtures/content-source.ts';
import { findChangedLines, listScalars, putAt } from '../../../fixtures/written-facts.ts';

const order = (path: readonly PropertyKey[]): string[] => fieldsAt(serviceSchema, path);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const service = `---
# who it is
key: example-line # never changes
title: "Example Line"
provider: 'example-trust'
summary: >-
  Listens to people
  who are afraid of
  someone close.
topics: [arguing, court] # files in topics/
audiences:
  - parents-together
  # they call most
  - grandparents
phones:
  - number: "020 7946 0018"
    label: Helpline
    hours: always
    # from their leaflet
    note: You can leave a message.
  - { number: '020 7946 0019', label: Office }
own: [1, 2] # a field that no schema knows
verified: { date: 2026-11-02, source: Example Trust, by: Directory editor }
---

## How it can help

We listen.

## How to start

Call.
`;

const file = 'content/services/example-line.md';

/** What a service says. */
function read(text = service): { facts: Facts; prose: string } {
  const found = readFile(file, encode(text));
  if (Array.isArray(found)) throw new Error(JSON.stringify(found));
  return found;
}

/** The lines that differ once a fact is another, as \`-\` and \`+\`; without a value it is gone. */
function change(path: readonly (string | number)[], value?: Parameters<typeof putAt>[2]): string[] {
  const bytes = writeFile(
    file,
    encode(service),
    { facts: putAt(read().facts, path, value) },
    order,
  );
  if (Array.isArray(bytes)) throw new Error(JSON.stringify(bytes));
  return findChangedLines(service, new TextDecoder().decode(bytes));
}

describe('one fact changes its own lines', () => {
  test.each([
    [
      'a text',
      ['key'],
      'other',
      ['-key: example-line # never changes', '+key: other # never changes'],
    ],
    ['quotes stay', ['title'], 'Other', ['-title: "Example Line"', '+title: "Other"']],
    ['both kinds', ['provider'], 'a', ["-provider: 'example-trust'", "+provider: 'a'"]],
    ['an item', ['audiences', 1], 'young-people', ['-  - grandparents', '+  - young-people']],
    [
      'a word in brackets',
      ['topics', 0],
      'money',
      [
        '-topics: [arguing, court] # files in topics/',
        '+topics: [money, court] # files in topics/',
      ],
    ],
    [
      'a word that goes',
      ['topics', 0],
      undefined,
      ['-topics: [arguing, court] # files in topics/', '+topics: [court] # files in topics/'],
    ],
    [
      'a field inside',
      ['phones', 0, 'label'],
      'Desk',
      ['-    label: Helpline', '+    label: Desk'],
    ],
    [
      'a number',
      ['phones', 0, 'number'],
      '03004564000',
      ['-  - number: "020 7946 0018"', '+  - number: "03004564000"'],
    ],
    [
      'a field in braces',
      ['phones', 1, 'label'],
      'Desk',
      [
        "-  - { number: '020 7946 0019', label: Office }",
        "+  - { number: '020 7946 0019', label: Desk }",
      ],
    ],
    [
      'a new field in braces',
      ['phones', 1, 'kind'],
      'text',
      [
        "-  - { number: '020 7946 0019', label: Office }",
        "+  - { number: '020 7946 0019', label: Office, kind: text }",
      ],
    ],
    [
      'a day',
      ['verified', 'date'],
      '2026-11-20',
      [
        '-verified: { date: 2026-11-02, source: Example Trust, by: Directory editor }',
        '+verified: { date: 2026-11-20, source: Example Trust, by: Directory editor }',
      ],
    ],
    [
      'a field that goes',
      ['phones', 0, 'note'],
      undefined,
      ['-    note: You can leave a message.'],
    ],
    [
      'the first field of an item',
      ['phones', 0, 'number'],
      undefined,
      ['-  - number: "020 7946 0018"', '-    label: Helpline', '+  - label: Helpline'],
    ],
    ['an item that goes', ['audiences', 0], undefined, ['-  - parents-together']],
    [
      'a folded text',
      ['summary'],
      'Listens to people who are afraid of a friend.',
      ['-  someone close.', '+  a friend.'],
    ],
    [
      'hours in place of a word',
      ['phones', 0, 'hours'],
      [{ closes: '17:00', opens: '09:00', days: ['mon', 'tue'] }],
      [
        '-    hours: always',
        '+    hours:',
        '+      - days: [mon, tue]',
        '+        opens: "09:00"',
        '+        closes: "17:00"',
      ],
    ],
    ['a new field has its place', ['status'], 'current', ['+status: current']],
    ['a new item', ['audiences', 2], 'young-people', ['+  - young-people']],
    [
      'a list that is empty',
      ['audiences'],
      [],
      [
        '-audiences:',
        '-  - parents-together',
        '-  # they call most',
        '-  - grandparents',
        '+audiences: []',
      ],
    ],
    ['what YAML would read otherwise', ['eligibility'], 'no', ['+eligibility: "no"']],
    ['a colon', ['eligibility'], 'Ask: first', ['+eligibility: "Ask: first"']],
    ['a note sign', ['eligibility'], 'Ask #1', ['+eligibility: "Ask #1"']],
    ['a time', ['eligibility'], '09:00', ['+eligibility: "09:00"']],
    ['a new day', ['eligibility'], '2026-11-20', ['+eligibility: "2026-11-20"']],
    ['a leading zero', ['eligibility'], '0808', ['+eligibility: "0808"']],
    ['a number with spaces', ['eligibility'], '0808 2000 247', ['+eligibility: "0808 2000 247"']],
  ] as const)('%s', (_, path, value, lines) => {
    expect(change(path, value)).toEqual(lines);
  });

  test('a new field stands where the schema says', () => {
    const facts = { ...read().facts, status: 'current', website: 'https://example.org', zeta: 1 };
    const bytes = writeFile(file, encode(service), { facts }, order);
    if (Array.isArray(bytes)) throw new Error(JSON.stringify(bytes));
    const names = [...new TextDecoder().decode(bytes).matchAll(/^([a-z]+):/gm)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      'key',
      'title',
      'provider',
      'summary',
      'status',
      'topics',
      'audiences',
      'phones',
      'website',
      'own',
      'verified',
      'zeta',
    ]);
  });
});

describe('prose', () => {
  const write = (text: string, prose: string): string => {
    const bytes = writeFile(file, encode(text), { facts: read(text).facts, prose });
    if (Array.isArray(bytes)) throw new Error(JSON.stringify(bytes));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
  const other = '## How it can help\n\nWe help.\n\nNow.\n\n## How to start\n\nCall.';

  test('other prose changes its lines only, and the facts keep every byte', () => {
    expect(findChangedLines(service, write(service, other)).toSorted()).toEqual([
      '+',
      '+Now.',
      '+We help.',
      '-We listen.',
    ]);
  });

  test('line ends and a byte order mark stay', () => {
    const windows = `\uFEFF${service.replaceAll('\n', '\r\n')}`;
    const expected = write(service, other).replaceAll('\n', '\r\n');
    expect(write(windows, other)).toBe(`\uFEFF${expected}`);
    expect(write(windows, `\n\n${other}\n\n`)).toBe(`\uFEFF${expected}`);
    expect(write(windows, read().prose)).toBe(windows);
  });

  test('prose comes where there was none', () => {
    const bare = service.slice(0, service.indexOf('\n## ')).trimEnd();
    expect(write(bare, 'Words.')).toBe(`${bare}\n\nWords.\n`);
    expect(write(`${bare}\n`, 'Words.')).toBe(`${bare}\n\nWords.\n`);
  });
});

describe('what cannot be changed without a guess is refused by name', () => {
  test.each([
    ['a field twice', 'key: a\nkey: b\n', 2, 'each field once'],
    ['a shared value', 'key: &a [x]\nother: *a\n', undefined, 'each value written out'],
    ['a marked value', 'key: &a x\n', 1, 'quotes around text that begins with this sign'],
    ['a tag', 'key: !!str 1\nother: b\n', 1, 'one field to a line'],
    ['a name with a sign', '? key\n: a\n', 1, 'one field to a line'],
    ['fields of another place', 'base: { a: b }\n<<: { c: d }\n', 2, 'one field to a line'],
    ['an open bracket', 'key: [a\nother: b\n', 1, 'bracket'],
    ['an open quote', 'key: "a\nother: b\n', 1, 'quote'],
    ['a list', '- a\n', undefined, 'one field to a line'],
    ['nothing', '# only a note\n', undefined, 'the fields of its kind'],
  ])('%s', (_, text, line, write) => {
    const place = 'content/places/a.yaml';
    const found = writeFile(place, encode(text), { facts: { key: ['b'], other: 'c' } });
    const [fault] = Array.isArray(found) ? found : [];
    expect(fault).toMatchObject({ file: place });
    expect(fault?.line).toBe(line);
    expect(fault?.write).toContain(write);
  });

  test('a field without braces in a list', () => {
    const text = 'key: [a: b]\n';
    const found = writeFile('content/places/a.yaml', encode(text), {
      facts: { key: [{ a: 'c' }] },
    });
    expect(found).toMatchObject([{ line: 1, found: '"key: [a: b]"' }]);
  });

  test('a text with a character that nobody sees', () => {
    for (const title of ['a\u200bb', 'a\u00a0b', '\ufeffa', 'a\ud800', 'a\u0007']) {
      const expected = [{ file, write: 'the line again, typed anew' }];
      const facts = { ...read().facts, title };
      expect(writeFile(file, encode(service), { facts })).toMatchObject(expected);
      expect(createFile(file, { facts, prose: '' }, order)).toMatchObject(expected);
    }
  });

  test('bytes that are not UTF-8, and facts that do not end', () => {
    for (const bytes of [new Uint8Array([255, 254, 0]), encode('---\nkey: a\n')]) {
      expect(writeFile(file, bytes, { facts: { key: 'b' } })).toMatchObject([{ file }]);
    }
  });
});

describe('every file of a council', () => {
  const files = [...realFiles('tests/fixtures/second-council/content')].filter(([name]) =>
    /\.(yaml|mdx?)$/.test(name),
  );

  test('comes back byte for byte when nothing is changed', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const [name, bytes] of files) {
      const found = readFile(name, bytes);
      if (Array.isArray(found)) throw new Error(JSON.stringify(found));
      const written = writeFile(name, bytes, found);
      expect(!Array.isArray(written) && Buffer.from(bytes).equals(written)).toBe(true);
    }
  });

  test('changes one line for each text that is changed', () => {
    for (const [name, bytes] of files) {
      const found = readFile(name, bytes);
      if (Array.isArray(found)) throw new Error(JSON.stringify(found));
      const text = new TextDecoder().decode(bytes);
      for (const path of listScalars(found.facts)) {
        const written = writeFile(name, bytes, { facts: putAt(found.facts, path, 'Changed') });
        if (Array.isArray(written)) throw new Error(JSON.stringify(written));
        const lines = findChangedLines(text, new TextDecoder().decode(written));
        expect([name, path, lines]).toEqual([
          name,
          path,
          [expect.stringMatching(/^-/), expect.stringMatching(/^\+.*Changed/)],
        ]);
      }
    }
  });
});

test('a new file has its fields in the order of the schema', () => {
  const facts = { title: 'A', key: 'a', phones: [{ label: 'L', number: '020 7946 0018' }] };
  const bytes = createFile(file, { facts, prose: 'Words.' }, order);
  if (Array.isArray(bytes)) throw new Error(JSON.stringify(bytes));
  expect(new TextDecoder().decode(bytes)).toBe(
    '---\nkey: a\ntitle: A\nphones:\n  - number: "020 7946 0018"\n    label: L\n---\n\nWords.\n',
  );
});
