import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySite } from '../fixtures/content-folder.ts';

test('a build with a content problem says so, fails and writes no site', async () => {
  const { root, build, remove } = await copySite();
  const file = join(root, 'content/services/samaritans.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/m, 'titel: Samaritans'));

  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr).toContain('content/services/samaritans.md');
  expect(stderr).toContain('titel\n    found: "Samaritans"\n    write: no such field');
  expect(existsSync(join(root, 'dist'))).toBe(false);
  await remove();
});
