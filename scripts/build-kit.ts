import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { placeSite } from '../tests/fixtures/content-folder.ts';
import { kitCouncil, kitRoot } from '../tests/fixtures/kit-site.ts';
import { siteDate } from './site-date.ts';

/*
 * Puts the project with an invented council's content into a folder of its own and builds it
 * there: the kit's tests run on it, and the site's tests run inside it as they do here.
 */
await rm(kitRoot, { recursive: true, force: true });
await mkdir(kitRoot, { recursive: true });
await placeSite(kitRoot, kitCouncil);
const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
  cwd: kitRoot,
  stdio: 'inherit',
  env: { ...process.env, SITE_DATE: siteDate },
});
process.exitCode = status ?? 1;
