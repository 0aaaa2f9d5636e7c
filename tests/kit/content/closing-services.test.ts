import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { findTexts } from '../../../src/content-check/texts.ts';
import { breakableContent, realFiles } from '../../fixtures/content-source.ts';
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

  // What the list asks for, on the lines that it names, is all there is to do.
  content.write(
    'services/new-ear.md',
    content
      .read(line)
      .replaceAll('Example Ear', 'Example New Ear')
      .replace(/^key: .*/m, 'key: new-ear')
      .replace('status: closed', 'status: current'),
  );
  content.change(line, /^(email|emailNote|phones):.*\n(( +|- ).*\n)*/gm, '');
  content.change(line, 'status: closed', 'status: closed\nreplacedBy: [new-ear]');
  content.change(line, '## How it can help', '## What it was');
  content.change(line, '## How to start', '## What to use instead');
  for (const { file, line: at = 0 } of problems) {
    const name = file.replace('content/', '');
    if (name === line) continue;
    const lines = content.read(name).split('\n');
    const mended = (lines[at - 1] ?? '')
      .replaceAll('listening-line', 'new-ear')
      .replaceAll('Example Ear', 'Example New Ear');
    content.write(name, lines.with(at - 1, mended).join('\n'));
  }
  expect(await content.problems()).toEqual([]);
});

/**
 * The facts of every file that are the name of a service and nothing else, but ids, its own, and
 * those of the programme, whose history may name what has ended.
 */
function findNamed(files: ReadonlyMap<string, Uint8Array>, id: string): string[] {
  return [...files].flatMap(([file, bytes]) => {
    if (!/\.(yaml|mdx?)$/.test(file) || file === `content/services/${id}.md`) return [];
    if (file.startsWith('content/programme/')) return [];
    const text = new TextDecoder().decode(bytes);
    const facts: unknown = parse(file.endsWith('.yaml') ? text : (text.split('---\n')[1] ?? ''));
    return findTexts(facts)
      .filter(({ field, text }) => text === id && !/(^|\.)id$/.test(field))
      .map(({ field }) => `${file} ${field}`);
  });
}

const files = realFiles(kitCouncil);
const open = [...files].flatMap(([file, bytes]) => {
  const id = /^content\/services\/(.*)\.md$/.exec(file)?.[1];
  return id === undefined || new TextDecoder().decode(bytes).includes('\nstatus: closed')
    ? []
    : [id];
});

test.each(open)('every field that names %s is named', async (id) => {
  const content = breakableContent(kitCouncil);
  content.change(`services/${id}.md`, /^status: .*/m, 'status: closed');
  const problems = await content.problems();
  const named = new Set(problems.map(({ file, field }) => `${file} ${field}`));
  expect(findNamed(files, id).filter((place) => !named.has(place))).toEqual([]);
});

test('the fields that name services are found', () => {
  expect(findNamed(files, 'family-team')).toEqual(
    expect.arrayContaining([
      'content/referrals/by-phone.yaml phone',
      'content/services/old-line.md replacedBy.0',
    ]),
  );
});
