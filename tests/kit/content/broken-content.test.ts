import { beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/content-check/problems.ts';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { unexplained } from '../../fixtures/handbook.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent();
});

const service = 'services/find-a-mediator.md';
const guide = 'checker/decision-guide.yaml';
const screening = 'checker/screening.yaml';
const form = 'referrals/mediation.yaml';

/** A fault, the file it is in, the field and the words that the report must give. */
const faults: [
  string,
  string,
  string | RegExp,
  string | ((found: string) => string),
  string,
  string,
][] = [
  ['an unknown field', service, 'title:', 'titel: x\ntitle:', 'titel', 'no such field'],
  [
    'an address with a password',
    'site.yaml',
    /url: .*bbc.*/,
    'url: https://me:secret@www.bbc.co.uk/weather',
    'exit.url',
    'an address without a user name or password',
  ],
  ['a wrong type', service, /title: .*/, 'title: [1]', 'title', 'words'],
  [
    'a provider that is not there',
    service,
    /provider: .*/,
    'provider: nobody',
    'provider',
    'content/providers/',
  ],
  ['a topic that is not there', service, '- mediation', '- mediatoin', 'topics', 'content/topics/'],
  ['an area that is not there', service, /area: .*/, 'area: atlantis', 'area', 'content/places/'],
  ['a place that is no area', service, /area: .*/, 'area: shephall-centre', 'area', 'kind is area'],
  [
    'a replacement that is not there',
    'services/sorting-out-separation.md',
    /replacedBy:\n {2}- .*/,
    'replacedBy:\n  - gone',
    'replacedBy',
    'content/services/',
  ],
  [
    'a replacement that has closed',
    'services/sorting-out-separation.md',
    /replacedBy:\n {2}- .*/,
    'replacedBy:\n  - parenting-together',
    'replacedBy',
    'not closed',
  ],
  [
    'an impossible number',
    'services/rights-of-women.md',
    /number: .*/,
    'number: "020 725"',
    'phones.0.number',
    'valid UK phone number',
  ],
  [
    'a link without https',
    service,
    'https://familymediationcouncil',
    'http://familymediationcouncil',
    'website',
    'https://',
  ],
  [
    'a page about safety without a quiet title',
    'situations/i-am-scared.md',
    /tabTitle: .*\n/,
    '',
    'tabTitle',
    'this is about safety',
  ],
  [
    'a service about safety without a quiet title',
    'services/galop.md',
    /tabTitle: .*\n/,
    '',
    'tabTitle',
    'this is about safety',
  ],
  [
    'a practitioner’s page about safety without a quiet title',
    'toolkit/conflict-or-abuse.mdx',
    /tabTitle: .*\n/,
    '',
    'tabTitle',
    'this is about safety',
  ],
  [
    'an outcome of safety without a quiet title',
    'checker/safety.yaml',
    / {4}tabTitle: .*\n/,
    '',
    'outcomes.0.tabTitle',
    'this is about safety',
  ],
  [
    'a title that tells, of a page that is not marked',
    service,
    /title: .*/,
    'title: Help with violence',
    'tabTitle',
    '"violence" tells too much',
  ],
  [
    'a quiet title that tells',
    'topics/domestic-abuse.yaml',
    /tabTitle: .*/,
    'tabTitle: If you are Afraid',
    'tabTitle',
    '"afraid" tells',
  ],
  [
    'a quiet title that another page has',
    'policies/urgent-help.mdx',
    /tabTitle: .*/,
    'tabTitle: More support',
    'tabTitle',
    'words of its own',
  ],
  [
    'an old number of a service that is open',
    service,
    'topics:',
    'oldNumbers: [{ number: "0800 380 0040" }]\ntopics:',
    'oldNumbers',
    'has not closed',
  ],
  [
    'nothing to agree to before launch',
    'launch.yaml',
    /items:[^]*/,
    'items: []',
    'items',
    'at least one item',
  ],
  ['a long summary', service, /summary: .*/, `summary: ${'word '.repeat(40)}`, 'summary', '160'],
  [
    'a day that does not exist',
    service,
    /date: .*/,
    'date: 2026-02-30',
    'verified.date',
    'a day that exists',
  ],
  [
    'a current service without a date',
    service,
    / {2}date: .*\n/,
    '',
    'verified.date',
    'date of the source',
  ],
  [
    'a key used twice',
    'services/relate.md',
    /key: .*/,
    'key: find-a-mediator',
    'key',
    'a key of its own',
  ],
  [
    'a situation with a service that is not there',
    'situations/i-am-scared.md',
    /services:\n {2}- .*/,
    'services:\n  - nobody',
    'services',
    'content/services/',
  ],
  [
    'a situation with a topic that is not there',
    'situations/i-am-scared.md',
    /topics:\n {2}- .*/,
    'topics:\n  - nothing',
    'topics',
    'content/topics/',
  ],
  [
    'something joint for someone afraid',
    'situations/i-am-scared.md',
    /services:\n {2}- .*/,
    'services:\n  - find-a-mediator',
    'services',
    'safety',
  ],
  [
    'a rule about no question',
    'checker/safety.yaml',
    'question: danger, is',
    'question: dnager, is',
    'rules.0.when',
    'id of a question',
  ],
  [
    'a rule about no answer',
    'checker/safety.yaml',
    "is: ['yes'] }",
    'is: [maybe] }',
    'rules.0.when',
    'an answer of',
  ],
  [
    'a rule without an outcome',
    'checker/safety.yaml',
    '- outcome: call-999',
    '- outcome: call-998',
    'rules.0.outcome',
    'id of an outcome',
  ],
  [
    'a joint outcome of safety',
    'checker/safety.yaml',
    'joint: false',
    'joint: true',
    'outcomes.0.joint',
    'false',
  ],
  [
    'a phone number in prose',
    service,
    '## How to start',
    '## How to start\n\nPhone 0808 2000 247.',
    '(prose)',
    'link to the service',
  ],
  [
    'a closed service offered as a contact',
    'checker/criteria.yaml',
    'contacts: [relate, ',
    'contacts: [sorting-out-separation, ',
    'outcomes.3.contacts.0',
    'not closed',
  ],
  [
    'a joint service as a contact of safety',
    'checker/safety.yaml',
    'contacts: [childrens-services, ',
    'contacts: [relate, ',
    'outcomes.0.contacts.0',
    'safety',
  ],
  [
    'a referral as an action of safety',
    'checker/safety.yaml',
    'href: /urgent-help/',
    'href: /practitioners/refer/',
    'outcomes.0.actions',
    'safety',
  ],
  [
    'a joint contact of an outcome that is not',
    'checker/criteria.yaml',
    /title: The programme is for parents[^]*?joint: true/,
    (found: string) => found.replace('joint: true', 'joint: false'),
    'outcomes.3.joint',
    'true',
  ],
  [
    'a joint service in the cards of urgent help',
    'policies/urgent-help.mdx',
    '- samaritans',
    '- find-a-mediator',
    'callFirst',
    'safety',
  ],
  [
    'a joint service among the urgent ones',
    'site.yaml',
    '  - samaritans',
    '  - find-a-mediator',
    'urgent',
    'safety',
  ],
  [
    'a joint service in a guide about safety',
    'parents/conflict-or-abuse.mdx',
    /services:\n {2}- .*/,
    'services:\n  - relate',
    'services.0',
    'safety',
  ],
  [
    'a link to mediation for someone afraid',
    'situations/i-am-scared.md',
    '## What may help',
    '## What may help\n\nTry [this](/support/find-a-mediator/).',
    '(prose)',
    'safety',
  ],
  ['a joint service without a safety note', service, /safetyNote: .*/, '', 'safetyNote', 'afraid'],
  [
    'an answer that leads nowhere',
    'checker/criteria.yaml',
    'when: { kind: otherwise }',
    "when: { kind: answer, question: harm, is: ['no'] }",
    'rules',
    'otherwise',
  ],
  [
    'a risk that no rule catches',
    'checker/safety.yaml',
    '- { kind: answer, question: control, is: [unknown] }',
    '- { kind: answer, question: danger, is: [unknown] }',
    'rules',
    'kind is safety',
  ],
  [
    'a question with two hoped answers',
    'checker/safety.yaml',
    "      'yes': Call 999 before you do anything else.\n",
    '',
    'questions.0.advice',
    'hoped',
  ],
  [
    'a question id in both files',
    'checker/safety.yaml',
    '- id: control',
    '- id: harm',
    'questions',
    'of its own',
  ],
  [
    'an outcome that nothing leads to',
    'checker/criteria.yaml',
    '- outcome: needs-assessment',
    '- outcome: needs-practitioner',
    'outcomes',
    'leads to this outcome',
  ],
  [
    'YAML that cannot be read',
    'topics/money.yaml',
    /label: .*/,
    'label: "open',
    '(facts)',
    'the same quote at the end of the text',
  ],
  ['no facts at all', service, /^---\n/, '', '(whole file)', 'three hyphens'],
  [
    'an outcome without comeBack',
    'checker/criteria.yaml',
    / {4}comeBack: .*\n/,
    '',
    'outcomes.0.comeBack',
    'words',
  ],
  [
    'a route that is not a file',
    'checker/criteria.yaml',
    'routes: [mediation, ',
    'routes: [mediatoin, ',
    'outcomes.0.routes.0',
    'content/referrals/',
  ],
  [
    'a route named twice',
    guide,
    'routes: [mediation]',
    'routes: [mediation, mediation]',
    'outcomes.8.routes.1',
    'each name once',
  ],
  [
    'a comparison without one of its rows',
    guide,
    / {6}howLong: .*\n/,
    '',
    'outcomes.4.comparison.howLong',
    'words',
  ],
  [
    'an option that suits answers that lead elsewhere',
    guide,
    'answers: { aim: relationship, room: together }',
    'answers: { aim: dispute, room: together }',
    'outcomes.10.comparison.suits.0.answers',
    'can lead to this outcome',
  ],
  [
    'an option that suits an answer that is not there',
    guide,
    'answers: { aim: plan, home: apart }',
    'answers: { aim: plan, home: aside }',
    'outcomes.7.comparison.suits.0.answers',
    'can lead to this outcome',
  ],
  [
    'a sentence under two options',
    guide,
    'whoIsThere: A counsellor with both parents.',
    'whoIsThere: Both parents and a mediator.',
    'outcomes.10.comparison',
    'other words: "mediation" says the same',
  ],
  [
    'a sentence under two options, inside a longer text',
    guide,
    'cost: The pilot made no charge to parents with Families First.',
    'cost: Free in the pilot of 2016/17.',
    'outcomes.10.comparison',
    'other words: "mediation" says the same',
  ],
  [
    'an “I don’t know” of the guide that ends in something joint',
    guide,
    '- { kind: answer, question: court, is: [unknown] }',
    '- { kind: answer, question: aim, is: [unknown] }',
    'rules',
    'not joint while something is unknown',
  ],
  [
    'answers of the guide that lead nowhere',
    guide,
    '- { kind: answer, question: aim, is: [both] }',
    '- { kind: answer, question: aim, is: [relationship] }',
    'rules',
    'otherwise',
  ],
  [
    'a risk of the guide that no rule catches',
    guide,
    "question: free, is: ['no', unknown]",
    "question: free, is: ['no']",
    'rules',
    'kind is safety',
  ],
  [
    'a safety question of the guide with two hoped answers',
    guide,
    / {6}'no': Learn the cause .*\n/,
    '',
    'questions.1.advice',
    'hoped',
  ],
  [
    'a safety question of the guide with no hoped answer',
    guide,
    / {6}'no': Learn the cause .*\n/,
    (found: string) => `${found}      'yes': Ask again.\n`,
    'questions.1.advice',
    'hoped',
  ],
  [
    'a question id in two files',
    screening,
    '- id: agreed',
    '- id: home',
    'questions',
    'decision-guide.yaml has this one',
  ],
  [
    'an outcome id in two files',
    guide,
    '- id: course',
    '- id: eligible',
    'outcomes',
    'criteria.yaml has this one',
  ],
  [
    'a question id twice in one file',
    guide,
    '- id: home',
    '- id: room',
    'questions',
    'decision-guide.yaml has this one',
  ],
  [
    'a safety outcome of the guide that links to a form',
    guide,
    'href: /urgent-help/',
    'href: /practitioners/refer/mediation/',
    'outcomes.0.actions',
    'safety',
  ],
  [
    'a safety outcome of the guide that links to another outcome of the guide',
    guide,
    'href: /urgent-help/',
    'href: /practitioners/mediation-or-counselling/counselling/',
    'outcomes.0.actions',
    'safety',
  ],
  [
    'a screening that lets nobody on',
    screening,
    'kind: eligible',
    'kind: not-yet',
    'outcomes',
    'one outcome whose kind is eligible',
  ],
  [
    'a screening that lets readers on in two ways',
    screening,
    'kind: not-yet',
    'kind: eligible',
    'outcomes',
    'one outcome whose kind is eligible',
  ],
  [
    'a form with a section id used twice',
    form,
    '- id: children',
    '- id: parents',
    'sections.3.id',
    'of its own in this file',
  ],
  [
    'a form with a field id used twice',
    form,
    '- id: referrer-role',
    '- id: referrer-name',
    'sections.0.fields.1.id',
    'of its own in this file',
  ],
  [
    'a form with a field id that a section has',
    form,
    '- id: referrer-role',
    '- id: referrer',
    'sections.0.fields.1.id',
    'of its own in this file',
  ],
  [
    'a field that waits for a later one',
    form,
    'field: parent-caller\n',
    'field: parent-interpreter\n',
    'sections.2.fields.5.when.field',
    'an earlier field of this section',
  ],
  [
    'a field that waits for one that is not there',
    form,
    'field: parent-caller\n',
    'field: parent-callar\n',
    'sections.2.fields.5.when.field',
    'an earlier field of this section',
  ],
  [
    'a field that waits for one of another section',
    form,
    'field: parent-caller\n',
    'field: assessment-kind\n',
    'sections.2.fields.5.when.field',
    'an earlier field of this section',
  ],
  [
    'a field that waits for one without answers to choose',
    form,
    'field: parent-caller\n',
    'field: parent-name\n',
    'sections.2.fields.5.when.field',
    'whose kind is choice',
  ],
  [
    'a field that waits for an answer that is not there',
    form,
    "is: ['no']",
    'is: [never]',
    'sections.2.fields.5.when.is',
    'one of: yes, no',
  ],
  [
    'a form with a kind of field that is not there',
    form,
    'kind: age',
    'kind: number',
    'sections.3.fields.1.kind',
    'one of: text, long-text, date, age, choice, choices',
  ],
  [
    'a form with more room than a field can have',
    form,
    'limit: 40',
    'limit: 400',
    'sections.0.fields.3.limit',
    'at most 200',
  ],
  [
    'a form with room for fewer parents than there must be',
    form,
    'most: 2',
    'most: 1',
    'sections.2.repeat',
    '"most" of at least "least"',
  ],
  [
    'a section that has the id of the criteria',
    form,
    '- id: referrer\n',
    '- id: eligibility\n',
    'sections.0.id',
    'an id of its own',
  ],
  [
    'a rule about safety that does not stop',
    'checker/safety.yaml',
    'stops: true',
    'stops: false',
    'rules.0',
    'stops: true',
  ],
  [
    'a rule about safety after another',
    guide,
    '  - outcome: find-out-why\n    stops: true\n',
    '  - outcome: one-parent-alone\n    stops: true\n    when: { kind: answer, question: room, is: [refuses] }\n  - outcome: find-out-why\n    stops: true\n',
    'rules.3',
    'before every rule that does not lead to safety',
  ],
  [
    'a screening without a question about safety',
    'checker/screening.yaml',
    '    safety: true\n',
    '',
    'questions',
    'safety: true',
  ],
  [
    'a form that opens without consent',
    'checker/screening.yaml',
    "is: ['no', unknown]",
    "is: ['no']",
    'rules.3.when',
    'the hoped answer to "agreed": yes',
  ],
  [
    'a rule of the criteria that leaves one out',
    'checker/criteria.yaml',
    /( {8}- \{ kind: answer, question: willing, is: \['yes'\] \}\n)/,
    '',
    'rules.6.when',
    'the hoped answer to "willing": yes',
  ],
  [
    'a rule of the criteria that takes an answer not hoped for',
    'checker/criteria.yaml',
    "question: willing, is: ['yes'] }",
    "question: willing, is: ['yes', unknown] }",
    'rules.6.when',
    'the hoped answer to "willing": yes',
  ],
  [
    'a rule that says at once that a family is eligible',
    'checker/criteria.yaml',
    '  - outcome: no-child\n',
    "  - outcome: eligible\n    stops: true\n    when: { kind: answer, question: harm, is: ['yes'] }\n  - outcome: no-child\n",
    'rules.0.when',
    'the hoped answer to "child": yes',
  ],
  [
    'an outcome of the criteria that recommends a route without them',
    'checker/criteria.yaml',
    /(id: find-out-more[^]*?)( {4}comeBack: .*\n)/,
    (found: string) => `${found}    routes: [mediation]\n`,
    'rules.7.when',
    'the hoped answer to "assessment": yes',
  ],
  [
    'criteria that do not say who may refer',
    'checker/criteria.yaml',
    /whoRefers:\n( {2}.*\n)+/,
    '',
    'whoRefers',
    'who may refer',
  ],
  [
    'a count of the criteria that is not theirs',
    guide,
    'text: Check the criteria',
    'text: Check the seven criteria',
    'outcomes',
    'the number of criteria that there are (six)',
  ],
  [
    'a field of a parent that the browser would fill in and remember',
    form,
    /( {6}- id: parent-name\n)/,
    (found: string) => `${found}        autocomplete: name\n`,
    'sections.2.fields.0.autocomplete',
    'nothing: only the section "referrer"',
  ],
  [
    'a kind of autocomplete that no reader has of their own',
    form,
    'autocomplete: tel',
    'autocomplete: bday',
    'sections.0.fields.3.autocomplete',
    'one of: name, organization-title, organization, email, tel',
  ],
  [
    'the same answer twice in a field',
    form,
    '- value: ffa',
    '- value: ecaf',
    'sections.1.fields.0.options',
    'each answer once',
  ],
  [
    'a form in place of a shut route',
    form,
    'href: /support/',
    'href: /practitioners/refer/counselling/',
    'instead.1.href',
    'not a referral form',
  ],
  [
    'an outcome with the address of the map',
    'checker/criteria.yaml',
    /needs-assessment/g,
    'map',
    'outcomes',
    'another id',
  ],
  [
    'a route that safety recommends',
    'checker/safety.yaml',
    'kind: safety\n',
    'kind: safety\n    routes: [mediation]\n',
    'outcomes.0.routes',
    'nothing: this outcome is about safety',
  ],
  [
    'a way to a form from an outcome that is not joint',
    'checker/criteria.yaml',
    'href: /parents/\n',
    'href: /practitioners/refer/mediation/\n',
    'outcomes.2.joint',
    'a referral of both people',
  ],
  [
    'a comparison that suits no answer',
    'checker/decision-guide.yaml',
    /answers: \{.*\}/,
    'answers: {}',
    'outcomes.4.comparison.suits.0.answers',
    'at least one answer',
  ],
  [
    'a question of the guide whose every answer carries advice',
    'checker/decision-guide.yaml',
    /advice:\n( +)unknown: Put it to each/,
    'advice:\n      together: a\n      separate: b\n      refuses: c\n      unknown: Put it to each',
    'questions.2.advice',
    'without advice',
  ],
  [
    'a route in a state that is not there',
    form,
    'referrals: open',
    'referrals: shut',
    'referrals',
    'one of: open, paused, closed',
  ],
  [
    'a day of a route that does not exist',
    form,
    /^date: .*/m,
    'date: 2026-02-30',
    'date',
    'a day that exists',
  ],
  [
    'a service of a route that has closed',
    form,
    'services: [find-a-mediator, ',
    'services: [sorting-out-separation, ',
    'services.0',
    'not closed',
  ],
  [
    'a service of a route that is not there',
    form,
    'services: [find-a-mediator, ',
    'services: [nobody, ',
    'services.0',
    'content/services/',
  ],
  [
    'a route with the key of another',
    form,
    'key: mediation',
    'key: counselling',
    'key',
    'a key of its own',
  ],
  [
    'a step of a journey without its length',
    'programme/refer.mdx',
    / {4}takes: .*\n/,
    '',
    'steps.0.takes',
    'words',
  ],
  [
    'a secure exchange without steps',
    'site.yaml',
    / {2}steps:\n( {4}- .*\n)+/,
    '',
    'secureExchange.steps',
    'a list',
  ],
];

