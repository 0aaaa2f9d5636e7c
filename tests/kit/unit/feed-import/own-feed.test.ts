import { describe, expect, test } from 'vitest';
import {
  applyPlan,
  checkFiles,
  emptyCouncil,
  feedName,
  importInto,
  listAreaKeys,
  listFeed,
  publishContent,
  readFiles,
  writeMeanings,
} from '../../../fixtures/feed-import.ts';
import { kitCouncil } from '../../../fixtures/kit-site.ts';
import { findLost } from '../../../fixtures/same-facts.ts';

const { publication } = await publishContent(kitCouncil);
const empty = emptyCouncil(kitCouncil, writeMeanings(publication), listAreaKeys(publication));

describe('the feed of this kit, imported into an empty council,', () => {
  test.each([3, 1] as const)('gives the same facts back: version %i', async (version) => {
    const plan = await importInto(empty, listFeed(publication, version));
    expect(plan).toMatchObject({ refused: [], terms: [], areas: [], problems: [], gone: [] });
    const files = applyPlan(empty, plan);
    expect(await checkFiles(files)).toEqual([]);
    expect(publication.services.length).toBeGreaterThan(20);
    const content = await readFiles(files);
    expect(await findLost(publication.services, content, files, feedName, version)).toEqual([]);
  });
});
