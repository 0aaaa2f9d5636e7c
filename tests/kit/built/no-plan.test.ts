import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

const leads = ({ path, html }: { path: string; html: string }): boolean =>
  path.startsWith('/parents/plan/') || /href="[^"]*\/parents\/plan\//.test(html);

test('a council without a parenting plan has no page of it, and nothing leads to one', async () => {
  expect(builtPages(kitSite).filter(leads).length).toBeGreaterThan(4);
  const { root, build, remove } = await copySite(siteDate, kitCouncil);
  onTestFinished(remove);
  await rm(join(root, 'content/plan'), { recursive: true });
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  const pages = builtPages(join(root, 'dist'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(leads).map(({ path }) => path)).toEqual([]);
  expect(existsSync(join(root, 'dist/parents/plan'))).toBe(false);
}, 120_000);
