import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeBlankDocument } from '../../../../src/lib/referral/blank-document.ts';
import {
  referralDocument,
  type Block,
  type DocumentModel,
  type WordModel,
} from '../../../../src/lib/referral/document-model.ts';
import {
  notFinished,
  unfinishedDocument,
} from '../../../../src/lib/referral/unfinished-document.ts';
import { wordFile } from '../../../../src/lib/referral/word-document.ts';
import { complete, inventedForm, kitForms } from '../../../fixtures/referral-definition.ts';
import {
  all,
  open,
  paragraphs,
  parse,
  readText,
  value,
  type Element,
} from '../../../fixtures/word-file.ts';

const day = '2026-11-21';
const screened = ['Each parent has agreed', 'Safety was checked'];

/** Every line that a document must say, in order. */
const linesOf = ({ title, blocks }: DocumentModel): string[] => [
  title,
  ...blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          ...block.columns,
          ...block.rows.flatMap(({ label, hint, answer }) => [
            label,
            ...(hint ? [hint] : []),
            ...answer,
          ]),
        ]
      : [block.text],
  ),
];

const forms = [...kitForms, inventedForm].flatMap((form) => {
  const filled = complete([form.criteria, ...form.sections], { children: 2 });
  return [
    {
      name: `${form.name}, not finished`,
      model: unfinishedDocument(form, { ...filled.form, values: {} }, screened, day),
    },
    { name: `${form.name}, filled in`, model: referralDocument(form, filled.form, screened, day) },
    { name: `${form.name}, blank`, model: makeBlankDocument(form, screened, 'SafeBox') },
  ];
});

describe.each(forms)('the file of $name', async ({ model }) => {
  const { files, body } = open(await wordFile(model, day));

  test('is well formed in every part', () => {
    const parts = Object.entries(files).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(parts.map(([name]) => name)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
    for (const [, xml] of parts) expect(() => parse(xml)).not.toThrow();
  });

  test('says every line once and in order', () => {
    expect(paragraphs(body)).toEqual(linesOf(model));
  });

  test('has every question beside its answer', () => {
    const rows = all(body, 'w:tr').map((row) => all(row, 'w:tc').map(paragraphs));
    const expected = model.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            block.columns.map((name) => [name]),
            ...block.rows.map(({ label, hint, answer }) => [
              hint === undefined ? [label] : [label, hint],
              answer,
            ]),
          ]
        : [],
    );
    expect(rows).toEqual(expected);
  });

  test('has a title and two levels of real headings', () => {
    const styled = all(body, 'w:p').flatMap((each): [string, string][] => {
      const style = value(each, 'w:pStyle');
      return style === undefined ? [] : [[style, readText(each)]];
    });
    const headings = model.blocks.flatMap((block): [string, string][] =>
      block.kind === 'heading' ? [[`Heading${block.level}`, block.text]] : [],
    );
    expect(headings.length).toBeGreaterThan(3);
    expect(styled).toEqual([['Title', model.title], ...headings]);
    const ids = all(parse(files['word/styles.xml'] ?? ''), 'w:style').map(({ attributes }) =>
      attributes.get('w:styleId'),
    );
    expect(ids).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2']));
  });

  test('breaks the page where the first section starts and nowhere else', () => {
    const broken = all(body, 'w:p').filter((each) => all(each, 'w:pageBreakBefore').length > 0);
    const first = model.blocks.flatMap((block) =>
      block.kind === 'heading' && block.newPage ? [block.text] : [],
    );
    expect(first).toHaveLength(1);
    expect(broken.map(readText)).toEqual(first);
  });

  test('has tables of which the first row, and no other, is a header', () => {
    const tables = all(body, 'w:tbl').map((table) => all(table, 'w:tr'));
    const models = model.blocks.filter((block) => block.kind === 'table');
    expect(tables.map(({ length }) => length)).toEqual(models.map(({ rows }) => rows.length + 1));
    tables.forEach((rows, index) => {
      const headers = rows.filter((each) => all(each, 'w:tblHeader').length > 0);
      expect(headers).toEqual(rows.slice(0, 1));
      expect(headers.flatMap(paragraphs)).toEqual(models[index]?.columns);
    });
  });

  test('has tables that look as if they had a header row, so that Word says so', () => {
    const looks = all(body, 'w:tbl').map((table) => all(table, 'w:tblLook')[0]);
    expect(looks.length).toBeGreaterThan(0);
    for (const look of looks) expect(look?.attributes.get('w:firstRow')).toMatch(/^(1|true|on)$/);
  });

  test('is in British English', () => {
    const defaults = all(parse(files['word/styles.xml'] ?? ''), 'w:docDefaults');
    expect(defaults.flatMap((each) => all(each, 'w:lang')).map((each) => each.attributes)).toEqual([
      new Map([['w:val', 'en-GB']]),
    ]);
  });

  test('names its title, nobody, and no day but the one given', () => {
    const core = parse(files['docProps/core.xml'] ?? '');
    const facts = new Map(core.children.map(({ name, text }) => [name, text]));
    expect(facts.get('dc:title')).toBe(model.title);
    expect(facts.get('dc:creator') ?? '').toBe('');
    expect(facts.get('cp:lastModifiedBy') ?? '').toBe('');
    expect(facts.get('dcterms:created')).toBe(`${day}T00:00:00Z`);
    expect(facts.get('dcterms:modified')).toBe(`${day}T00:00:00Z`);
    const moments = Object.values(files).flatMap((xml) => xml.match(/\d{4}-\d\d-\d\dT[\d:.]*/g));
    expect(new Set(moments.filter(Boolean))).toEqual(new Set([`${day}T00:00:00`]));
  });
});

