import { expect, test } from 'vitest';
import { listOldAddresses } from '../../../../src/content-check/old-addresses.ts';
import { readContent } from '../../../../src/content-check/read-content.ts';
import { breakableContent, realFiles, sourceOf } from '../../../fixtures/content-source.ts';
import { kitCouncil } from '../../../fixtures/kit-site.ts';

/** The files of the invented council, some of them under another name. */
function renamed(names: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  const files = realFiles(kitCouncil);
  for (const [from, to] of Object.entries(names)) {
    const bytes = files.get(`content/${from}`) ?? expect.fail(`there is no ${from}`);
    files.delete(`content/${from}`);
    files.set(`content/${to}`, bytes);
  }
  return files;
}

const listed = async (files: ReadonlyMap<string, Uint8Array>): Promise<string[]> => {
  const { content } = await readContent('nowhere', sourceOf(files));
  return listOldAddresses(content).map(({ from, to }) => `${from} > ${to}`);
};

test('an address of site.yaml, or of a renamed file, leads on, with a slash at its end and without', async () => {
  expect(await listed(realFiles(kitCouncil))).toEqual([
    '/support/dads-breakfast/ > /support/dads-on-sunday/',
    '/support/dads-breakfast > /support/dads-on-sunday/',
    '/leaflets/services/dads-breakfast/ > /leaflets/services/dads-on-sunday/',
    '/leaflets/services/dads-breakfast > /leaflets/services/dads-on-sunday/',
    '/support/shouting-line/ > /support/listening-line/',
    '/support/shouting-line > /support/listening-line/',
    '/parents/keep-calm/ > /parents/a-calm-talk/',
    '/parents/keep-calm > /parents/a-calm-talk/',
  ]);
});

test('a file that is renamed keeps its old addresses alive by its key', async () => {
  const found = await listed(
    renamed({
      'services/listening-line.md': 'services/ear-line.md',
      'situations/we-shout.md': 'situations/we-yell.md',
      'programme/coach-or-meeting.mdx': 'programme/what-fits.mdx',
      'toolkit/ask-alone.mdx': 'toolkit/ask-each.mdx',
      'referrals/coaching.yaml': 'referrals/family-coach.yaml',
    }),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      '/support/listening-line/ > /support/ear-line/',
      '/support/listening-line > /support/ear-line/',
      '/leaflets/services/listening-line/ > /leaflets/services/ear-line/',
      '/situations/we-shout/ > /situations/we-yell/',
      '/leaflets/situations/we-shout/ > /leaflets/situations/we-yell/',
      '/practitioners/coach-or-meeting/ > /practitioners/what-fits/',
      '/practitioners/toolkit/ask-alone/ > /practitioners/toolkit/ask-each/',
      '/practitioners/refer/coaching/ > /practitioners/refer/family-coach/',
      '/practitioners/refer/coaching-blank-form.docx > /practitioners/refer/family-coach-blank-form.docx',
      // One that led there before leads to the end.
      '/support/shouting-line/ > /support/ear-line/',
    ]),
  );
});

test('what still names a renamed file is told the new name', async () => {
  const content = breakableContent(kitCouncil);
  const text = content.read('services/listening-line.md');
  content.remove('services/listening-line.md');
  content.write('services/ear-line.md', text);
  const problems = await content.problems();
  const told = problems.map(({ write }) => write);
  expect(new Set(told)).toEqual(
    new Set([
      'the address that its page has now, "/support/ear-line/"',
      'the name ear-line: the file is called that now',
    ]),
  );
});
