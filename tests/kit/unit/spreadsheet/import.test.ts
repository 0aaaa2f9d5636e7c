import { describe, expect, test } from 'vitest';
import type { ImportPlan } from '../../../../src/spreadsheet/plan-import.ts';
import { formatPlan, isClean } from '../../../../src/spreadsheet/report.ts';
import {
  changeFiles,
  councilFiles,
  exportCouncil,
  planSheets,
  type Workbook,
} from '../../../fixtures/spreadsheets.ts';
import { findChangedLines } from '../../../fixtures/written-facts.ts';

const files = councilFiles();
const team = 'content/services/family-team.md';
const book = await exportCouncil(files);
const entries = book.rows('Services').length + book.rows('Places').length - 2;

/** A workbook of its own, to be changed. */
const copy = (): Promise<Workbook> => exportCouncil(files);

const plan = async (change: (workbook: Workbook) => unknown, on = files): Promise<ImportPlan> => {
  const workbook = await copy();
  change(workbook);
  return planSheets(workbook.sheets, on);
};

/** The lines that differ in a file that an import writes. */
const linesOf = (found: ImportPlan, file: string): string[] =>
  findChangedLines(
    new TextDecoder().decode(files.get(file)),
    new TextDecoder().decode(found.files.get(file)),
  );