test.each(kitForms)('the file of $name says what was written', async (form) => {
  const { form: filled, written } = complete([form.criteria, ...form.sections], { children: 8 });
  const answers = written.filter(({ section }) => section !== form.criteria);
  const { body } = open(await wordFile(referralDocument(form, filled, screened, day), day));
  const rows = all(body, 'w:tr')
    .filter((row) => all(row, 'w:tblHeader').length === 0)
    .map((row) => all(row, 'w:tc').map(paragraphs));
  expect(answers.length).toBeGreaterThan(30);
  expect(rows.slice(-answers.length)).toEqual(
    answers.map(({ field, answer }) => [[field.label], answer]),
  );
});

const table = (...lines: string[]): Block => ({
  kind: 'table',
  columns: ['Question', 'Answer'],
  rows: lines.map((line) => ({ label: line, hint: line, answer: [line, line] })),
});

describe('words come back exactly', () => {
  const reread = async (model: DocumentModel): Promise<string[]> =>
    paragraphs(open(await wordFile(model, day)).body);

  test.each([
    'a < b > c',
    'Fish & chips, &amp; and &lt;',
    '"Double", ‘single’ and \'plain\'',
    ']]> <!-- --> <w:p/> <?xml?>',
    '👩‍👧‍👦 🇬🇧 é ñ ß 中文 العربية',
    '  spaces  before,  between  and after  ',
    '☐ Yes',
    '{{name}} ${name} %s \\n',
  ])('%s', async (words) => {
    const model: DocumentModel = {
      title: words,
      blocks: [
        { kind: 'heading', level: 1, text: words },
        { kind: 'heading', level: 2, text: words },
        { kind: 'text', text: words },
        table(words),
      ],
    };
    const { files, body } = open(await wordFile(model, day));
    expect(paragraphs(body)).toEqual(linesOf(model));
    const spaced = all(body, 'w:t').filter(({ text }) => text !== text.trim());
    for (const { attributes } of spaced) expect(attributes.get('xml:space')).toBe('preserve');
    const titles = all(
      { ...body, children: [parse(files['docProps/core.xml'] ?? '')] },
      'dc:title',
    );
    expect(titles.map(({ text }) => text)).toEqual([words]);
  });

  test('whatever is written', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 20 }), async (lines) => {
        const model: DocumentModel = { title: 'Title', blocks: [table(...lines)] };
        expect(await reread(model)).toEqual(linesOf(model));
      }),
      { numRuns: 40 },
    );
  });

  test('each line of a long answer is a paragraph', async () => {
    const { form } = complete(inventedForm.sections);
    const story = 'Rows about <money> & "time" 😀\n\n  Second line\r\nThird';
    const values = { ...form.values, 'about.story': story };
    const model = referralDocument(inventedForm, { ...form, values }, screened, day);
    const row = all(open(await wordFile(model, day)).body, 'w:tr').find(
      (each) => paragraphs(each)[0] === 'Story',
    );
    expect(row && paragraphs(row)).toEqual([
      'Story',
      'Rows about <money> & "time" 😀',
      'Second line',
      'Third',
    ]);
  });

  const withName = (name: string): DocumentModel => {
    const { form } = complete(inventedForm.sections);
    const values = { ...form.values, 'about.name': name };
    return referralDocument(inventedForm, { ...form, values }, screened, day);
  };

  test.each(['\u0000', '\u0007', '\u001f', '\ud800', '\udc00'])(
    'a sign that no file may hold does not spoil it: %j',
    async (sign) => {
      const lines = await reread(withName(`before ${sign} after`));
      expect(lines.filter((line) => /^before .? after$/.test(line))).toHaveLength(1);
      expect(lines).toHaveLength(linesOf(withName('before after')).length);
    },
  );

  test.each(['\ufffe', '\uffff'])('nor does %j', async (sign) => {
    expect(await reread(withName(`before ${sign} after`))).toContain('before  after');
  });
});

