import { describe, expect, test } from 'vitest';
import { withCheckedToday } from '../../../../src/editor/checked-today.ts';
import { readForm, type Field, type Shape } from '../../../../src/editor/fields.ts';
import { sayProblems } from '../../../../src/editor/say-problem.ts';
import { shownFolders, shownSite, type Shown } from '../../../../src/editor/shown.ts';
import { readCarriedText, readEntry, writeEntry } from '../../../../src/editor/write-entry.ts';
import {
  isFields,
  isList,
  readField,
  type Fact,
  type Facts,
} from '../../../../src/content-writer/facts.ts';
import { realFiles } from '../../../fixtures/content-source.ts';
import { kitCouncil } from '../../../fixtures/kit-site.ts';
import { compareLines } from '../../../fixtures/written-facts.ts';

const today = '2026-11-27';

interface File {
  shown: Shown;
  fields: readonly Field[];
  file: string;
  text: string;
}

const files: File[] = [...realFiles(kitCouncil)].flatMap(([file, bytes]) => {
  const shown = [...shownFolders, shownSite].find(
    ({ name, ending }) =>
      file.startsWith(`content/${name}/`) || file === `content/${name}.${ending}`,
  );
  if (!shown) return [];
  const fields = withCheckedToday(readForm(shown.name, shown.schema));
  return [{ shown, fields, file, text: new TextDecoder().decode(bytes) }];
});