describe('what an editor changes', () => {
  test('nothing, and the rows in another order: nothing', async () => {
    const found = await plan((workbook) => {
      for (const { sheet, rows } of workbook.sheets) {
        if (sheet !== 'Read me') rows.splice(1, rows.length - 1, ...rows.slice(1).toReversed());
      }
    });
    expect(found.files.size).toBe(0);
    expect(isClean(found)).toBe(true);
    expect(formatPlan(found)).toBe(`unchanged: ${entries} files`);
  });

  test('a text, a list, yes or no, and an amount: those lines', async () => {
    const found = await plan((workbook) =>
      workbook
        .set('Services', ['family-team'], 'summary', 'Helps families early.')
        .set('Services', ['family-team'], 'topics', 'rows; listening')
        .set('Services', ['family-team'], 'cost.kind', 'paid')
        .set('Services', ['family-team'], 'cost.amount', '12.50')
        .set('Places', ['market-hall'], 'address.postcode', 'EX1 1EX'),
    );
    expect(isClean(found)).toBe(true);
    expect(linesOf(found, team)).toEqual([
      '-summary: Helps families early, before small problems grow.',
      '+summary: Helps families early.',
      '-topics: [rows, living-apart, listening]',
      '+topics: [rows, listening]',
      '-cost: { kind: free }',
      '+cost: { kind: paid, amount: 12.5 }',
    ]);
    expect([...found.files.keys()]).toEqual(['content/places/market-hall.yaml', team]);
    expect(formatPlan(found)).toContain(
      `${book.place('Services', ['family-team'], 'cost.kind')}: "free" → "paid"\n    in content/services/family-team.md`,
    );
  });

  test('a page to get in touch on: its line, and its hours, which no sheet has, stay', async () => {
    const found = await plan((workbook) =>
      workbook.set('Contact pages', ['many-ways-desk', '1'], 'label', 'Type to the desk'),
    );
    expect(isClean(found)).toBe(true);
    expect(linesOf(found, 'content/services/many-ways-desk.md')).toEqual([
      '-    label: Chat with the desk',
      '+    label: Type to the desk',
    ]);
  });

  test('a number, its hours and one more', async () => {
    const found = await plan((workbook) =>
      workbook
        .set('Phones', ['family-team', '1'], 'number', '020 7946 0021')
        .set('Hours', ['family-team', '1', '', '1'], 'closes', '16:30')
        .add('Phones', { service: 'family-team', number: '020 7946 0022', label: 'Evenings' })
        .add('Hours', {
          service: 'family-team',
          phone: '020 7946 0022',
          days: 'fri',
          opens: '18:00',
          closes: '20:00',
        }),
    );
    expect(isClean(found)).toBe(true);
    expect(linesOf(found, team)).toEqual([
      '-  - number: "03069 990004"',
      '+  - number: "020 7946 0021"',
      '-    hours: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }]',
      '+    hours: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "16:30" }]',
      '+  - number: "020 7946 0022"',
      '+    label: Evenings',
      '+    hours:',
      '+      - days: [fri]',
      '+        opens: "18:00"',
      '+        closes: "20:00"',
    ]);
  });

  test('what a sheet adds, once: the same sheet again changes nothing', async () => {
    const workbook = (await copy())
      .add('Phones', { service: 'family-team', number: '020 7946 0022', label: 'Evenings' })
      .add('Hours', {
        ...{ service: 'family-team', phone: '020 7946 0022' },
        ...{ days: 'fri', opens: '18:00', closes: '20:00' },
      })
      .add('Hours', {
        ...{ service: 'family-team', phone: '1', days: 'sat', opens: '09:00', closes: '12:00' },
      })
      .add('Closed on', { service: 'duty-desk', phone: '1', on: '2026-12-25' })
      .add('Services', {
        ...{ key: 'new-line', title: 'New Line', provider: 'example-ear', status: 'current' },
        ...{ summary: 'Listens to parents.', cardLine: 'Listens.', topics: 'listening' },
        ...{ audiences: 'parents-together', 'cost.kind': 'free', channels: 'phone' },
        ...{ areas: 'exampleshire', 'verified.date': '2026-11-02', 'verified.source': 'A call' },
        ...{ 'verified.by': 'Example editor' },
      })
      .add('Phones', { service: 'new-line', number: '020 7946 0023', label: 'Line' });
    const first = await planSheets(workbook.sheets, files);
    expect(isClean(first)).toBe(true);
    expect(first.files.size).toBe(3);
    const again = await planSheets(workbook.sheets, new Map([...files, ...first.files]));
    expect(formatPlan(again)).toBe(`unchanged: ${entries + 1} files`);
    expect(again.files.size).toBe(0);
  });

  test('a row that says what an item says that is changed in the same sheet: both stand', async () => {
    const found = await plan((workbook) => {
      workbook
        .set('Phones', ['family-team', '1'], 'number', '020 7946 0021')
        .add('Phones', { service: 'family-team', number: '03069 990004', label: 'Family team' });
      const [top = [], ...rows] = workbook.rows('Phones');
      workbook.rows('Phones').splice(0, rows.length + 1, top, ...rows.toReversed());
    });
    const text = new TextDecoder().decode(found.files.get(team));
    expect(text).toContain('03069 990004');
    expect(text).toContain('020 7946 0021');
  });

  test('hours that are always, and hours that no longer are', async () => {
    const found = await plan((workbook) =>
      workbook
        .set('Hours', ['family-team', '1', '', '1'], 'days', 'always')
        .set('Hours', ['family-team', '1', '', '1'], 'opens', null)
        .set('Hours', ['family-team', '1', '', '1'], 'closes', ''),
    );
    expect(isClean(found)).toBe(true);
    expect(linesOf(found, team).at(-1)).toBe('+    hours: always');
  });

  test('a closed day more, and the last ones taken out', async () => {
    const added = await plan((workbook) =>
      workbook.add('Closed on', {
        ...{ service: 'family-team', phone: '1' },
        ...{ from: '2026-12-24', to: '2027-01-01', reason: 'Christmas' },
      }),
    );
    expect(isClean(added)).toBe(true);
    const text = new TextDecoder().decode(added.files.get(team));
    expect(text).toContain(
      '    hours: { open: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }], closedOn: [{ from: "2026-12-24", to: "2027-01-01", reason: Christmas }] }\n',
    );
    const desk = 'content/services/duty-desk.md';
    const fewer = await plan((workbook) =>
      workbook
        .set('Closed on', ['duty-desk', '1', '', '2'], 'on', '2026-12-14')
        .set('Hours', ['duty-desk', '1', '', '1'], 'closes', '16:30'),
    );
    expect(isClean(fewer)).toBe(true);
    expect(linesOf(fewer, desk)).toEqual([
      '-      open: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }]',
      '+      open: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "16:30" }]',
      '-        - { on: 2026-12-11, reason: staff training }',
      '+        - { on: 2026-12-14, reason: staff training }',
    ]);
    const none = await plan((workbook) =>
      workbook
        .set('Closed on', ['duty-desk', '1', '', '1'], 'remove', 'yes')
        .set('Closed on', ['duty-desk', '1', '', '2'], 'remove', 'yes'),
    );
    expect(isClean(none)).toBe(true);
    const plain = new TextDecoder().decode(none.files.get(desk));
    expect(plain).not.toContain('closedOn');
    expect(plain).not.toContain('open:');
  });

  test('hours at one place, at another, and in term time', async () => {
    const group = 'content/services/baby-group.md';
    const found = await plan((workbook) =>
      workbook
        .set('Hours', ['baby-group', '', 'market-hall', '1'], 'termTime', null)
        .set('Hours', ['baby-group', '', 'lakeside-library', '1'], 'opens', '13:00')
        .add('Hours', {
          ...{ service: 'bump-group', place: 'market-hall', days: 'sat; bank-holidays' },
          ...{ opens: '10:00', closes: '12:00', termTime: 'never' },
        }),
    );
    expect(isClean(found)).toBe(true);
    expect(linesOf(found, group)).toEqual([
      '-    hours: [{ days: [fri], opens: "10:00", closes: "12:00", termTime: only }]',
      '+    hours: [{ days: [fri], opens: "10:00", closes: "12:00" }]',
      '-      open: [{ days: [tue], opens: "13:30", closes: "15:00" }]',
      '+      open: [{ days: [tue], opens: "13:00", closes: "15:00" }]',
    ]);
    const other = new TextDecoder().decode(found.files.get('content/services/bump-group.md'));
    expect(other).toContain(
      'hoursAt:\n  - place: market-hall\n    hours:\n      - days: [sat, bank-holidays]',
    );
    const gone = await plan((workbook) =>
      workbook.set('Hours', ['baby-group', '', 'market-hall', '1'], 'remove', 'yes'),
    );
    expect(isClean(gone)).toBe(true);
    const left = new TextDecoder().decode(gone.files.get(group));
    expect(left).not.toContain('- place: market-hall');
    expect(left).toContain('- place: lakeside-library');
  });

  test('a service that is retired: its number is taken out by its row', async () => {
    const found = await plan((workbook) =>
      workbook
        .set('Services', ['bills-line'], 'status', 'closed')
        .set('Services', ['bills-line'], 'statusNote', 'It has ended.')
        .set('Phones', ['bills-line', '1'], 'remove', 'yes'),
    );
    expect(linesOf(found, 'content/services/bills-line.md')).toEqual([
      '-status: unconfirmed',
      '+status: closed',
      '-statusNote: Nobody has told us yet if this line is still open.',
      '-phones:',
      '-  - { number: "0113 496 0021", label: Bills line, unconfirmed: true }',
      '+statusNote: It has ended.',
    ]);
  });

  test('an empty cell leaves the fact out', async () => {
    const found = await plan((workbook) =>
      workbook.set('Places', ['market-hall'], 'address.county', ' '),
    );
    expect(linesOf(found, 'content/places/market-hall.yaml')).toEqual([
      '-address: { line1: 1 Market Square, town: Exampleton, county: Exampleshire }',
      '+address: { line1: 1 Market Square, town: Exampleton }',
    ]);
  });

  test('a row, a sheet or a column that is not there changes nothing', async () => {
    const found = await plan((workbook) => {
      workbook.rows('Services').splice(3, 5);
      const at = workbook.column('Services', 'summary');
      for (const row of workbook.rows('Services')) row.splice(at, 1);
      workbook.sheets.splice(
        workbook.sheets.findIndex(({ sheet }) => sheet === 'Hours'),
        1,
      );
      workbook.rows('Phones').push([null, '', ' '], []);
    });
    expect(isClean(found)).toBe(true);
    expect(found.files.size).toBe(0);
  });

  test('columns may stand in any order, with any capitals', async () => {
    const found = await plan((workbook) => {
      for (const row of workbook.rows('Services')) row.reverse();
      const [top = []] = workbook.rows('Services');
      top[top.indexOf('summary')] = ' Summary ';
    });
    expect(isClean(found)).toBe(true);
    expect(found.files.size).toBe(0);
  });

  test('a new service and a new place', async () => {
    const found = await plan((workbook) =>
      workbook
        .add('Places', {
          key: 'new-hall',
          name: 'New Hall',
          description: 'A hall.',
          kind: 'physical',
        })
        .add('Services', {
          ...{ key: 'new-line', title: 'New Line', provider: 'example-ear', status: 'current' },
          ...{ summary: 'Listens to parents.', cardLine: 'Listens.', topics: 'listening' },
          ...{ audiences: 'parents-together; parents-apart', 'cost.kind': 'free' },
          ...{ channels: 'phone', areas: 'exampleshire', places: 'new-hall' },
          ...{
            'verified.date': '2026-11-02',
            'verified.source': 'A call',
            'verified.by': 'Example editor',
          },
        })
        .add('Phones', { service: 'new-line', number: '020 7946 0022', label: 'Line' }),
    );
    expect(formatPlan(found)).toContain('new (2)');
    expect(found.problems).toEqual([]);
    expect(found.added.map(({ file }) => file)).toEqual([
      'content/services/new-line.md',
      'content/places/new-hall.yaml',
    ]);
    const text = new TextDecoder().decode(found.files.get('content/services/new-line.md'));
    expect(text).toContain('phones:\n  - number: "020 7946 0022"\n    label: Line\n');
    expect(text).toMatch(/^---\nkey: new-line\ntitle: New Line\n/);
  });
});