describe('one fault', () => {
  test.each(faults)('%s', async (_, file, from, to, field, write) => {
    content.change(file, from, to);
    const problems = await content.problems();
    const named = problems.filter((problem: Problem) => problem.file === `content/${file}`);
    expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
    expect(named.map((problem) => `${problem.field} | ${problem.write}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${RegExp.escape(field)}.* \\| .*${RegExp.escape(write)}`)),
    );
    for (const problem of named) expect(problem.found).not.toBe('');
  });
});

test('all problems of all files are given at once', async () => {
  content.change(service, /provider: .*/, 'provider: nobody');
  content.change('topics/money.yaml', /label: .*/, 'label: "open');
  content.change('situations/i-am-scared.md', /order: .*/, 'order: first');
  const files = new Set((await content.problems()).map(({ file }) => file));
  expect([...files]).toEqual(
    expect.arrayContaining([
      `content/${service}`,
      'content/topics/money.yaml',
      'content/situations/i-am-scared.md',
    ]),
  );
});

test('a topic, provider or place that nobody uses is named', async () => {
  const unused = { topics: 'money.yaml', providers: 'relate.yaml', places: 'england.yaml' };
  for (const [folder, file] of Object.entries(unused)) {
    const text = content.read(`${folder}/${file}`);
    content.write(`${folder}/nobody.yaml`, text.replace(/key: .*/, 'key: nobody'));
  }
  const files = (await content.problems()).map(({ file }) => file);
  for (const folder of Object.keys(unused)) {
    expect(files).toContain(`content/${folder}/nobody.yaml`);
  }
});

