import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil, kitSite } from '../../fixtures/kit-site.ts';

/** What only the decision guide has: the page of an outcome, its questions and its name. */
const ofGuide = ({ path, html }: { path: string; html: string }): boolean =>
  path.endsWith('/a-coach/') || /data-outcome="a-coach"|A coach or a planning meeting/.test(html);

test('a council with one route of referral has no guide to choose by, and nothing leads to one', async () => {
  expect(builtPages(kitSite).filter(ofGuide).length).toBeGreaterThan(1);
  const { root, build, remove } = await copySite(siteDate, kitCouncil);
  onTestFinished(remove);
  const away = ['content/checker/decision-guide.yaml', 'content/referrals/planning-meeting.yaml'];
  for (const name of await readdir(join(root, 'content/programme'))) {
    const file = `content/programme/${name}`;
    if ((await readFile(join(root, file), 'utf8')).includes('key: coach-or-meeting'))
      away.push(file);
  }
  expect(away).toHaveLength(3);
  for (const file of away) await rm(join(root, file));
  const { status, stderr } = build();
  expect(status, stderr).toBe(0);
  const pages = builtPages(join(root, 'dist'));
  expect(pages.filter(ofGuide).map(({ path }) => path)).toEqual([]);
  expect(pages.map(({ path }) => path)).toContain('/practitioners/refer/coaching/');
}, 120_000);