describe('a table of three columns', async () => {
  const columns = ['Question', 'Sam suggests', 'Alex suggests'] as const;
  const model: WordModel = {
    title: 'Views',
    foot: 'Not binding.',
    blocks: [
      {
        kind: 'sides',
        columns,
        rows: [
          { label: 'Where?', answers: [['At home', 'Or not'], ['At school']] },
          { label: 'When?', hint: 'A time', answers: [[''], ['']] },
        ],
      },
    ],
  };
  const { files, body } = open(await wordFile(model, day));
  const rows = all(body, 'w:tr').map((each) => all(each, 'w:tc').map(paragraphs));

  test('has both answers beside the question', () => {
    expect(rows).toEqual([
      columns.map((name) => [name]),
      [['Where?'], ['At home', 'Or not'], ['At school']],
      [['When?', 'A time'], [''], ['']],
    ]);
  });

  test('is as wide as one of two', async () => {
    const width = async (from: Promise<Uint8Array>): Promise<number> =>
      all(open(await from).body, 'w:gridCol')
        .map(({ attributes }) => Number(attributes.get('w:w')))
        .reduce((sum, each) => sum + each, 0);
    expect(await width(wordFile(model, day))).toBe(
      await width(wordFile({ title: '', blocks: [table('')] }, day)),
    );
  });

  test('keeps words that follow apart from it', async () => {
    const after = { kind: 'text', text: 'After it' } as const;
    const { body: longer } = open(
      await wordFile({ ...model, blocks: [...model.blocks, after, after] }, day),
    );
    const above = all(longer, 'w:p')
      .filter((each) => readText(each) === after.text)
      .map((each) => Number(all(each, 'w:spacing')[0]?.attributes.get('w:before')));
    expect(above).toEqual([240, 0]);
  });

  test('has its own words at the foot of every page', () => {
    expect(readText(parse(files['word/footer1.xml'] ?? ''))).toMatch(/^Not binding\. Page /);
  });
});