const open = (name: string): File => {
  const found = files.find(({ file }) => file === `content/${name}`);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

/** A form as a tool gives it back that writes something for every field that is left empty. */
function fillEmpty(fields: readonly Field[], form: Facts): Facts {
  const empty = ({ shape, needed, otherwise }: Field): Fact => {
    if (otherwise !== undefined) return otherwise;
    switch (shape.kind) {
      case 'fields':
        return needed ? fillEmpty(shape.fields, {}) : null;
      case 'word-or-list':
        return null;
      case 'list':
      case 'words':
        return [];
      case 'yes':
        return false;
      case 'number':
      case 'whole-number':
        return null;
      default:
        return '';
    }
  };
  const fill = (shape: Shape, value: Fact): Fact => {
    if (shape.kind === 'fields' && isFields(value)) return fillEmpty(shape.fields, value);
    if (shape.kind === 'list' && isList(value)) return value.map((item) => fill(shape.item, item));
    return value;
  };
  return {
    ...form,
    ...Object.fromEntries(
      fields.map((field) => {
        const value = readField(form, field.name);
        return [field.name, value === undefined ? empty(field) : fill(field.shape, value)];
      }),
    ),
  };
}

const show = ({ shown, fields, text }: File): Facts =>
  fillEmpty(fields, readEntry(shown, fields, text));

const save = ({ shown, fields, file, text }: File, form: Facts) =>
  writeEntry(shown, fields, { file, before: text, form, today });

/** What a save changes, or what it is refused with. */
function change(name: string, edit: (form: Facts) => Facts, text?: string): string[] | string {
  const file = { ...open(name), ...(text === undefined ? {} : { text }) };
  const saved = save(file, edit(show(file)));
  return typeof saved === 'string'
    ? compareLines(file.text, saved)
    : sayProblems(saved, file.file, file.fields);
}

test('files of every kind are tried', () => {
  expect(new Set(files.map(({ shown }) => shown.name)).size).toBe(shownFolders.length + 1);
});

describe.each(files)('$file', (file) => {
  test('comes back byte for byte when nothing was changed', () => {
    expect(save(file, show(file))).toBe(file.text);
    expect(readCarriedText(show(file))).toBe(file.text);
  });

  test('so it does with line ends of Windows, and notes at its end', () => {
    const text = `${file.text.replaceAll('\n', '\r\n')}\r\n`;
    expect(save({ ...file, text }, show({ ...file, text }))).toBe(text);
  });
});

describe('one edit changes one line', () => {
  const item = (form: Facts, name: string, at: number): Facts => {
    const list = readField(form, name);
    const found = isList(list) ? list[at] : undefined;
    if (!isFields(found)) throw new Error(`no item ${at} of ${name}`);
    return found;
  };

  test('of words', () => {
    expect(
      change('services/bills-line.md', (form) => ({ ...form, title: 'Bills and Debt Line' })),
    ).toEqual(['- title: Bills Line', '+ title: Bills and Debt Line']);
  });

  test('of a number inside brackets, and not what stands beside it', () => {
    expect(
      change('services/childrens-desk.md', (form) => ({
        ...form,
        phones: [{ ...item(form, 'phones', 0), number: '0113 496 0003' }],
      })),
    ).toEqual([
      '-   - { number: "0113 496 0002", label: Children’s desk, hours: always }',
      '+   - { number: "0113 496 0003", label: Children’s desk, hours: always }',
    ]);
  });

  test('of hours that were the one word', () => {
    const hours = { always: false, list: [{ days: ['mon'], opens: '09:00', closes: '17:00' }] };
    const found = change('services/childrens-desk.md', (form) => ({
      ...form,
      phones: [{ ...item(form, 'phones', 0), hours }],
    }));
    expect(found).toEqual([
      '-   - { number: "0113 496 0002", label: Children’s desk, hours: always }',
      '+   - { number: "0113 496 0002", label: Children’s desk, hours: [{ days: [mon], opens: "09:00", closes: "17:00" }] }',
    ]);
  });

  test('of hours with closed days: a time, a closed day, the last closed day', () => {
    const desk = 'services/duty-desk.md';
    const edit = (hours: Facts) => (form: Facts) => {
      const phone = item(form, 'phones', 0);
      const was = readField(phone, 'hours');
      const now = { ...phone, hours: { ...(isFields(was) ? was : {}), ...hours } };
      return { ...form, phones: [now, item(form, 'phones', 1)] };
    };
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
    const banks = { on: 'bank-holidays' };
    const list = [{ days, opens: '09:00', closes: '16:30' }];
    expect(change(desk, edit({ list }))).toEqual([
      '-       open: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }]',
      '+       open: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "16:30" }]',
    ]);
    const closedOn = [banks, { on: '2026-12-14', reason: 'staff training' }];
    expect(change(desk, edit({ closedOn }))).toEqual([
      '-         - { on: 2026-12-11, reason: staff training }',
      '+         - { on: 2026-12-14, reason: staff training }',
    ]);
    expect(change(desk, edit({ closedOn: [] }))).toEqual([
      '-       open: [{ days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }]',
      '-       closedOn:',
      '-         - { on: bank-holidays }',
      '-         - { on: 2026-12-11, reason: staff training }',
      '+       - days: [mon, tue, wed, thu, fri]',
      '+         opens: "09:00"',
      '+         closes: "17:00"',
    ]);
    expect(change(desk, edit({ always: true, list: [], closedOn: [] }))).toContain(
      '+     hours: always',
    );
    expect(change(desk, edit({ closedOn: [{ on: '2026-12-32' }] }))).toContain(
      'Phone numbers, 1, Hours of this number, Closed on, 1, On: write a day that exists',
    );
  });

  test('of a list, with an item taken out', () => {
    expect(change('services/baby-group.md', (form) => ({ ...form, topics: ['rows'] }))).toEqual([
      '- topics: [rows, living-apart]',
      '+ topics: [rows]',
    ]);
  });

  test('of a field that was not there, and none for those that stay empty', () => {
    expect(
      change('services/baby-group.md', (form) => ({ ...form, website: 'https://example.org/' })),
    ).toEqual(['+ website: https://example.org/']);
  });

  test('of a field that is emptied', () => {
    expect(change('services/baby-group.md', (form) => ({ ...form, ages: null }))).toEqual([
      '- ages: { from: 0, to: 4 }',
    ]);
  });

  test('of the prose', () => {
    expect(
      change('services/baby-group.md', ({ body, ...form }) => ({
        ...form,
        body: typeof body === 'string' ? body.replace('You can bring', 'Do bring') : '',
      })),
    ).toEqual([
      '- Come when it is open. You can bring your child.',
      '+ Come when it is open. Do bring your child.',
    ]);
  });
});

describe('what was checked today', () => {
  const verified = (act: Facts): string[] | string =>
    change('services/baby-group.md', (form) => ({ ...form, checkedToday: act }));

  test('sets the date together with its source', () => {
    expect(verified({ source: 'The group’s page', sourceUrl: 'https://example.org/' })).toEqual([
      '- verified: { date: 2026-11-02, source: Invented for this example, by: Example editor }',
      '+ verified: { date: 2026-11-27, source: The group’s page, sourceUrl: https://example.org/, by: Example editor }',
    ]);
  });

  test('is no date for a source that stays as it was, and one for another source', () => {
    const check = (facts: Facts): string =>
      String(
        change('services/baby-group.md', (form) => ({
          ...form,
          verified: { ...(isFields(form['verified']) ? form['verified'] : {}), ...facts },
        })),
      );
    expect(check({ date: today })).toBe(
      '• Checked, Date of the source: write the date of the source; for what you checked today use “Checked today” below. It says: 2026-11-27',
    );
    expect(check({ date: '2026-11-26' })).toContain('+ verified: { date: 2026-11-26');
    expect(check({ date: today, source: 'A call' })).toContain('date: 2026-11-27, source: A call');
  });

  test('is refused without one', () => {
    expect(verified({ source: ' ', sourceUrl: '' })).toBe(
      '• Checked today, Compared with: write what you compared these facts with today, or take this out.',
    );
  });

  test('takes the old address away with the old source, and keeps it with the same', () => {
    const text = open('services/baby-group.md').text.replace(
      'source: Invented for this example',
      'source: A page, sourceUrl: "https://example.org/a/"',
    );
    const act = (source: string): string =>
      String(
        change('services/baby-group.md', (form) => ({ ...form, checkedToday: { source } }), text),
      );
    expect(act('A call to the office')).not.toMatch(/\+.*sourceUrl/);
    expect(act('A page')).toMatch(/\+.*sourceUrl: "https:\/\/example\.org\/a\/"/);
  });
});

describe('a save is refused in our words', () => {
  /** Numbers with the switch for day and night on, whatever else their hours say. */
  const onAlways = (phones: Fact | undefined): Fact[] =>
    (isList(phones) ? phones : []).map((phone) => {
      const facts = isFields(phone) ? phone : {};
      const hours = readField(facts, 'hours');
      return { ...facts, hours: { ...(isFields(hours) ? hours : {}), always: true } };
    });

  const table: [string, string, (form: Facts) => Facts, string][] = [
    [
      'a number that is none',
      'services/bills-line.md',
      (form) => ({ ...form, phones: [{ number: '0113', label: 'Line' }] }),
      '• Phone numbers, 1, Number: write a valid UK phone number with its first 0, as 0808 2000 247. It says: "0113"',
    ],
    [
      'a closed service with a phone',
      'services/bills-line.md',
      (form) => ({ ...form, status: 'closed' }),
      '• Phone numbers: write nothing: a closed service has no number or email; move it to keywords.',
    ],
    [
      'a joint service without a word for those who are afraid',
      'services/baby-group.md',
      (form) => ({ ...form, joint: true }),
      '• Safety note: write a sentence for people who are afraid, because joint is true.',
    ],
    [
      'no topic',
      'services/baby-group.md',
      (form) => ({ ...form, topics: [] }),
      '• Topics: write at least one topic. It says: []',
    ],
    [
      'day and night beside times',
      'services/family-team.md',
      (form) => ({ ...form, phones: onAlways(form['phones']) }),
      '• Phone numbers, 1, Hours of this number: write either “Day and night, every day” or “Times”: take one of the two out. It says: both',
    ],
    [
      'an address of the site with a path',
      'site.yaml',
      (form) => ({ ...form, url: 'https://example.org/a/' }),
      '• Address of the site: write the address of the site alone',
    ],
  ];

  test.each(table)('%s', (_, name, edit, sentence) => {
    expect(change(name, edit)).toContain(sentence);
  });
});

test('a new file has its fields in the order of the schema', () => {
  const { shown, fields } = open('providers/example-ear.yaml');
  const form = fillEmpty(fields, {
    kind: 'charity',
    name: 'New Trust',
    key: 'new-trust',
    description: 'Helps.',
  });
  expect(writeEntry(shown, fields, { file: 'content/providers/new-trust.yaml', form, today })).toBe(
    'key: new-trust\nname: New Trust\ndescription: Helps.\nkind: charity\n',
  );
});

test('a field that no schema knows stays where it is, and is named', () => {
  const text = open('providers/example-ear.yaml').text.replace('name:', 'fax: 1 # old\nname:');
  const found = change('providers/example-ear.yaml', (form) => ({ ...form, name: 'Ear' }), text);
  expect(found).toContain('fax');
});
