import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findContentProblems } from '../../src/content-check/content-problems.ts';
import { problemReport } from '../../src/content-check/problems.ts';
import { faults, partsOf, seeded } from '../fixtures/broken-files.ts';
import { copySite } from '../fixtures/content-folder.ts';
import { realFiles } from '../fixtures/content-source.ts';

/** One file for each of these kinds of fault. */
const broken: [string, keyof typeof faults][] = [
  ['content/services/samaritans.md', 'unknown field'],
  ['content/services/relate.md', 'UTF-16'],
  ['content/topics/money.yaml', 'values without end'],
  ['content/parents/get-ready.mdx', 'open component'],
  ['content/policies/contact.mdx', 'link to nothing here'],
  ['content/providers/relate.yaml', 'merge markers in facts'],
];

test('a build with content problems names them all as the check does, fails and writes no site', async () => {
  const { root, build, remove } = await copySite();
  const real = realFiles();
  const random = seeded(1);
  for (const [file, fault] of broken) {
    const made = faults[fault]?.(partsOf(file, real.get(file) ?? new Uint8Array()), random);
    if (made) await writeFile(join(root, file), made.bytes);
  }
  const report = problemReport(await findContentProblems(root));

  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain(report);
  expect(stderr).not.toMatch(/^\s+at /m);
  for (const [file] of broken) expect(report).toContain(`${file}\n`);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  await remove();
});
