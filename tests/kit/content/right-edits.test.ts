import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copySite } from '../../fixtures/content-folder.ts';
import { realFiles } from '../../fixtures/content-source.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { editedContent, newPaths } from '../../fixtures/right-edits.ts';
import { siteDate } from '../../../scripts/site-date.ts';

test('content that is edited rightly builds, and turns no test of the site red', async () => {
  const before = realFiles(kitCouncil);
  const after = await editedContent(before);
  const { root, build, remove } = await copySite(siteDate, kitCouncil);
  onTestFinished(remove);
  for (const file of before.keys()) if (!after.has(file)) await rm(join(root, file));
  for (const [file, bytes] of after) await writeFile(join(root, file), bytes);
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  const suite = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/site', '--reporter=verbose', '--no-color'],
    { cwd: root, encoding: 'utf8' },
  );
  const failed = suite.stdout.split('\n').filter((line) => /^\s*(×|FAIL)/.test(line));
  expect(failed).toEqual([]);
  expect(suite.status, suite.stderr).toBe(0);
  for (const path of newPaths) expect(suite.stdout).toContain(`${path} > is valid HTML`);
}, 300_000);
