import { beforeEach, expect, test } from 'vitest';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { unexplained } from '../../fixtures/handbook.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent();
});

const promoted = 'search/promoted.yaml';
const synonyms = 'search/synonyms.yaml';
const places = 'search/places.yaml';

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
    'href: /support/find-a-mediator/',
    'page.href',
    'does not bring both people together',
  ],
  [
    'an answer about safety that leads to a referral',
    promoted,
    'href: /urgent-help/',
    'href: /practitioners/mediation-or-counselling/',
    'page.href',
    'does not bring both people together',
  ],
  [
    'an answer that leads to a closed service',
    promoted,
    'href: /urgent-help/',
    'href: /support/sorting-out-separation/',
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
    '- mens-advice-line',
    '- mens-advise-line',
    'services',
    'content/services/',
  ],
  [
    'a joint service for someone afraid',
    promoted,
    '- mens-advice-line',
    '- find-a-mediator',
    'services',
    'about safety',
  ],
  [
    'a closed service',
    promoted,
    '- mens-advice-line',
    '- parenting-together',
    'services',
    'has not closed',
  ],
  [
    'a service named twice',
    promoted,
    '- mens-advice-line',
    '- national-domestic-abuse-helpline',
    'services',
    'each name once',
  ],
  [
    'an answer about safety with nobody to call',
    promoted,
    /services: \[respect-phoneline, .*\]/,
    'services: [herts-sunflower]',
    'services',
    'a phone number',
  ],
  ['a key used twice', promoted, 'key: own-behaviour', 'key: abuse', 'key', 'no other answer has'],
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
    'key: abuse',
    'key: abuse\n    phone: "999"',
    'phone',
    'no such field',
  ],
  ['no answer about safety', promoted, /safety: true/g, 'safety: false', 'answers', 'safety: true'],
  ['words of two where one is asked for', promoted, '- amuse', '- amuse me', 'unlike', 'one word'],
  [
    'a synonym without a meaning',
    synonyms,
    'means: [child maintenance]',
    'means: []',
    'means',
    'at least one word',
  ],
  [
    'a synonym of itself',
    synonyms,
    'means: [child maintenance]',
    'means: [CSA]',
    'words.0',
    'differ from what they mean',
  ],
  [
    'a synonym given twice',
    synonyms,
    'words: [csa,',
    'words: [custody,',
    'words.0',
    'put their meanings together',
  ],
  ['a synonym without a letter', synonyms, 'words: [csa,', 'words: ["?",', 'words.0', 'letters'],
  [
    'a meaning without a letter',
    synonyms,
    'means: [child maintenance]',
    'means: ["!"]',
    'means.0',
    'letters',
  ],
  [
    'a phrase with a group that is not there',
    promoted,
    '- eggshells',
    '- eggshells @nobody',
    'when',
    'stands under "groups"',
  ],
  ['a town given twice', places, '- Stevenage', '- Watford', 'here.towns', 'each name once'],
  ['a town on both sides', places, '- Luton', '- Watford', 'elsewhere.towns', 'each name once'],
  ['a whole postcode', places, 'SG1,', 'SG1 1AA,', 'here.postcodes', 'first half of a postcode'],
  ['nothing to say of a town', places, /\n {2}town: .*/, '', 'here.town', 'words'],
  ['an unknown field', synonyms, 'realWords:', 'realwords:', 'realwords', 'no such field'],
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

test('the real files have no fault', async () => {
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
  content.change('services/samaritans.md', 'title:', 'titel: x\ntitle:');
  const problems = await content.problems();
  expect(problems.filter(({ file }) => file === `content/${promoted}`)).toEqual([]);
});
