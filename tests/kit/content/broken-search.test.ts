import { beforeEach, expect, test } from 'vitest';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { unexplained } from '../../fixtures/handbook.ts';

let content: Breakable;
const promoted = 'search/promoted.yaml';
const synonyms = 'search/synonyms.yaml';
const places = 'search/places.yaml';

/** All that these files can hold, where the invented council has less. */
beforeEach(() => {
  content = breakableContent(kitCouncil);
  content.write(
    promoted,
    `answers:
  - key: fear
    title: If someone hurts you or scares you
    text: Call when you are alone.
    safety: true
    page: { text: See urgent help, href: /urgent-help/ }
    services:
      - safe-line
      - childrens-desk
    when:
      - afraid
      - eggshells
  - key: low
    title: If you feel low
    text: Someone listens.
    safety: true
    page: { text: See urgent help, href: /urgent-help/ }
    services: [listening-line]
    when: [lonely]
neverMatch:
  - amuse
`,
  );
  content.write(
    synonyms,
    `synonyms:
  - words: [quarrel, bicker]
    means: [rows]
  - words: [split]
    means: [living apart]
neverCorrect: [rose]
`,
  );
  content.write(
    places,
    `here:
  lookFor: Exampleshire
  town: It is in Exampleshire.
  postcode: Part of it is in Exampleshire.
elsewhere:
  lookFor: All areas
  towns:
    - Otherton
  text: It may be outside Exampleshire.
`,
  );
});

/** A fault, the file it is in, the field and the words that the report must give. */
const faults: [string, string, string | RegExp, string, string, string][] = [
  [
    'an answer that leads to no page',
    promoted,
    'href: /urgent-help/',
    'href: /urgent-hlep/',
    'page.href',
    'a page that is there',
  ],
  [
    'an answer about safety that leads to something joint',
    promoted,
    'href: /urgent-help/',
    'href: /support/family-coaching/',
    'page.href',
    'does not bring both people together',
  ],
  [
    'an answer about safety that leads to a referral',
    promoted,
    'href: /urgent-help/',
    'href: /practitioners/refer/coaching/',
    'page.href',
    'does not bring both people together',
  ],
  [
    'an answer that leads to a closed service',
    promoted,
    'href: /urgent-help/',
    'href: /support/old-line/',
    'page.href',
    'has not closed',
  ],
  [
    'an answer that leads out of the site',
    promoted,
    'href: /urgent-help/',
    'href: https://example.org/',
    'page.href',
    'an address on this site',
  ],
  [
    'a service that is not there',
    promoted,
    '- childrens-desk',
    '- childrens-desc',
    'services',
    'content/services/',
  ],
  [
    'a joint service for someone afraid',
    promoted,
    '- childrens-desk',
    '- family-coaching',
    'services',
    'about safety',
  ],
  ['a closed service', promoted, '- childrens-desk', '- old-line', 'services', 'has not closed'],
  [
    'a service named twice',
    promoted,
    '- childrens-desk',
    '- safe-line',
    'services',
    'each name once',
  ],
  [
    'an answer about safety with nobody to call',
    promoted,
    'services: [listening-line]',
    'services: [two-homes]',
    'services',
    'a phone number',
  ],
  ['a key used twice', promoted, 'key: low', 'key: fear', 'key', 'no other answer has'],
  [
    'a phrase with two strokes',
    promoted,
    '- eggshells',
    '- eggshells||shells',
    'when',
    'a stroke between words',
  ],
  [
    'a phrase used twice',
    promoted,
    '- eggshells',
    '- eggshells\n      - eggshells',
    'when',
    'each phrase once',
  ],
  [
    'no word that calls for an answer',
    promoted,
    /when:\n( {6}- .*\n)+/,
    'when: []\n',
    'when',
    'at least one word',
  ],
  [
    'an unknown field of an answer',
    promoted,
    'key: fear',
    'key: fear\n    phone: "999"',
    'phone',
    'no such field',
  ],
  ['no answer about safety', promoted, /safety: true/g, 'safety: false', 'answers', 'safety: true'],
  [
    'words of two where one is asked for',
    promoted,
    '- amuse',
    '- amuse me',
    'neverMatch',
    'one word',
  ],
  [
    'a synonym without a meaning',
    synonyms,
    'means: [rows]',
    'means: []',
    'means',
    'at least one word',
  ],
  [
    'a synonym of itself',
    synonyms,
    'means: [rows]',
    'means: [Quarrel]',
    'words.0',
    'differ from what they mean',
  ],
  [
    'a synonym given twice',
    synonyms,
    'words: [split]',
    'words: [bicker]',
    'words.',
    'put their meanings together',
  ],
  [
    'a synonym without a letter',
    synonyms,
    'words: [quarrel,',
    'words: ["?",',
    'words.0',
    'letters',
  ],
  ['a meaning without a letter', synonyms, 'means: [rows]', 'means: ["!"]', 'means.0', 'letters'],
  [
    'a phrase with a group that is not there',
    promoted,
    '- eggshells',
    '- eggshells @nobody',
    'when',
    'stands under "groups"',
  ],
  [
    'towns of the area itself',
    places,
    'town: It is',
    'towns: [Exampleton]\n  town: It is',
    'here.towns',
    'stand in places/',
  ],
  [
    'a town given twice',
    places,
    '- Otherton',
    '- Otherton\n    - otherton',
    '.1',
    'each name once',
  ],
  [
    'a town on both sides',
    places,
    '- Otherton',
    '- Exampleton',
    'elsewhere.towns',
    'each name once',
  ],
  ['nothing to say of a town', places, /\n {2}town: .*/, '', 'here.town', 'words'],
  [
    ...(['an old name of a field', synonyms, 'neverCorrect:', 'realWords:', 'realWords'] as const),
    'the name neverCorrect: the field is called that now',
  ],
  ['an unknown field', synonyms, 'neverCorrect:', 'nevercorrect:', 'nevercorrect', 'no such field'],
];

test.each(faults)('%s is reported', async (_name, file, from, to, field, words) => {
  content.change(file, from, to);
  const problems = await content.problems();
  const mine = problems.filter(
    (problem) => problem.file === `content/${file}` && problem.field.includes(field),
  );
  expect(mine.map(({ write }) => write).join('\n')).toContain(words);
  expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
});

test('the files have no fault before', async () => {
  expect(await content.problems()).toEqual([]);
});

test.each([promoted, synonyms])('without %s the report says so', async (file) => {
  content.remove(file);
  const problems = await content.problems();
  expect(problems).toContainEqual({
    file: `content/${file}`,
    field: '(whole file)',
    found: 'nothing',
    write: 'this file',
  });
});

test('without places there is nothing to report', async () => {
  content.remove(places);
  expect(await content.problems()).toEqual([]);
});

test('any other file in the folder is named', async () => {
  content.write('search/phrases.yaml', 'x: 1');
  const problems = await content.problems();
  expect(problems.map(({ file }) => file)).toEqual(['content/search/phrases.yaml']);
});

test('a service with a fault of its own is not called missing', async () => {
  content.change('services/safe-line.md', 'title:', 'titel: x\ntitle:');
  const problems = await content.problems();
  expect(problems.filter(({ file }) => file === `content/${promoted}`)).toEqual([]);
});
