import { expect, test } from 'vitest';
import { breakableContent } from '../../fixtures/content-source.ts';
import { unexplained } from '../../fixtures/handbook.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

test('one list names all that changes when a service closes, each by its own field', async () => {
  const content = breakableContent(kitCouncil);
  const line = 'services/listening-line.md';
  content.change(
    line,
    'phones:',
    'email: ear@example.org\nemailNote: Nobody reads it at night.\nphones:',
  );
  content.change(
    'parents/a-calm-talk.mdx',
    /$/,
    '\n## Ask Example Ear\n\nPhone [the line](/support/listening-line/).\n',
  );
  content.change('situations/we-shout.md', /first:\n/, 'first:\n  - Phone Example Ear.\n');
  expect(await content.problems()).toEqual([]);

  content.change(line, 'status: current', 'status: closed');
  const problems = await content.problems();
  expect(unexplained(problems), 'is explained in content/README.md').toEqual([]);
  const named = problems.map(({ file, field }) => `${file.replace('content/', '')} ${field}`);
  expect(named).toEqual(
    expect.arrayContaining([
      ...['statusNote', 'phones', 'email', 'emailNote'].map((field) => `${line} ${field}`),
      `${line} (heading)`,
      'parents/a-calm-talk.mdx (heading)',
      'parents/a-calm-talk.mdx (prose)',
      'situations/we-shout.md first.0',
      'situations/hard-for-me.md callFirst.0',
      'situations/hard-for-me.md services.0',
      'services/old-line.md replacedBy.1',
      'topics/listening.yaml callFirst.0',
      'policies/urgent-help.mdx callFirst.2',
      'site.yaml urgent.2',
      'checker/decision-guide.yaml outcomes.1.contacts.0',
    ]),
  );
  for (const { line: at, file, field, found } of problems) {
    if (found !== 'nothing') expect(at, `${file} ${field}`).toBeDefined();
  }

  // What the list asks for is all there is to do.
  content.change(line, /^(email|emailNote|phones):.*\n(( +|- ).*\n)*/gm, '');
  content.change(line, 'status: closed', 'status: closed\nreplacedBy: [family-team]');
  content.change(line, '## How it can help', '## What it was');
  content.change(line, '## How to start', '## What to use instead');
  const left = (await content.problems()).filter(({ file }) => file === `content/${line}`);
  expect(left).toEqual([]);
});
