import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { siteDate } from '../../../../scripts/site-date.ts';
import { readPageData, writePageData } from '../../../../src/lib/page-data.ts';
import {
  listNamed,
  type Choice,
  type Finder,
  type ServiceFacts,
} from '../../../../src/lib/situations/finder.ts';
import { match } from '../../../../src/lib/situations/match.ts';
import {
  packFacts,
  unpackFacts,
  type PackedFacts,
} from '../../../../src/lib/situations/pack-facts.ts';
import { makeChoice } from '../../../fixtures/choices.ts';
import { kitFinder } from '../../../fixtures/finder.ts';
import { seededFinder } from '../../../fixtures/seeded-finder.ts';

/** What a page has of a finder once the facts have come over the wire. */
function send(finder: Finder, order = 1): Finder {
  const text = writePageData(packFacts(finder.services, listNamed(finder), order));
  return { ...finder, services: unpackFacts(readPageData<PackedFacts>(text, 'columns')) };
}

/** What a page has of a finder before. */
const cut = (finder: Finder): Finder => ({
  ...finder,
  services: finder.services.filter(({ id }) => finder.urgent.includes(id)),
});

/** A list by places, which is all that it needs of what is not called first. */
function made(finder: Finder, chosen: readonly string[]): object {
  const { lead, list, more, ...rest } = match(finder, chosen);
  const byPlace = [list, more].map((some) =>
    some.map(({ place, reasons }) => ({ place, reasons })),
  );
  return { ...rest, lead, byPlace };
}

const topics = ['arguing', 'abuse', 'money', 'court', 'apart'];
const readers = ['parents-together', 'parents-apart', 'grandparents', 'young-people'];
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const anyAges = fc.option(
  fc.record({ from: fc.nat(20), to: fc.integer({ min: 20, max: 30 }) }, { requiredKeys: [] }),
  { nil: undefined },
);
const anyService = fc.record({
  topics: fc.subarray(topics, { minLength: 1 }),
  audiences: fc.subarray(readers),
  ages: anyAges,
  joint: fc.boolean(),
  safety: fc.boolean(),
  trusted: fc.boolean(),
  due: fc.boolean(),
  gone: fc.boolean(),
});
const anyChoice: fc.Arbitrary<Partial<Choice>> = fc.record({
  topics: fc.shuffledSubarray(topics),
  services: fc.shuffledSubarray(ids),
  audiences: fc.subarray(readers),
  ages: anyAges,
  safety: fc.boolean(),
  statement: fc.boolean(),
  weight: fc.constantFrom(1, 2),
});

describe('the facts of services by their place', () => {
  test('give every list that the facts themselves give, and whom to call first stands before', () => {
    fc.assert(
      fc.property(
        fc.array(anyService, { maxLength: ids.length }),
        fc.array(anyChoice, { minLength: 1, maxLength: 4 }),
        fc.subarray(ids, { maxLength: 3 }),
        (services, choices, urgent) => {
          const finder: Finder = {
            points: { named: 10, topics: [4, 2], audience: 2, ages: 3 },
            parents: ['parents-together', 'parents-apart'],
            choices: choices.map((choice, index) => makeChoice(`choice-${index}`, choice)),
            services: services.flatMap(({ gone, ...facts }, place): ServiceFacts[] =>
              gone ? [] : [{ id: ids[place] ?? '', place, ...facts }],
            ),
            urgent,
            guides: [],
          };
          const chosen = finder.choices.map(({ id }) => id);
          expect(made(send(finder), chosen)).toEqual(made(finder, chosen));
          const before = match(cut(finder), chosen);
          const after = match(finder, chosen);
          expect(before.lead).toEqual(after.lead);
          expect([before.safety, before.guides]).toEqual([after.safety, after.guides]);
        },
      ),
    );
  });

  test('give every list of the invented council', () => {
    const { finder } = kitFinder(siteDate);
    const sent = send(finder);
    expect(sent.services.filter(({ id }) => id !== '').length).toBeGreaterThan(3);
    expect(sent.services.some(({ id }) => id === '')).toBe(true);
    for (const { id } of finder.choices) {
      for (const { id: other } of finder.choices)
        expect(made(sent, [id, other])).toEqual(made(finder, [id, other]));
    }
  });

  test('weigh at most 60 kB for 10,000 services that differ as services do', () => {
    const { services } = seededFinder(10_000);
    const text = writePageData(packFacts(services, new Set(['service-5']), 4_000_000_000));
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(60_000);
    expect(unpackFacts(readPageData<PackedFacts>(text, 'columns'))).toHaveLength(10_000);
  });
});
