import { beforeEach, describe, expect, test } from 'vitest';
import { breakableContent, type Breakable } from '../../fixtures/content-source.ts';
import { unexplained } from '../../fixtures/handbook.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

let content: Breakable;
beforeEach(() => {
  content = breakableContent(kitCouncil);
});

/** What is done to the content, and the file, the field and the words that the report must give. */
interface Fault {
  does: (content: Breakable) => void;
  file: string;
  field: string;
  says: string;
}

const inSite = (from: string | RegExp, to: string, field: string, says: string): Fault => ({
  does: (files) => {
    files.change('site.yaml', from, to);
  },
  file: 'site.yaml',
  field,
  says,
});

const faults: Record<string, Fault> = {
  'a notice that says today': inSite(
    'text: The example coaching line is closed on 26 December 2099.',
    'text: The example coaching line is closed today.',
    'alert.text',
    'the day itself',
  ),
  'a notice that is long': inSite(
    /text: The example coaching line .*/,
    `text: ${'The line is closed. '.repeat(11)}`,
    'alert.text',
    'at most 200 characters',
  ),
  'a notice with a number': inSite(
    /text: The example coaching line .*/,
    'text: Call 020 7946 0441 on 26 December.',
    'alert.text',
    'words without the number',
  ),
  'a notice without its last day': inSite(
    / {2}until: .*\n/,
    '',
    'alert.until',
    'a day that exists',
  ),
  'a notice that leads to what brings both people together': inSite(
    'href: /support/ }\n  until',
    'href: /support/family-coaching/ }\n  until',
    'alert.link.href',
    'does not bring both people together',
  ),
  'a notice that leads to no page': inSite(
    'href: /support/ }\n  until',
    'href: /topics/listener/ }\n  until',
    'alert.link.href',
    'a page that is there',
  ),
  'a logo that is not there': inSite(
    'logo: calmer-homes.svg',
    'logo: calm-home.svg',
    'logo',
    'the name of a file in content/pictures/',
  ),
  'a logo of another kind': inSite(
    'logo: calmer-homes.svg',
    'logo: calmer-homes.gif',
    'logo',
    'the name of a file in pictures/',
  ),
  'a colour without its sign': inSite(
    'main: "#6a1b4d"',
    'main: "6a1b4d"',
    'brand.main',
    'a colour in quotes',
  ),
  'links too light for their grounds': inSite(
    'link: "#7a1f58"',
    'link: "#b45c92"',
    'brand.link',
    'a colour with a contrast of 4.5 or more to #ffffff (link on white); this has 4.2',
  ),
  'a ground too dark for the words on it': inSite(
    'pale: "#f8eff4"',
    'pale: "#8a6a7c"',
    'brand.pale',
    'a colour with a contrast of 4.5 or more to #14233a (ink on it)',
  ),
  'an old address that a page has now': inSite(
    'from: /support/shouting-line/',
    'from: /support/safe-line/',
    'redirects.0.from',
    'an address that no page has any more',
  ),
  'an old address twice': inSite(
    'from: /parents/keep-calm/',
    'from: /support/shouting-line/',
    'redirects.1.from',
    'each old address once',
  ),
  'an old address that leads to no page': inSite(
    'to: /support/listening-line/',
    'to: /support/hearing-line/',
    'redirects.0.to',
    'the address of a page that is there',
  ),
  'an old address without its slash': inSite(
    'from: /support/shouting-line/',
    'from: /support/shouting-line',
    'redirects.0.from',
    'an old address on this site',
  ),
  'old addresses that lead round': inSite(
    /redirects:\n.*\n.*\n/,
    'redirects:\n  - { from: /one/, to: /two/ }\n  - { from: /two/, to: /one/ }\n',
    'redirects.0.to',
    'the address of a page: these old addresses lead round to one another',
  ),
  'a number of the council that nobody can dial': inSite(
    'number: "020 7946 0440"',
    'number: "7946 0440"',
    'contact.phone.number',
    'a valid UK phone number',
  ),
  'an address of email that is none': inSite(
    'email: calmer-homes@example.org',
    'email: calmer-homes',
    'contact.email',
    'an email address',
  ),
  'an owner whose address is none': inSite(
    'email: example-editor@example.org',
    'email: example-editor',
    'owners.0.email',
    'an email address',
  ),
  'an owner who checks nothing': inSite(
    'role: Example schools team }',
    'role: Example schools team }\n  - { role: Example librarian }',
    'owners.2.role',
    'a role that checks at least one entry',
  ),
  'an owner twice': inSite(
    'role: Example schools team }',
    'role: Example schools team }\n  - { role: Example editor }',
    'owners.2.role',
    'each owner once',
  ),
  'an entry whose owner nobody lists': {
    does: (files) => {
      files.change('services/family-team.md', 'by: Example editor', 'by: Example editors');
    },
    file: 'services/family-team.md',
    field: 'verified.by',
    says: 'one of the owners in site.yaml',
  },
  'a drawing that runs a script': {
    does: (files) => {
      files.change('pictures/calmer-homes.svg', '</svg>', '<script>alert(1)</script></svg>');
    },
    file: 'pictures/calmer-homes.svg',
    field: '(whole file)',
    says: 'a drawing without scripts',
  },
  'a drawing without a size': {
    does: (files) => {
      files.change('pictures/calmer-homes.svg', 'viewBox="0 0 120 60" ', '');
    },
    file: 'pictures/calmer-homes.svg',
    field: '(whole file)',
    says: 'a drawing that says its size',
  },
  'a picture whose name is of another kind': {
    does: (files) => {
      files.write('pictures/tea.jpg', '<svg viewBox="0 0 1 1"/>');
    },
    file: 'pictures/tea.jpg',
    field: '(whole file)',
    says: 'a file that is what its name says, saved anew as .jpg',
  },
  'a picture of a kind that no page shows': {
    does: (files) => {
      files.write('pictures/Tea room.gif', 'GIF89a');
    },
    file: 'pictures/Tea room.gif',
    field: '(file name)',
    says: 'lower-case letters, digits and hyphens, then one of .jpg, .png, .svg',
  },
};

