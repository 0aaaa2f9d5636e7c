import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

const leads = ({ path, html }: { path: string; html: string }): boolean =>
  path.includes('/conversations/') || /\/parents\/conversations\/|scene-player>/.test(html);

test('a council without conversations has no page of them, and nothing leads to one', async () => {
  expect(builtPages(kitSite).filter(leads).length).toBeGreaterThan(4);
  const { root, build, remove } = await copySite(siteDate, kitCouncil);
  onTestFinished(remove);
  await rm(join(root, 'content/scenes'), { recursive: true });
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  const pages = builtPages(join(root, 'dist'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(leads).map(({ path }) => path)).toEqual([]);
}, 120_000);
