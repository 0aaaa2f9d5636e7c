import { expect, test } from 'vitest';
import { findContentProblems } from '../../../src/content-check/content-problems.ts';
import { readContent } from '../../../src/content-check/read-content.ts';
import { formatReport, type Problem } from '../../../src/content-check/problems.ts';
import {
  faults,
  partsOf,
  pick,
  sameMeaning,
  seeded,
  type Broken,
} from '../../fixtures/broken-files.ts';
import { realFiles, sourceOf } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { unexplained } from '../../fixtures/handbook.ts';

const real = realFiles(kitCouncil);
const files = [...real]
  .filter(([file]) => /\.(yaml|mdx?)$/.test(file) && !file.endsWith('README.md'))
  .map(([file, bytes]) => partsOf(file, bytes));
const random = seeded(20261121);
const check = (changed: ReadonlyMap<string, Uint8Array>): Promise<Problem[]> =>
  findContentProblems('nowhere', sourceOf(new Map([...real, ...changed])));

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

interface Variant extends Broken {
  file: string;
  fault: string;
}

/** Files that hold rules about other files, so that a report may name them for another's fault. */
const rules = /^content\/(checker|finder|search|referrals|site\.yaml)/;

/** At most five broken files of each kind. */
const variants: Variant[] = Object.entries(faults).flatMap(([fault, breakFile]) =>
  shuffled(files)
    .flatMap((parts) => {
      const made = breakFile(parts, random);
      return made ? [{ ...made, file: parts.file, fault }] : [];
    })
    .slice(0, 5),
);

/** Variants side by side, each file once in a group, files of rules in groups of their own. */
function groups(size: number): Variant[][] {
  const made: Variant[][] = [];
  for (const variant of variants) {
    const group = made.find(
      (each) =>
        each.length < size &&
        each.every(
          ({ file }) => file !== variant.file && rules.test(file) === rules.test(variant.file),
        ),
    );
    if (group) group.push(variant);
    else made.push([variant]);
  }
  return made;
}

/** Whether a field of a report names the place of a fault, one above it or one inside it. */
const names = (field: string, place: string): boolean =>
  place === '' ||
  field === '(whole file)' ||
  field === '(facts)' ||
  `${field}.`.startsWith(`${place}.`) ||
  `${place}.`.startsWith(`${field}.`);

test('the content is whole, and each kind of fault breaks several files', async () => {
  expect(await check(new Map())).toEqual([]);
  expect(files.length).toBeGreaterThan(40);
  for (const fault of Object.keys(faults)) {
    expect(variants.filter((each) => each.fault === fault).length, fault).toBe(5);
  }
  const distinct = new Set(
    variants.map(({ file, bytes }) => `${file} ${Buffer.from(bytes).toString('base64')}`),
  );
  expect(distinct.size).toBeGreaterThanOrEqual(300);
});

test('every broken file is refused, with its file, field and remedy, and all are named at once', async () => {
  const passed: string[] = [];
  const raw: string[] = [];
  const unknown: string[] = [];
  for (const group of groups(12)) {
    const problems = await check(new Map(group.map(({ file, bytes }) => [file, bytes])));
    const report = formatReport(problems);
    unknown.push(...unexplained(problems));
    for (const { file, fault, field } of group) {
      const found = problems.filter(
        (problem) => problem.file === file && names(problem.field, field),
      );
      if (found.length === 0 || !report.includes(file)) passed.push(`${fault}: ${file} ${field}`);
    }
    for (const { field, found, write } of problems) {
      for (const part of [field, found, write]) {
        expect(part.trim()).not.toBe('');
        expect(part).not.toMatch(/undefined|\[object|Error\b|^ +at |node_modules/m);
        expect(part.length).toBeLessThanOrEqual(400);
      }
      if (/^(Invalid|Too |Expected|Unrecognized)/.test(write)) raw.push(`${field}: ${write}`);
    }
  }
  expect(passed).toEqual([]);
  expect(raw).toEqual([]);
  expect(unknown, 'is explained in content/README.md').toEqual([]);
}, 120_000);

test('two kinds of fault in one file are both named', async () => {
  const file = 'content/services/family-coaching.md';
  const text = new TextDecoder().decode(real.get(file));
  const twice = text
    .replace(/^title: .*$/m, 'titel: <script>')
    .replace('## How to start', '# How to start\n\n<script>alert(1)</script>');
  const found = (await check(new Map([[file, new TextEncoder().encode(twice)]]))).map(
    (problem) => `${problem.file} ${problem.field}`,
  );
  for (const field of ['titel', '(prose)']) expect(found).toContain(`${file} ${field}`);
});

for (const [name, write] of Object.entries(sameMeaning)) {
  test(`every file with ${name} means the same`, async () => {
    const changed = new Map(files.map((parts) => [parts.file, write(parts)]));
    expect(await check(changed)).toEqual([]);
    const source = sourceOf(new Map([...real, ...changed]));
    expect(await readContent('nowhere', source)).toEqual(
      await readContent('nowhere', sourceOf(real)),
    );
  });
}

test('whatever bytes are changed anywhere, every file is an entry or is named', async () => {
  const noise = [
    '\n',
    ' ',
    ':',
    '-',
    '"',
    "'",
    '#',
    '[',
    '}',
    '&',
    '*',
    '!',
    '|',
    '<',
    '%',
    '`',
    '~',
    '\t',
    '\r',
    '(',
    '_',
    '0',
    '\ud83d\ude00',
  ];
  for (let round = 0; round < 6; round += 1) {
    const changed = files.map(({ file, text }): [string, Uint8Array] => {
      let next = text;
      for (let change = 0; change < 1 + round * 2; change += 1) {
        const at = Math.floor(random() * next.length);
        const cut = Math.floor(random() * 3);
        next = next.slice(0, at) + pick(noise, random) + next.slice(at + cut);
      }
      return [file, new TextEncoder().encode(next)];
    });
    const source = sourceOf(new Map([...real, ...changed]));
    const [{ content }, problems] = await Promise.all([
      readContent('nowhere', source),
      findContentProblems('nowhere', source),
    ]);
    const { site, promoted, synonyms, ...folders } = content;
    const read = new Set(
      [site, promoted, synonyms, ...Object.values(folders).flat()].map((entry) => entry?.file),
    );
    const named = new Set(problems.map(({ file }) => file));
    const lost = files.filter(({ file }) => !read.has(file) && !named.has(file));
    expect(lost.map(({ file }) => file)).toEqual([]);
    expect(named.size).toBeGreaterThan(10);
  }
}, 120_000);

test('a folder that is missing, and a file or folder that nothing reads, are named', async () => {
  const changed = new Map(real);
  for (const file of real.keys()) if (file.startsWith('content/topics/')) changed.delete(file);
  for (const file of ['content/servces/a.md', 'content/notes.md', 'content/services/old/a.md']) {
    changed.set(file, new TextEncoder().encode('x'));
  }
  const named = (await findContentProblems('nowhere', sourceOf(changed))).map(({ file }) => file);
  expect(named).toEqual(
    expect.arrayContaining([
      'content/topics/',
      'content/servces',
      'content/notes.md',
      'content/services/old',
    ]),
  );
});