const inPage = (
  file: string,
  from: string | RegExp,
  to: string,
  field: string,
  says: string,
): Fault => ({
  does: (files) => {
    files.change(file, from, to);
  },
  file,
  field,
  says,
});

const guide = 'parents/a-calm-talk.mdx';
const picture = '![The door of the Market Hall, where talks can take place]';
const faultsOfProse: Record<string, Fault> = {
  'a picture without words': inPage(guide, picture, '![]', '(prose)', 'what the picture shows'),
  'a picture whose words are its file': inPage(
    guide,
    picture,
    '![market-hall-door.jpg]',
    '(prose)',
    'what the picture shows',
  ),
  'a picture that says that it is one': inPage(
    guide,
    picture,
    '![Picture of a door]',
    '(prose)',
    'what it shows, without "picture of"',
  ),
  'a picture with a page of words': inPage(
    guide,
    picture,
    `![${'A door that is wide. '.repeat(13)}]`,
    '(prose)',
    'at most 250 characters for a picture',
  ),
  'a picture of another site': inPage(
    guide,
    '(../pictures/market-hall-door.jpg)',
    '(https://example.org/door.jpg)',
    '(prose)',
    'a picture of the folder pictures/',
  ),
  'a picture that is not there': inPage(
    guide,
    '(../pictures/market-hall-door.jpg)',
    '(../pictures/market-hall-gate.jpg)',
    '(prose)',
    'the name of a file in content/pictures/',
  ),
  'a picture that no page shows': {
    does: (files) => {
      files.write('pictures/unseen.svg', files.read('pictures/calmer-homes.svg'));
    },
    file: 'pictures/unseen.svg',
    field: '(file name)',
    says: 'this picture on a page, or remove the file',
  },
  'a file that is not there': inPage(
    guide,
    'file: a-calm-talk.pdf',
    'file: a-calm-walk.pdf',
    'downloads.0.file',
    'the name of a file in content/files/',
  ),
  'a file that not everyone can read, and no other way': inPage(
    guide,
    /\n {4}otherWay: .*/,
    '',
    'downloads.0.otherWay',
    'how to have the same in another form',
  ),
  'a file of which nobody says if it is accessible': inPage(
    guide,
    / {4}accessible: .*\n/,
    '',
    'downloads.0.accessible',
    'one of: yes, partly, no',
  ),
  'a file that is no PDF': {
    does: (files) => {
      files.write('files/a-calm-talk.pdf', 'A calm talk');
    },
    file: 'files/a-calm-talk.pdf',
    field: '(whole file)',
    says: 'a file that is what its name says, saved anew as .pdf',
  },
  'a video without what is said in it': inPage(
    guide,
    / {4}transcript: .*\n/,
    '',
    'videos.0.transcript',
    'all that is said in the video',
  ),
  'a page in English that says so': inPage(
    'parents/spokojna-rozmowa.mdx',
    'lang: pl',
    'lang: en',
    'language.lang',
    'the code of a language other than English',
  ),
  'a page in another language that nobody has read': inPage(
    'parents/spokojna-rozmowa.mdx',
    'checkedBy: an invented translator, ',
    '',
    'language.checkedBy',
    'words',
  ),
};

describe('one fault', () => {
  test.each(Object.entries({ ...faults, ...faultsOfProse }))(
    '%s',
    async (_, { does, file, field, says }) => {
      expect(await content.problems()).toEqual([]);
      does(content);
      const problems = await content.problems();
      expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
      const named = problems.filter((problem) => problem.file === `content/${file}`);
      expect(named.map((problem) => `${problem.field} | ${problem.write}`)).toContainEqual(
        expect.stringContaining(says),
      );
      expect(named.map((problem) => problem.field)).toContain(field);
      for (const problem of named) expect(problem.found).not.toBe('');
    },
  );
});
