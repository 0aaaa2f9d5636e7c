import { beforeEach, expect, test } from 'vitest';
import { unexplained } from '../../fixtures/handbook.ts';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent(kitCouncil);
});

const question = 'sections.0.questions';
const place = `${question}.2`;

/** A fault of the plan: its file, what is changed, the field and the words of the report. */
const faults: [string, string, string | RegExp, string, string, string][] = [
  [
    'an unknown field',
    'template',
    'why: Then',
    'because: Then',
    `${question}.1.because`,
    'no such',
  ],
  ['an edition that is no month', 'template', '2026-09', '2026-13', 'edition', 'as 2026-11'],
  ['an unknown kind', 'template', 'kind: rota', 'kind: rotation', `${question}.1.kind`, 'one of'],
  [
    'a question that asks nothing',
    'template',
    'which home?',
    'which home',
    `${question}.1.label`,
    '?',
  ],
  ['an id in capitals', 'template', 'homes.rota', 'Homes.Rota', `${question}.1.id`, 'one dot'],
  [
    'one id twice',
    'template',
    'homes.rota',
    'homes.most',
    `${question}.1.id`,
    'no other question has',
  ],
  [
    'a section twice',
    'template',
    'id: changes\n',
    'id: homes\n',
    'sections.1.id',
    'no other section',
  ],
  ['an id used again', 'template', 'homes.keys', 'homes.most', 'retired.0.id', 'asked no more'],
  [
    'a choice of one',
    'template',
    / {10}- \{ value: (public|tram).*\n/g,
    '',
    `${place}.options`,
    'two',
  ],
  [
    'options of a rota',
    'template',
    'kind: rota\n',
    'kind: rota\n        options: [{ value: a, label: A }]\n',
    `${question}.1.options`,
    'nothing: only',
  ],
  [
    'own words beside a rota',
    'template',
    'kind: rota\n',
    'kind: rota\n        other: true\n',
    `${question}.1.other`,
    'nothing: only',
  ],
  [
    'an option twice',
    'template',
    'value: tram',
    'value: public',
    `${place}.options`,
    'each answer',
  ],
  [
    'an option for one parent alone',
    'template',
    /.*p2-most.*\n/,
    '',
    `${question}.0.options.0.value`,
    'an option "p2-most" beside it',
  ],
  [
    'an option that only one parent can choose still',
    'template',
    "home of {p2}'",
    "home of {p2}', retired: true",
    `${question}.0.options.1.retired`,
    'it on "p1-most" too',
  ],
  [
    'a choice of one, since the others are retired',
    'template',
    /(value: (?:public|tram).*) \}/g,
    '$1, retired: true }',
    `${place}.options`,
    'two',
  ],
  [
    'an option that is retired by halves',
    'template',
    'label: At the canal, retired: true',
    'label: At the canal, retired: false',
    `${place}.options.3.retired`,
    'true',
  ],
  [
    'a bracket in an option of a retired question',
    'template',
    "label: 'With {p2}'",
    "label: 'With {p3}'",
    'retired.1.options.1.label',
    'no brackets but these: {p1}, {p2}',
  ],
  [
    'an option that favours one parent',
    'template',
    'Most nights at the home of {p2}',
    'All nights at the home of {p2}',
    `${question}.0.options.1.label`,
    'changed over',
  ],
  [
    'a parent in an option without its sign',
    'template',
    'label: At the tram stop',
    "label: 'Near {p1}'",
    `${place}.options.2.value`,
    'begins with p1- or p2-',
  ],
  [
    'a name that nothing fills in',
    'template',
    'Where do they change',
    'Where does {p3} change',
    `${place}.label`,
    'no brackets but these: {p1}, {p2}',
  ],
  ['a bracket in a reason', 'template', 'A calm place', 'A {calm place', `${place}.why`, 'none'],
  ['a bracket in a title', 'template', 'title: Later', "title: '{p1}'", 'sections.1.title', 'none'],
  [
    'a sentence without its answer',
    'template',
    "nights: {value}'",
    "nights.'",
    `${question}.0.say`,
    '{value}',
  ],
  [
    'a sensitive answer for the child',
    'template',
    'calendar: place',
    'sensitive: true',
    `${place}.childPage`,
    'sensitive',
  ],
  [
    'a time that is a place',
    'template',
    'calendar: place',
    'calendar: school-time',
    `${place}.calendar`,
    'time',
  ],
  [
    'two places for the calendar',
    'template',
    'short: true\n        childPage: true\n        options:',
    'short: true\n        calendar: place\n        options:',
    `${place}.calendar`,
    'one question for each',
  ],
  [
    'a condition on a later question',
    'template',
    'kind: rota\n',
    'kind: rota\n        when: { question: handover.place, is: [school] }\n',
    `${question}.1.when.question`,
    'an earlier question',
  ],
  [
    'a condition on no answer',
    'template',
    'kind: rota\n',
    'kind: rota\n        when: { question: homes.most, is: [nowhere] }\n',
    `${question}.1.when.is`,
    'one of: p1-most',
  ],
  [
    'a condition on answers that are retired',
    'template',
    'kind: holidays\n',
    'kind: holidays\n        when: { question: handover.place, is: [canal] }\n',
    `${question}.3.when.is`,
    'one of: school, public, tram',
  ],
  ['no short form', 'template', / {8}short: true\n/g, '', 'sections', 'short'],
  ['ten nights', 'rotas', '11111112222222', '1111122222', 'rotas.0.nights', '7, 14, 21 or 28'],
  ['nights without quotes', 'rotas', /'(1+2+)'/, '$1', 'rotas.0.nights', 'in quotes'],
  [
    'a name in a pattern',
    'rotas',
    'label: A week',
    "label: 'A week with {p1}'\n    #",
    'rotas.0.label',
    'no brackets',
  ],
  [
    'a name in a special day',
    'special-days',
    'Lantern Day',
    "'Day of {p2}'",
    'days.0.label',
    'no brackets',
  ],
  ['a third home', 'rotas', '11111112222222', '11111113333333', 'rotas.0.nights', '1 or 2'],
  ['one home alone', 'rotas', '11111112222222', '1111111', 'rotas.0.nights', 'both homes'],
  [
    'more changes before fewer',
    'rotas',
    'rotas:\n',
    "rotas:\n  - { id: each, label: Each, nights: '1212121', suits: Often. }\n",
    'rotas.1.nights',
    'the fewest stand first',
  ],
  [
    'a rota twice',
    'rotas',
    'rotas:\n',
    "rotas:\n  - { id: week-about, label: Week, nights: '11111112222222', suits: A. }\n",
    'rotas.1.id',
    'no other of them',
  ],
  [
    'a holiday that ends first',
    'holidays',
    'to: 2027-01-03',
    'to: 2026-12-01',
    'holidays.0.dates.0.to',
    'later',
  ],
  [
    'holidays that overlap',
    'holidays',
    'name: Harvest week }',
    'name: Harvest week, dates: [{ from: 2027-01-03, to: 2027-01-03, source: A list, verified: 2026-09-01 }] }',
    'holidays.1.dates.0.from',
    '"lantern-week" has some',
  ],
  [
    'a source too old',
    'holidays',
    'verified: 2026-09-01',
    'verified: 2025-09-01',
    'holidays.0.dates.0.verified',
    '400 days',
  ],
  [
    'days without a source',
    'holidays',
    'source: Exampleshire school calendar, verified: 2026',
    'verified: 2026',
    'holidays.0.dates.0.source',
    'words',
  ],
  [
    'a source to be looked at',
    'holidays',
    'verified: 2026-09-01',
    'verified: 2026-12-24',
    'holidays.0.dates.0.verified',
    'a day that has been',
  ],
  ['a day that is none', 'special-days', '12-28', '02-30', 'days.0.date', 'as 12-25'],
  [
    'a day that nobody can work out',
    'special-days',
    'date: easter-sunday',
    'date: easter',
    'days.1.date',
    'mothering-sunday',
  ],
  [
    'a day of one parent',
    'special-days',
    'id: name-day',
    'id: p1-day',
    'days.2.id',
    'neither parent',
  ],
  ['no line of safety', 'words', /safetyLine: .*\n/, '', 'safetyLine', 'words'],
  [
    'a topic that is not there',
    'words',
    '[living-apart]',
    '[living]',
    'topics.0',
    'content/topics/',
  ],
  ['a topic about fear', 'words', '[living-apart]', '[harm]', 'topics.0', 'not about safety'],
  [
    'a link to nowhere',
    'words',
    'href: /support/ }]\nchild',
    'href: /help/ }]\nchild',
    'open.links.0.href',
    'a page that is there',
  ],
  [
    'a number to call',
    'words',
    'It is not binding.',
    'Call 0808 157 0001.',
    '(facts)',
    'services/ alone',
  ],
  [
    'a risk that does not stop',
    'safety',
    "is: ['yes', unknown]",
    "is: ['yes']",
    'rules',
    'whose kind is safety',
  ],
  [
    'a stop that waits',
    'safety',
    'immediate: true',
    'immediate: false',
    'rules.0',
    'immediate: true',
  ],
  [
    'a plan with an order',
    'safety',
    /.*outcome: ask\n.*\n/,
    '',
    'rules.1.when',
    'the hoped answer to "order"',
  ],
  [
    'an order that protects and cannot be named',
    'safety',
    /protective/g,
    'keep-away',
    'questions.4.options',
    'protective',
  ],
  [
    'no stop about fear',
    'safety',
    /  - id: fear\n[^]*?(?=  - id: risk)/,
    '',
    'questions',
    '"fear"',
  ],
  ...['risk', 'fear', 'control', 'free', 'order'].map((id): (typeof faults)[number] => [
    `a stop that asks something else than ${id}`,
    'safety',
    new RegExp(`\\b${id}\\b(?=\\n|,)`, 'g'),
    'pen',
    'questions',
    `a question with the id "${id}"`,
  ]),
  [
    'fear turned round',
    'safety',
    /'yes'(?=: A plan is not right)/,
    "'no'",
    'questions.0.advice',
    'every answer but "no"',
  ],
  [
    'a case in court that lets on',
    'safety',
    /\n +other: The court.*|\n  - outcome: ask\n.*/g,
    '',
    'questions.4.advice',
    'every answer but "no"',
  ],
  [
    'a stop about fear that does not count as safety',
    'safety',
    '    safety: true\n',
    '',
    'questions.0.safety',
    'true',
  ],
  [
    'an id that no file may hold',
    'template',
    'id: homes.most',
    'id: constructor',
    `${question}.0.id`,
    'no word of the code',
  ],
  [
    'an id that no file has room for',
    'template',
    'value: tram',
    `value: ${'tram'.repeat(21)}`,
    `${place}.options.2.value`,
    'at most 80 characters',
  ],
  [
    'two tables of holidays',
    'template',
    'id: holidays.plan\n',
    'id: holidays.other\n        kind: holidays\n        label: Which?\n        why: So.\n      - id: holidays.plan\n',
    `${question}.4.kind`,
    'one question has this one',
  ],
  [
    'a question that waits for one that waits',
    'template',
    /(why: A calm place is best\.)([^]*why: What fits now[^\n]*)/,
    '$1\n        when: { question: homes.most, is: [both-homes] }$2\n        when: { question: handover.place, is: [school] }',
    'sections.1.questions.0.when.question',
    'always asked',
  ],
  [
    'one question asked twice',
    'template',
    'Where do they change homes?',
    'Which nights are they in which home?',
    `${place}.label`,
    'asks the same',
  ],
  [
    'two answers that say the same',
    'template',
    'At the tram stop',
    'At the market hall',
    `${place}.options`,
    'say the same',
  ],
  [
    'an answer that is a parent by its value alone',
    'template',
    /value: p([12])-most, label: .*\}/g,
    'value: p$1, label: Mum }',
    `${question}.0.options.0.label`,
    'words that name {p1}',
  ],
  [
    'a bracket in a retired question',
    'template',
    'Who has a key?',
    '"Who has {value}?"',
    'retired.0.label',
    'no brackets but these',
  ],
  [
    'a bracket in a stop',
    'safety',
    'Is a child at risk?',
    'Is a child at risk with {p2}?',
    'questions.1.question',
    'no brackets but these',
  ],
  [
    'a line that leads to no help',
    'words',
    /safetyLine:.*/,
    'safetyLine: You can say no.',
    'safetyLine',
    '"urgent help"',
  ],
  ['one rota twice', 'rotas', / {2}- id: [^]*/, '$&$&', 'rotas', 'another has the same'],
  [
    'more stops than anybody reads',
    'safety',
    /  - id: risk\n[^]*?(?=  - id: control)/,
    '$&$&$&$&$&',
    'questions',
    'at most 8 questions',
  ],
  [
    'an order that protects and does not end at help',
    'safety',
    /\n.*\[protective\] \}(\n[^]*)\[other\]/,
    '$1[other, protective]',
    'rules',
    'whose kind is safety',
  ],
  [
    'nobody let on',
    'safety',
    'kind: eligible',
    'kind: find-out',
    'outcomes',
    'whose kind is eligible',
  ],
  [
    'a stop with something joint',
    'safety',
    '[safe-line]',
    '[planning-meetings]',
    'outcomes.0.contacts.0',
    'both people together',
  ],
  [
    'a stop that leads to the plan',
    'safety',
    'href: /urgent-help/ }]\n    contacts: [safe',
    'href: /parents/plan/ }]\n    contacts: [safe',
    'outcomes.0.actions',
    'both people together',
  ],
  [
    'a day of a check to come',
    'safety',
    '2026-10-01',
    '2027-10-01',
    'checked',
    'a day that has been',
  ],
];

