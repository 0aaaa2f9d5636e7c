import { z } from 'astro/zod';
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

  test('says itself who takes part, and where it does not, its words err on the side of yes', async () => {
    const named = (joint: boolean): unknown[] => {
      const services = publication.services.map((each) => ({
        ...each,
        joint,
        title: `Mediation ${each.key}`,
      }));
      return listFeed({ ...publication, services }, 3).slice(0, 3);
    };
    const silent = JSON.stringify(named(false)).replaceAll('"Who takes part"', '"Something else"');
    for (const [feed, joint, note] of [
      [named(true), 3, undefined],
      [named(false), 0, 'its feed says that only one takes part'],
      [z.array(z.unknown()).parse(JSON.parse(silent)), 3, 'it may bring both people together'],
    ] as const) {
      const plan = await importInto(empty, feed);
      const written = [...plan.files.values()].map((bytes) => new TextDecoder().decode(bytes));
      expect(plan.added.filter(({ file }) => file.includes('services/'))).toHaveLength(3);
      expect(written.filter((text) => /^joint: true$/m.test(text))).toHaveLength(joint);
      const notes = plan.notes.flatMap((each) => each.notes);
      const looks = notes.filter((words) => /both|mediat/.test(words));
      expect(looks.filter((words) => words.includes(note ?? ''))).toHaveLength(note ? 3 : 0);
      expect(looks).toHaveLength(note ? 3 : 0);
    }
  });
});
