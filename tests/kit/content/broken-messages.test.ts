import { beforeEach, describe, expect, test } from 'vitest';
import { formatReport } from '../../../src/content-check/problems.ts';
import { faults, partsOf, seeded } from '../../fixtures/broken-files.ts';
import { breakableContent, realFiles, type Breakable } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { unexplained } from '../../fixtures/handbook.ts';

/*
 * An editor makes one mistake and gets one message: in the file of the mistake, with its line, and
 * with what was probably meant.
 */
let content: Breakable;
beforeEach(() => {
  content = breakableContent(kitCouncil);
});

/** The one-based line of a file on which `words` first stand. */
const lineOf = (file: string, words: string): number =>
  content.read(file).slice(0, content.read(file).indexOf(words)).split('\n').length;

const service = 'services/family-coaching.md';
const urgent = 'policies/urgent-help.mdx';

/** A mistake: its file, what stands there, what is written instead; and what the report says of it. */
interface Mistake {
  file: string;
  from: string | RegExp;
  to: string;
  /** Words on the line that is named. */
  on: string;
  says: string;
  meant?: string;
}

const mistakes: Record<string, Mistake> = {
  'a provider misspelt': {
    file: 'services/safe-line.md',
    from: 'provider: example-harbour',
    to: 'provider: example-harbor',
    on: 'provider: example-harbor',
    says: 'the name of a file in content/providers/',
    meant: 'example-harbour',
  },
  'the only service of a topic misspells it': {
    file: 'services/family-coaching.md',
    from: 'topics: [rows, living-apart]',
    to: 'topics: [rows, living-aprat]',
    on: 'living-aprat',
    says: 'the name of a file in content/topics/',
    meant: 'living-apart',
  },
  'a needed field misspelt': {
    file: service,
    from: 'title: ',
    to: 'titel: ',
    on: 'titel',
    says: 'no such field',
    meant: 'title',
  },
  'a field misspelt inside a list': {
    file: 'services/safe-line.md',
    from: ', label: ',
    to: ', lable: ',
    on: 'lable',
    says: 'no such field',
    meant: 'label',
  },
  'a word of a closed list misspelt': {
    file: service,
    from: /^status: .*/m,
    to: 'status: curent',
    on: 'status: curent',
    says: 'one of: current',
    meant: 'current',
  },
  'an outcome misspelt': {
    file: 'checker/safety.yaml',
    from: '- outcome: get-help-first',
    to: '- outcome: get-help-frist',
    on: 'outcome: get-help-frist\n',
    says: 'the id of an outcome',
    meant: 'get-help-first',
  },
  'a page misspelt': {
    file: urgent,
    from: '(/support/childrens-desk/)',
    to: '(/support/children-desk/)',
    on: '(/support/children-desk/)',
    says: 'the address of a page that is there',
    meant: '/support/childrens-desk/',
  },
  'an anchor misspelt': {
    file: 'programme/refer.mdx',
    from: '](/support/family-team/)',
    to: '](/practitioners/refer/#form)',
    on: '](/practitioners/refer/#form)',
    says: 'the anchor of a heading of that page',
    meant: '/practitioners/refer/#forms',
  },
  'an anchor of the same page': {
    file: urgent,
    from: '\n## ',
    to: '\nSee [what to do](#someone-hurts-or-scares-yo).\n\n## ',
    on: '(#someone-hurts-or-scares-yo)',
    says: 'the anchor of a heading of that page',
    meant: '#someone-hurts-or-scares-you',
  },
  'a tab': {
    file: 'topics/rows.yaml',
    from: /words: \[rows/,
    to: 'words:\n\t- rows\nother: [rows',
    on: '\t- ',
    says: 'two spaces in place of each tab',
  },
  'a quote that is not closed': {
    file: 'topics/rows.yaml',
    from: /^label: .*/m,
    to: 'label: "open',
    on: 'label: "open',
    says: 'the same quote at the end of the text, on the line where it opens',
  },
  'a quote that the next one closes': {
    file: service,
    from: /^summary: .*/m,
    to: 'summary: "open\nemailNote: "closed"',
    on: 'summary: "open',
    says: 'the same quote at the end of the text, on the line where it opens',
  },
  'an apostrophe in single quotes': {
    file: service,
    from: /^summary: .*/m,
    to: "summary: 'They don't judge.'",
    on: 'summary: ',
    says: 'the other kind of quote',
  },
  'a field twice': {
    file: service,
    from: /^provider: .*/m,
    to: '$&\ntitle: Another',
    on: 'title: Another',
    says: 'each field once',
  },
  'a colon in a text': {
    file: service,
    from: /^summary: .*/m,
    to: 'summary: Mediation: what it is',
    on: 'summary: ',
    says: 'quotes around text that holds ": "',
  },
  'facts without an end': {
    file: service,
    from: /\n---\n/,
    to: '\n',
    on: '---',
    says: 'a line of three hyphens below the last field',
  },
  'facts that end at a rule of the prose': {
    file: service,
    from: /\n---\n([^]*)$/,
    to: '\n$1\n\n---\n\nMore.\n',
    on: '## ',
    says: 'a line of three hyphens above this line',
  },
  'a number sign in a title': {
    file: service,
    from: /^title: .*/m,
    to: 'title: Mediators #1',
    on: 'title: Mediators',
    says: 'quotes around the whole text',
  },
  'a phone number without its zero': {
    file: 'services/safe-line.md',
    from: /number: "0/,
    to: 'number: "',
    on: 'number: "',
    says: 'with its first 0',
  },
  'a day to come': {
    file: service,
    from: 'date: 2026-11-02',
    to: 'date: 2062-07-10',
    on: 'date: 2062',
    says: 'a day that has been',
  },
  'the address of the site with a path': {
    file: 'site.yaml',
    from: /^url: (.*)$/m,
    to: 'url: $1/families',
    on: 'url: ',
    says: 'the address of the site alone',
  },
  'the address of the site with a slash': {
    file: 'site.yaml',
    from: /^url: (.*)$/m,
    to: 'url: $1/',
    on: 'url: ',
    says: 'the address of the site alone',
  },
  'the address of the site that is not secure': {
    file: 'site.yaml',
    from: /^url: .*$/m,
    to: 'url: http://www.example.org/x/',
    on: 'url: ',
    says: 'a full address that starts with https://',
  },
  'a time in words': {
    file: 'services/day-line.md',
    from: 'closes: "17:00"',
    to: 'closes: 5pm',
    on: 'closes: 5pm',
    says: 'a 24-hour time',
  },
  'terms in the wrong order': {
    file: 'terms.yaml',
    from: /to: \d+-/,
    to: 'to: 2019-',
    on: 'to: 2019-',
    says: 'the last day of this term',
  },
  'closed days in the wrong order': {
    file: 'services/day-line.md',
    from: '      - { days: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }\n      - { days: [sun], opens: "00:30", closes: "02:30" }',
    to: '      open: always\n      closedOn: [{ from: 2026-12-20, to: 2026-12-10 }]',
    on: 'closedOn',
    says: 'the last day',
  },
  'a picture that stands elsewhere': {
    file: urgent,
    from: '\n## ',
    to: '\n![A tree in flower](https://example.org/tree.jpg)\n\n## ',
    on: '![A tree',
    says: 'a picture of the folder pictures/',
  },
  'a closed service offered in prose': {
    file: urgent,
    from: '\n## ',
    to: '\nTry [this](/support/old-line/) today.\n\n## ',
    on: 'Try [this]',
    says: 'a service that has not closed, or "has closed"',
  },
  'a year at the start of a paragraph': {
    file: urgent,
    from: '\n## ',
    to: '\n1986. It began then.\n\n## ',
    on: '1986.',
    says: 'another word first',
  },
  'a bare address': {
    file: urgent,
    from: '\n## ',
    to: '\nSee www.example.org for more.\n\n## ',
    on: 'www.',
    says: 'words and the address',
  },
};

describe('one mistake gives one message', () => {
  test.each(Object.entries(mistakes))('%s', async (_, mistake) => {
    const { file, from, to, on, says, meant } = mistake;
    content.write(file, content.read(file).replace(from, to));
    const problems = await content.problems();
    expect(problems.map((problem) => `${problem.file}: ${problem.field}`)).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: `content/${file}`, line: lineOf(file, on) });
    expect(problems[0]?.write).toContain(says);
    const report = formatReport(problems);
    expect(/did you mean: (.*)/.exec(report)?.[1]).toBe(meant);
    expect(unexplained(problems)).toEqual([]);
  });

  const breaks = Object.keys(faults).filter((kind) =>
    /quote|bracket|tab before|twice|without colon|colon in|tag|documents|space |hyphen|star|begins|merge|UTF|Latin|Windows|character|joiner|empty file|hyphens|noise|huge/.test(
      kind,
    ),
  );
  test.each(breaks)('a file with %s is the only one named', async (kind) => {
    const random = seeded(7);
    const real = realFiles(kitCouncil);
    for (const file of ['content/services/safe-line.md', 'content/checker/criteria.yaml']) {
      const broken = faults[kind]?.(partsOf(file, real.get(file) ?? new Uint8Array()), random);
      if (!broken) continue;
      const other = breakableContent(kitCouncil);
      other.writeBytes(file.replace('content/', ''), broken.bytes);
      const named = (await other.problems()).map((problem) => problem.file);
      expect(named).toEqual([file]);
    }
  });
});