test('a file of the wrong kind or name is named, not passed over', async () => {
  content.write('topics/notes.txt', 'x');
  content.write('topics/My Topic.yaml', 'x');
  const found = (await content.problems()).map(({ file }) => file);
  expect(found).toEqual(
    expect.arrayContaining(['content/topics/notes.txt', 'content/topics/My Topic.yaml']),
  );
});

test.each(['free', 'closed', 'by-video', 'area-england'])(
  'a service may not take the address of the list %s',
  async (id) => {
    const text = content.read(service);
    content.write(`services/${id}.md`, text.replace(/key: .*/, `key: ${id}`));
    expect(await content.problems()).toContainEqual({
      file: `content/services/${id}.md`,
      field: '(file name)',
      found: JSON.stringify(id),
      write: 'another name: a list in the directory has this one',
    });
  },
);

test('a missing file that others name is named where they name it', async () => {
  content.remove('services/samaritans.md');
  const problems = await content.problems();
  expect(
    problems.some(({ file, field }) => file === 'content/site.yaml' && field.startsWith('urgent')),
  ).toBe(true);
});

test.each([
  ['policies/urgent-help', 'mdx'],
  ['checker/screening', 'yaml'],
])('%s must be there, because others lead to it', async (name, ending) => {
  content.remove(`${name}.${ending}`);
  const problems = await content.problems();
  expect(problems).toContainEqual({
    file: `content/${name}`,
    field: '(whole file)',
    found: 'nothing',
    write: 'this file: other pages lead to it',
  });
});

