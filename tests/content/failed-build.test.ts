import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from '../fixtures/content-folder.ts';

test('a build with a content problem says so, fails and writes no site', async () => {
  const { root, remove } = await copyContent();
  for (const part of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) {
    await cp(part, join(root, part), { recursive: true });
  }
  await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  const file = join(root, 'content/services/samaritans.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/m, 'titel: Samaritans'));

  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('content/services/samaritans.md');
  expect(stderr).toContain('titel\n    found: "Samaritans"\n    write: no such field');
  expect(existsSync(join(root, 'dist'))).toBe(false);
  await remove();
});