test.each(faults)('%s', async (_, file, from, to, field, write) => {
  content.change(`plan/${file}.yaml`, from, to);
  const problems = (await content.problems()).filter((problem) => problem.field === field);
  expect(problems.map((problem) => problem.file)).toContain(`content/plan/${file}.yaml`);
  expect(problems.map((problem) => problem.write).join('\n')).toContain(write);
  expect(unexplained(await content.problems()), 'is explained in content/README.md').toEqual([]);
});

test.each(['template', 'safety', 'rotas', 'holidays', 'special-days', 'words'])(
  'a plan without %s.yaml is not whole',
  async (name) => {
    content.remove(`plan/${name}.yaml`);
    const problems = await content.problems();
    expect(problems.map(({ file, write }) => [file, write])).toEqual([
      [`content/plan/${name}.yaml`, 'this file'],
    ]);
  },
);

test('no other file stands with them', async () => {
  content.write('plan/notes.yaml', 'a: b');
  const [problem] = await content.problems();
  expect(problem?.file).toBe('content/plan/notes.yaml');
  expect(problem?.write).toContain('nothing else here than template.yaml');
});

test('no guide takes the address of the plan', async () => {
  content.write('parents/plan.mdx', content.read('parents/a-calm-talk.mdx'));
  content.change('parents/plan.mdx', 'key: a-calm-talk', 'key: plan');
  const problems = await content.problems();
  expect(problems.map(({ write }) => write)).toContain(
    'another name: the page of the parenting plan has this one',
  );
  expect(unexplained(problems)).toEqual([]);
});

test.each(['/parents/plan/', '/parents/plan/paper/', '/parents/plan/build/'])(
  'no page about fear leads to %s',
  async (href) => {
    content.change('situations/i-am-afraid.md', /$/, `\nSee [a plan](${href}).\n`);
    const problems = await content.problems();
    expect(problems.map(({ field, found }) => [field, found])).toEqual([
      ['(prose)', JSON.stringify(href)],
    ]);
    expect(problems[0]?.write).toContain('does not bring both people together');
  },
);

test('a council may have no plan, and then no link may lead to one', async () => {
  const link = ['## How to start', '## How to start\n\n[See](/parents/plan/).'] as const;
  content.change('services/family-team.md', ...link);
  expect(await content.problems()).toEqual([]);
  content.remove('plan');
  const problems = await content.problems();
  expect(problems.map(({ field, found }) => [field, found])).toEqual([
    ['(prose)', '"/parents/plan/"'],
  ]);
});
