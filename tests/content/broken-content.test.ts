import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findContentProblems } from '../../src/integrations/content-check.ts';
import type { Problem } from '../../src/lib/content/problems.ts';
import { copyContent } from '../fixtures/content-folder.ts';

let root: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove } = await copyContent());
});
afterEach(() => remove());

/** Replaces text in a file of the copy. Throws when the text is not there to replace. */
async function change(
  file: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): Promise<void> {
  const path = join(root, 'content', file);
  const text = await readFile(path, 'utf8');
  const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  await writeFile(path, changed);
}

const service = 'services/find-a-mediator.md';

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
    '(line',
    'content/README.md',
  ],
  ['no facts at all', service, /^---\n/, '', '(whole file)', 'three hyphens'],
];

describe('one fault', () => {
  test.each(faults)('%s', async (_, file, from, to, field, write) => {
    await change(file, from, to);
    const problems = await findContentProblems(root);
    const named = problems.filter((problem: Problem) => problem.file === `content/${file}`);
    expect(named.map((problem) => `${problem.field} | ${problem.write}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${RegExp.escape(field)}.* \\| .*${RegExp.escape(write)}`)),
    );
    for (const problem of named) expect(problem.found).not.toBe('');
  });
});

test('all problems of all files are given at once', async () => {
  await change(service, /provider: .*/, 'provider: nobody');
  await change('topics/money.yaml', /label: .*/, 'label: "open');
  await change('situations/i-am-scared.md', /order: .*/, 'order: first');
  const files = new Set((await findContentProblems(root)).map(({ file }) => file));
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
    const path = join(root, 'content', folder, file);
    const text = await readFile(path, 'utf8');
    await writeFile(
      join(root, 'content', folder, 'nobody.yaml'),
      text.replace(/key: .*/, 'key: nobody'),
    );
  }
  const files = (await findContentProblems(root)).map(({ file }) => file);
  for (const folder of Object.keys(unused)) {
    expect(files).toContain(`content/${folder}/nobody.yaml`);
  }
});

test('a file of the wrong kind or name is named, not passed over', async () => {
  await writeFile(join(root, 'content/topics/notes.txt'), 'x');
  await writeFile(join(root, 'content/topics/My Topic.yaml'), 'x');
  const found = (await findContentProblems(root)).map(({ file }) => file);
  expect(found).toEqual(
    expect.arrayContaining(['content/topics/notes.txt', 'content/topics/My Topic.yaml']),
  );
});

test('a service may not take the address of a list', async () => {
  const path = join(root, 'content', service);
  const text = await readFile(path, 'utf8');
  await writeFile(join(root, 'content/services/free.md'), text.replace(/key: .*/, 'key: free'));
  const problems = await findContentProblems(root);
  expect(problems.map(({ file }) => file)).toContain('content/services/free.md');
});

test('a missing file that others name is named where they name it', async () => {
  await rm(join(root, 'content/services/samaritans.md'));
  const problems = await findContentProblems(root);
  expect(
    problems.some(({ file, field }) => file === 'content/site.yaml' && field.startsWith('urgent')),
  ).toBe(true);
});

test('a page that others lead to must be there', async () => {
  await rm(join(root, 'content/policies/urgent-help.mdx'));
  const problems = await findContentProblems(root);
  expect(problems.map(({ file }) => file)).toContain('content/policies/urgent-help');
});

test('without site.yaml, or with one that cannot be read, the report says so', async () => {
  await writeFile(join(root, 'content/site.yaml'), 'url: "open');
  const named = async () => (await findContentProblems(root)).map(({ file }) => file);
  expect(await named()).toContain('content/site.yaml');
  await rm(join(root, 'content/site.yaml'));
  expect(await named()).toContain('content/site.yaml');
});