describe('words that run from the right', () => {
  const arabic = 'أريد أن أفهم';
  const shown = async (words: string): Promise<Element[]> => {
    const model: DocumentModel = {
      title: words,
      blocks: [
        { kind: 'heading', level: 1, text: words },
        { kind: 'text', text: words },
        table(words),
      ],
    };
    const found = all(open(await wordFile(model, day)).body, 'w:p');
    return found.filter((each) => readText(each) === words);
  };
  const isOn = (element: Element | undefined): boolean =>
    element !== undefined && !['0', 'false', 'off'].includes(element.attributes.get('w:val') ?? '');

  test.each([arabic, `1. ${arabic} (Anna)`, 'עברית', 'اردو'])(
    '%s: paragraph and run say so',
    async (words) => {
      const found = await shown(words);
      expect(found).toHaveLength(7);
      for (const each of found) {
        expect(isOn(all(each, 'w:bidi')[0])).toBe(true);
        expect(all(each, 'w:r').map((run) => isOn(all(run, 'w:rtl')[0]))).toEqual([true]);
      }
    },
  );

  test.each(['Words', `Anna: ${arabic}`, '12', '中文'])('%s: none says so', async (words) => {
    const found = await shown(words);
    expect(found).toHaveLength(7);
    for (const each of found) {
      expect([...all(each, 'w:bidi'), ...all(each, 'w:rtl')].some(isOn)).toBe(false);
    }
  });
});

describe('a form that is not finished', async () => {
  const [form] = kitForms;
  if (!form) throw new Error('no form');
  const { form: filled } = complete([form.criteria, ...form.sections]);
  const model = unfinishedDocument(form, { ...filled, values: {} }, screened, day);
  const { files, body } = open(await wordFile(model, day));

  test('says so in its title, its first words and at the head and foot of every page', () => {
    expect(paragraphs(body)[0]).toMatch(/^Not finished: /);
    expect(paragraphs(body).slice(0, 3)).toContain(notFinished);
    // One section, whose only header and footer stand on every page of it.
    expect(all(body, 'w:sectPr')).toHaveLength(1);
    expect(all(body, 'w:titlePg')).toHaveLength(0);
    for (const name of ['w:headerReference', 'w:footerReference']) {
      expect(all(body, name).map(({ attributes }) => attributes.get('w:type'))).toEqual([
        'default',
      ]);
    }
    for (const name of ['word/header1.xml', 'word/footer1.xml']) {
      expect(readText(parse(files[name] ?? '')), name).toContain(notFinished);
    }
    expect(files['docProps/core.xml']).toContain('Not finished');
  });

  test('no finished form says so', async () => {
    const whole = open(await wordFile(referralDocument(form, filled, screened, day), day));
    expect(Object.keys(whole.files)).not.toContain('word/header1.xml');
    expect(Object.values(whole.files).filter((xml) => /not finished/i.test(xml))).toEqual([]);
  });
});

describe('the same words on the same day', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('give the same bytes, whenever they are made', async () => {
    const [form] = forms;
    if (!form) throw new Error('no form');
    const made = async (now: string, on = day): Promise<Buffer> => {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
      return Buffer.from(await wordFile(form.model, on));
    };
    const first = await made('2026-11-21T09:00:00Z');
    expect(first.equals(await made('2027-06-01T23:30:00Z'))).toBe(true);
    expect(first.equals(await made('2026-11-21T09:00:00Z', '2026-11-22'))).toBe(false);
  });
});

test('the reader of XML refuses what is not well formed', () => {
  const bad = ['', '<a>', '<a></b>', '<a/><b/>', '<a b="1" b="2"/>', '<a>&b;</a>', '<a>&</a>'];
  for (const xml of [...bad, '<a>\u000b</a>', '<a>></a>', '<a b=1/>', '</a>', '<a></a></a>']) {
    expect(() => parse(xml), xml).toThrow();
  }
  expect(parse('<?xml version="1.0"?><a b="&lt;"><c/>&amp;</a>')).toEqual({
    name: 'a',
    attributes: new Map([['b', '<']]),
    children: [{ name: 'c', attributes: new Map(), children: [], text: '' }],
    text: '&',
  });
});