test('the screening under its old name is asked to take the new one', async () => {
  const text = content.read(screening);
  content.remove(screening);
  content.write('checker/before-referral.yaml', text);
  const problems = await content.problems();
  expect(unexplained(problems)).toEqual([]);
  expect(problems).toContainEqual({
    file: 'content/checker/before-referral',
    field: '(file name)',
    found: '"before-referral"',
    write: 'the name screening: the file is called that now',
  });
  expect(problems.map(({ file }) => file)).not.toContain('content/checker/screening');
});

const leadsToGuide = ({ found }: { found: string }): boolean =>
  found.includes('/practitioners/mediation-or-counselling/');

test.each([
  ['programme/mediation-or-counselling', 'mdx'],
  ['checker/decision-guide', 'yaml'],
])('without %s the other half of the decision guide has no use', async (name, ending) => {
  content.remove(`${name}.${ending}`);
  const problems = await content.problems();
  expect(problems.filter((problem) => !leadsToGuide(problem))).toEqual([
    {
      file: `content/${name}`,
      field: '(whole file)',
      found: 'nothing',
      write: 'this file, or take the other half of the decision guide away: each needs the other',
    },
  ]);
});

test('a council may have no decision guide', async () => {
  content.remove(guide);
  content.remove('programme/mediation-or-counselling.mdx');
  const problems = await content.problems();
  // Every link to it is named, so that none is left dead.
  expect(problems.length).toBeGreaterThan(2);
  expect(problems.filter((problem) => !leadsToGuide(problem))).toEqual([]);
});

test('a council may have no route of referral', async () => {
  content.remove('referrals');
  const problems = await content.problems();
  expect(problems.length).toBeGreaterThan(0);
  const left = problems.filter(({ field }) => !/^outcomes\.\d+\.(routes|actions)\.\d+/.test(field));
  expect(left).toEqual([]);
});

test('a route that is removed is named wherever an outcome recommends it', async () => {
  content.remove(form);
  const problems = await content.problems();
  const named = problems.filter(({ write }) => write.includes('content/referrals/'));
  expect(new Set(named.map(({ file }) => file))).toEqual(
    new Set(['content/checker/criteria.yaml', `content/${guide}`]),
  );
});

test.each(['paused', 'closed'])('a route that is %s is no fault', async (state) => {
  for (const file of [form, 'referrals/counselling.yaml']) {
    content.change(file, 'referrals: open', `referrals: ${state}`);
  }
  expect(await content.problems()).toEqual([]);
});

test('without site.yaml, or with one that cannot be read, the report says so', async () => {
  content.write('site.yaml', 'url: "open');
  const named = async () => (await content.problems()).map(({ file }) => file);
  expect(await named()).toContain('content/site.yaml');
  content.remove('site.yaml');
  expect(await named()).toContain('content/site.yaml');
});