describe('a file that has changed since', () => {
  const changed = changeFiles(files, team, (text) =>
    text.replace('summary: Helps', 'summary: It helps'),
  );

  test('in the cell that was changed: a conflict, and nothing is written', async () => {
    const found = await plan(
      (workbook) => workbook.set('Services', ['family-team'], 'summary', 'Other.'),
      changed,
    );
    expect(found.conflicts.map(({ was, is }) => [was.slice(0, 8), is])).toEqual([
      ['It helps', 'Other.'],
    ]);
    expect(isClean(found)).toBe(false);
    expect(formatPlan(found)).toContain(
      `conflict (1)\n  ${book.place('Services', ['family-team'], 'summary')}\n    in the sheet: "Other."`,
    );
  });

  test('in another cell: both changes stand', async () => {
    const found = await plan(
      (workbook) => workbook.set('Services', ['family-team'], 'cardLine', 'Other.'),
      changed,
    );
    expect(isClean(found)).toBe(true);
    const text = new TextDecoder().decode(found.files.get(team));
    expect(text).toContain('summary: It helps');
    expect(text).toContain('cardLine: Other.');
  });

  test('in its list of numbers: a conflict for each row of it that was changed', async () => {
    const more = changeFiles(files, team, (text) =>
      text.replace('phones:\n', 'phones:\n  - { number: "020 7946 0019", label: First }\n'),
    );
    const found = await plan(
      (workbook) => workbook.set('Phones', ['family-team', '1'], 'number', '020 7946 0021'),
      more,
    );
    expect(found.conflicts).toHaveLength(1);
    expect((await plan(() => undefined, more)).files.size).toBe(0);
    const gone = await plan(
      (workbook) => workbook.set('Phones', ['family-team', '1'], 'remove', 'yes'),
      more,
    );
    expect(gone.conflicts).toHaveLength(1);
  });

  test('a last column that is lost: a conflict for what differs, and nothing else', async () => {
    const found = await plan((workbook) =>
      workbook
        .set('Services', ['family-team'], 'do not change', null)
        .set('Services', ['family-team'], 'cardLine', 'Other.'),
    );
    expect(found.conflicts).toHaveLength(1);
  });

  test('a sheet without its last column: said once, and what it adds may stand', async () => {
    const drop = (workbook: Workbook): void => {
      const at = workbook.column('Phones', 'do not change');
      for (const cells of workbook.rows('Phones')) cells.splice(at, 1);
    };
    const found = await plan((workbook) => {
      drop(workbook);
      workbook
        .set('Phones', ['family-team', '1'], 'label', 'Office')
        .set('Phones', ['bills-line', '1'], 'label', 'Office')
        .set('Phones', ['day-line', '1'], 'remove', 'yes');
    });
    expect(formatPlan(found)).toContain(
      'invalid (1)\n  Phones, row 1\n    found: changes, and no column “do not change”',
    );
    expect(found.conflicts).toEqual([]);
    const added = await plan((workbook) => {
      drop(workbook);
      workbook.add('Phones', { service: 'family-team', number: '020 7946 0022', label: 'More' });
    });
    expect(isClean(added)).toBe(true);
  });
});

