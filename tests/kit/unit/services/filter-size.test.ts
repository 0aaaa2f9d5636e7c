import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePageData } from '../../../../src/lib/page-data.ts';
import { directoryFacets } from '../../../../src/lib/services/facets.ts';
import { indexFilters } from '../../../../src/lib/services/filter-data.ts';
import { countsFor } from '../../../../src/lib/services/filters.ts';
import { packFilters } from '../../../../src/lib/services/pack-filters.ts';
import { audiences } from '../../../fixtures/audiences.ts';
import { topics } from '../../../fixtures/filters.ts';
import { inventServices } from '../../../fixtures/many-services.ts';

test('what the filters fetch of ten thousand services is at most 52 kB', () => {
  const { services, places, home } = inventServices(10_000);
  const facets = directoryFacets(services, topics, audiences, home);
  const data = packFilters(facets, services, places, home);
  // Facts that hardly differ would say nothing of the size.
  expect(data.hoursOf.sets.length).toBeGreaterThan(500);
  expect(data.untilOf.sets.length).toBeGreaterThan(20);
  const bytes = gzipSync(writePageData(data), { level: 9 }).length;
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(52_000);
  expect(countsFor(indexFilters(data), {}).get('status')?.get('closed')).toBeGreaterThan(1_000);
}, 60_000);