describe('files and folders', () => {
  test.each([
    ['topics/rows.yml', 'topics/rows.yaml', 'a name that ends with .yaml'],
    ['topics/Rows.yaml', 'topics/rows.yaml', 'lower-case letters, digits and hyphens'],
    ['providers/Example-ear .yaml', 'providers/example-ear.yaml', 'lower-case letters'],
    ['providers/example-ear:.yaml', 'providers/example-ear.yaml', 'lower-case letters'],
    ['providers/example-ear..yaml', 'providers/example-ear.yaml', 'lower-case letters'],
    ['Site.yaml', 'site.yaml', 'the name site.yaml'],
    ['words.yml', 'words.yaml', 'the name words.yaml'],
  ])('%s in place of %s is named once', async (wrong, right, says) => {
    content.write(wrong, content.read(right));
    content.remove(right);
    const problems = await content.problems();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe(`content/${wrong}`);
    expect(problems[0]?.write).toContain(says);
    expect(unexplained(problems)).toEqual([]);
  });

  test.each(['con', 'aux', 'nul', 'com1', 'lpt9'])(
    'no service is called %s, which Windows cannot hold',
    async (id) => {
      content.write(`services/${id}.md`, content.read(service).replace(/key: .*/, `key: ${id}`));
      const problems = await content.problems();
      expect(problems.map(({ file, write }) => ({ file, write }))).toEqual([
        {
          file: `content/services/${id}.md`,
          write: 'another name: Windows can hold no file or folder of this one',
        },
      ]);
    },
  );

  test('an outcome cannot have such a name, because its page is a folder', async () => {
    const file = 'checker/criteria.yaml';
    content.write(file, content.read(file).replaceAll('ask-more', 'con'));
    const writes = (await content.problems()).map(({ write }) => write);
    expect(writes).toContain('another name: Windows can hold no file or folder of this one');
  });

  test.each(['providers', 'services', 'topics'])(
    'without %s only the folder is named',
    async (folder) => {
      content.remove(folder);
      const problems = await content.problems();
      expect(problems.map(({ file }) => file)).toEqual([`content/${folder}/`]);
    },
  );

  test('a page that every site needs is named once, however many lead to it', async () => {
    content.remove(urgent);
    expect((await content.problems()).map(({ file }) => file)).toEqual([
      'content/policies/urgent-help',
    ]);
  });

  test.each([
    '.DS_Store',
    'Thumbs.db',
    'desktop.ini',
    'services/.DS_Store',
    'services/._safe-line.md',
    'topics/Thumbs.db',
    'topics/rows.yaml~',
    'search/.synonyms.yaml.swp',
    '__MACOSX/x',
  ])('%s is passed over', async (name) => {
    content.write(name, 'x');
    expect(await content.problems()).toEqual([]);
  });
});