describe('what cannot be imported is named with sheet, row and column', () => {
  const service = ['family-team'];
  const phone = ['family-team', '1'];
  test.each<[string, (workbook: Workbook) => unknown, string]>([
    [
      'a summary that is too long',
      (on) => on.set('Services', service, 'summary', 'a'.repeat(161)),
      `${book.place('Services', service, 'summary')}\n    found: "aaa`,
    ],
    [
      'a word that no list has',
      (on) => on.set('Services', service, 'cost.kind', 'fre'),
      `${book.place('Services', service, 'cost.kind')}\n    found: "fre"\n    write: one of: free, `,
    ],
    [
      'one word of several',
      (on) => on.set('Services', service, 'topics', 'rows; rowz'),
      `${book.place('Services', service, 'topics')}\n    found: "rowz"`,
    ],
    [
      'a number that is no number',
      (on) => on.set('Phones', phone, 'number', '0123'),
      `${book.place('Phones', phone, 'number')}\n    found: "0123"\n    write: a valid UK phone number`,
    ],
    [
      'hours taken out while their closed days stay',
      (on) => on.set('Hours', ['duty-desk', '1', '', '1'], 'remove', 'yes'),
      'write: a row in the sheet Hours for them',
    ],
    [
      'a number without its zero',
      (on) => on.set('Phones', phone, 'number', { number: '3069990004' }),
      'is this a number without its leading zero? 03069990004',
    ],
    [
      'a time that closes first',
      (on) => on.set('Hours', ['family-team', '1', '', '1'], 'closes', '08:00'),
      'Hours, row',
    ],
    [
      'a day that a program made',
      (on) => on.set('Services', service, 'verified.date', new Date('2026-11-02')),
      'found: the date 2026-11-02\n    write: the day as text, as 2026-11-21',
    ],
    [
      'a day that does not exist',
      (on) => on.set('Services', service, 'verified.date', '2026-02-30'),
      'verified.date\n    found: "2026-02-30"',
    ],
    [
      'a key twice',
      (on) => on.add('Services', { key: 'family-team' }),
      'family-team, which stands in another row as well\n    write: each key once',
    ],
    [
      'a key that was changed',
      (on) => on.set('Services', service, 'key', 'family-teams'),
      'write: the key as it was exported',
    ],
    [
      'a row without its key',
      (on) => on.set('Services', service, 'key', null),
      'column A, key\n    found: nothing',
    ],
    [
      'a key that is none',
      (on) => on.add('Services', { key: 'New Line' }),
      'found: "New Line"\n    write: lower-case letters',
    ],
    [
      'an unknown key',
      (on) => on.add('Phones', { service: 'famly-team', number: '1', label: 'a' }),
      'found: "famly-team"\n    write: the key of a service that is there, or that the sheet Services adds\n    did you mean: family-team',
    ],
    [
      'an item that is not there',
      (on) => on.add('Phones', { service: 'family-team', item: '7', label: 'a' }),
      'found: "7"\n    write: an item that is there',
    ],
    [
      'an item twice',
      (on) => on.add('Phones', { service: 'family-team', item: '1', label: 'a' }),
      '1, which stands in another row as well',
    ],
    [
      'hours of a number that is not there',
      (on) => on.add('Hours', { service: 'family-team', phone: '020', days: 'mon' }),
      'write: the item of a number of this service, or that number',
    ],
    [
      'hours at a place where it does not meet people',
      (on) => on.add('Hours', { service: 'family-team', place: 'market-hall', days: 'mon' }),
      'place\n    found: "market-hall"\n    write: one of the places of this service',
    ],
    [
      'a closed day that is none',
      (on) => on.set('Closed on', ['duty-desk', '1', '', '2'], 'on', '2026-02-30'),
      `${book.place('Closed on', ['duty-desk', '1', '', '2'], 'on')}\n    found: "2026-02-30"`,
    ],
    [
      'a closed day that ends first',
      (on) => on.set('Closed on', ['baby-group', '', 'lakeside-library', '1'], 'to', '2026-12-01'),
      `${book.place('Closed on', ['baby-group', '', 'lakeside-library', '1'], 'to')}\n    found: "2026-12-01"`,
    ],
    [
      'closed days without any hours',
      (on) => on.add('Closed on', { service: 'safe-line', on: '2026-12-25' }),
      'column E, on\n    found: nothing\n    write: a row in the sheet Hours for them',
    ],
    [
      'a column with another name',
      (on) => (on.rows('Services')[0] ?? []).splice(5, 1, 'sumary'),
      'Services, row 1, column F\n    found: "sumary"\n    write: the name of a column, or take the column out\n    did you mean: summary',
    ],
    [
      'a column twice',
      (on) => (on.rows('Services')[0] ?? []).push('summary'),
      'summary, which stands above another column as well',
    ],
    [
      'a sheet with another name',
      (on) => on.sheets.splice(1, 1, { sheet: 'Service', rows: [['key']], merged: [] }),
      'did you mean: Services',
    ],
    ['joined cells', (on) => on.sheets[1]?.merged.push('A2:B3'), 'A2:B3, joined into one cell'],
    [
      'a word for yes',
      (on) => on.set('Services', service, 'joint', 'perhaps'),
      'joint\n    found: "perhaps"\n    write: yes or no',
    ],
    [
      'a word for yes in the rows to take out',
      (on) => on.set('Phones', phone, 'remove', 'x'),
      'remove\n    found: "x"\n    write: yes, or nothing',
    ],
    [
      'a closed service with a number',
      (on) => on.set('Services', service, 'status', 'closed'),
      'a closed service has no number or email',
    ],
    ['a hidden character', (on) => on.set('Services', service, 'title', 'a\u200bb'), 'typed anew'],
    ['markup', (on) => on.set('Services', service, 'title', '<b>a</b>'), 'without < or >'],
  ])('%s', async (_, change, words) => {
    const found = await plan(change);
    expect(isClean(found)).toBe(false);
    expect(formatPlan(found)).toContain(words);
  });

  test.each<[string, readonly [string, readonly string[], string], string, string]>([
    [
      'a time',
      ['Hours', ['family-team', '1', '', '1'], 'opens'],
      '9:00',
      'a 24-hour time, as 09:00',
    ],
    ['a time', ['Hours', ['family-team', '1', '', '1'], 'opens'], '"09:00"', 'a 24-hour time, as '],
    [
      'a number',
      ['Phones', phone, 'number'],
      '0123',
      'a valid UK phone number with its first 0, as ',
    ],
  ])('%s as its message shows it is taken', async (_, [sheet, row, header], cell, words) => {
    const found = await plan((on) => on.set(sheet, row, header, cell));
    const [problem] = found.problems;
    expect(problem?.problem.write).toContain(words);
    const shown = /, as (.*?)(?: or .*)?$/.exec(problem?.problem.write ?? '')?.[1] ?? '';
    expect(isClean(await plan((on) => on.set(sheet, row, header, shown)))).toBe(true);
  });

  test.each([
    ['provider', 'Provider: Who runs it. Add the organisation to providers first.'],
    ['topics', 'words, with "; " between two of them. Topics: What it helps with. At least one.'],
    ['cost.kind', 'Kind: free, '],
    ['verified.date', 'Date of the source: '],
  ])('what is missing in a new row: %s', async (header, words) => {
    const found = await plan((on) => on.add('Services', { key: 'new-line', title: 'New Line' }));
    const problem = found.problems.find(({ place }) => place?.header === header);
    expect(problem?.problem.write).toContain(words);
  });

  test('a workbook of another kind', async () => {
    const found = await planSheets([{ sheet: 'Sheet1', rows: [], merged: [] }], files);
    expect(formatPlan(found)).toContain('write: the sheets Services, Phones');
  });
});

test('the first sheet says how the others are used, and which words may stand in them', () => {
  const text = book
    .rows('Read me')
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')).join(': '))
    .join('\n');
  expect(text).toContain('Services, status: current; unconfirmed; closed');
  expect(text).toContain('Not in this file: the text below the facts');
});
