import { beforeEach, describe, expect, test } from 'vitest';
import { breakableContent, type Breakable } from '../../../fixtures/content-source.ts';
import { unexplained } from '../../../fixtures/handbook.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent('tests/fixtures/second-council/content');
});

const form = 'referrals/coaching.yaml';
const safety = 'checker/safety.yaml';
const screening = 'checker/screening.yaml';

/** A file, what stands there and what is written instead. */
type Change = [string, string | RegExp, string];

/** Adds a section about a child, with these fields, to the form. */
const withChild = (...fields: string[]): Change => [
  form,
  /$/,
  `
  - id: children
    title: Each child
    repeat: { item: Child, least: 1, most: 3 }
    fields:
      - { id: age, kind: age, label: Age, hint: In whole years. }
${fields.map((field) => `      - { ${field} }`).join('\n')}
`,
];

/** What no council may publish: what is changed, the field, and what to write instead. */
const faults: Record<string, { change: Change; field: string; write: string }> = {
  'a date of birth': {
    change: [form, 'label: Day of agreement', 'label: Date of birth'],
    field: 'sections.1.fields.1.label',
    write: 'nothing about "Date of birth": a form asks only what the provider needs',
  },
  'a home address': {
    change: [form, 'label: Work phone', 'label: Your address'],
    field: 'sections.0.fields.1.label',
    write: 'nothing about "address": a form asks only what the provider needs',
  },
  'a section about faith': {
    change: [form, 'title: Each parent', 'title: Religion and faith'],
    field: 'sections.1.title',
    write: 'nothing about "Religion": a form asks only what the provider needs',
  },
  'an answer about income': {
    change: [
      form,
      /$/,
      `      - id: needs
        kind: choices
        label: Needs
        hint: So that the coach can plan.
        options: [{ value: low, label: Low income }]
`,
    ],
    field: 'sections.1.fields.2.options.0.label',
    write: 'nothing about "income": a form asks only what the provider needs',
  },
  'the whole name of a child': {
    change: withChild('id: child, kind: text, label: Name, hint: As the school says it.'),
    field: 'sections.2.fields.1',
    write: 'of a child only the age, and one text whose label is "First name or initials"',
  },
  'a day of a child': {
    change: withChild('id: day, kind: date, range: past, label: Day, hint: When it was born.'),
    field: 'sections.2.fields.1',
    write: 'of a child only the age, and one text whose label is "First name or initials"',
  },
  'a story about a child': {
    change: withChild('id: story, kind: long-text, label: Story, hint: Name nobody else.'),
    field: 'sections.2.fields.1',
    write: 'of a child only the age, and one text whose label is "First name or initials"',
  },
  'a field that does not say why': {
    change: [form, 'hint: The coach calls you first., ', ''],
    field: 'sections.0.fields.1.hint',
    write: 'why this is asked, or how to answer',
  },
  'room for a story without a word on names': {
    change: [form, /kind: text(.*hint: What the coach)/, 'kind: long-text$1'],
    field: 'sections.1.fields.0.hint',
    write: 'also "Name nobody else.": a story has room for names',
  },
  'parents without a day of agreement': {
    change: [form, /range: past(.*), required: .* \}/, 'range: past$1 }'],
    field: 'sections.1.fields',
    write: 'the day on which each parent agreed: kind: date, range: past and a "required"',
  },
  'nobody to call where someone is afraid': {
    change: [safety, 'contacts: [safe-line, childrens-desk]', 'contacts: [evening-course]'],
    field: 'outcomes.0.contacts',
    write: 'a service with a phone number: this is about safety',
  },
  'no way to urgent help where someone is afraid': {
    change: [screening, 'href: /urgent-help/', 'href: /support/'],
    field: 'outcomes.0.actions',
    write: 'a link to /urgent-help/: this is about safety',
  },
  'a doubt that is taken for safe': {
    change: [safety, /"yes": Offer.*\n {6}unknown:/, '"yes": Offer help.\n      "no":'],
    field: 'questions.0.options',
    write: 'an answer "unknown", and advice for it: what nobody knows counts as a risk',
  },
  'no way to say “I don’t know”': {
    change: [safety, /unknown/g, 'perhaps'],
    field: 'questions.0.options',
    write: 'an answer "unknown", and advice for it: what nobody knows counts as a risk',
  },
  'safety that is asked last': {
    change: [screening, /( {2}- id: seen-alone[^]*?)( {2}- id: said-yes[^]*?)(?=rules:)/, '$2$1'],
    field: 'questions.1',
    write: 'its place before every question not about safety',
  },
  'a phone number in a form': {
    change: [form, 'The form goes to the council’s coaching team.', 'Call 01632 960 018.'],
    field: '(facts)',
    write: 'the name of its service: numbers and email addresses stand in services/ alone',
  },
  'an email address in a note for editors': {
    change: [form, 'referrals: open', 'referrals: open # said by coach@example.org'],
    field: '(facts)',
    write: 'the name of its service: numbers and email addresses stand in services/ alone',
  },
  'a phone number in an outcome': {
    change: [safety, 'You need no proof.', 'Phone 116 123 or +44 1632 960018.'],
    field: '(facts)',
    write: 'the name of its service: numbers and email addresses stand in services/ alone',
  },
  'questions that go on after a risk': {
    change: [
      safety,
      /rules:[^]*outcomes:/,
      `  - id: hurt
    question: Has anyone been hurt?
    label: Nobody was hurt
    options:
      - { value: "no", label: "No", meaning: Each said so alone. }
      - { value: unknown, label: I don’t know yet, meaning: You have not asked. }
    advice: { unknown: Ask each of them alone. }
rules:
  - outcome: get-help-first
    immediate: true
    when:
      kind: any
      of:
        - { kind: answer, question: hurt, is: [unknown] }
        - kind: all
          of:
            - { kind: answer, question: afraid, is: ["yes", unknown] }
            - { kind: answer, question: hurt, is: ["no"] }
outcomes:`,
    ],
    field: 'rules',
    write: 'a rule that needs no more than this answer to "afraid"',
  },
  'urgent help that begins with nobody to call': {
    change: ['site.yaml', 'urgent: [safe-line, ', 'urgent: [evening-course, safe-line, '],
    field: 'urgent.0',
    write: 'a service with a number to call, before all others',
  },
};

test('the content that is broken here is right', async () => {
  expect(await content.problems()).toEqual([]);
});

describe.each(Object.entries(faults))('%s', (_, { change, field, write }) => {
  test('is refused, and the handbook explains it', async () => {
    content.change(...change);
    const problems = await content.problems();
    expect(problems).toContainEqual(
      expect.objectContaining({ file: `content/${change[0]}`, field, write }),
    );
    expect(unexplained(problems)).toEqual([]);
  });
});

test.each<[string, Change]>([
  [
    'a first name or initials of a child',
    withChild('id: n, kind: text, label: Initials, hint: Two.'),
  ],
  ['an email address', [form, 'label: Work phone', 'label: Work email address']],
  ['a scheme or a schooner', [form, 'title: Who asks', 'title: The scheme and incoming calls']],
])('%s may be asked', async (_, change) => {
  content.change(...change);
  expect(await content.problems()).toEqual([]);
});
