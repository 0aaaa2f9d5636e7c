import { expect, test } from 'vitest';
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
} from '../../fixtures/feed-import.ts';
import { fieldFacts, findLost } from '../../fixtures/same-facts.ts';

test.each([3, 1] as const)(
  'the feed of this content, imported into an empty council, gives the same facts back: version %i',
  async (version) => {
    const { publication } = await publishContent('content');
    const empty = emptyCouncil('content', writeMeanings(publication), listAreaKeys(publication));
    const plan = await importInto(empty, listFeed(publication, version));
    expect(plan).toMatchObject({ refused: [], terms: [], areas: [], problems: [] });
    const files = applyPlan(empty, plan);
    expect(await checkFiles(files)).toEqual([]);
    const content = await readFiles(files);
    const { services } = publication;
    const lost = await findLost(services, content, files, feedName, version, fieldFacts);
    expect(lost).toEqual([]);
  },
);
