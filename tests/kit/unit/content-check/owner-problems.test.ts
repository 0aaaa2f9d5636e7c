import { expect, test } from 'vitest';
import { findOwnerProblems } from '../../../../src/content-check/owner-problems.ts';
import type { Site } from '../../../../src/schemas/site.ts';
import { readCouncil } from '../../../fixtures/invented-council.ts';

const { content, withSite } = await readCouncil();

const find = (owners: Site['owners'], all = true): string[] =>
  findOwnerProblems(withSite({ owners }), all).map(
    ({ file, field, found }) => `${file} ${field} ${found}`,
  );

test('without owners nothing is asked of an entry', () => {
  expect(find([])).toEqual([]);
});

test('with owners each entry has one of them', () => {
  const found = find([{ role: 'Example editor' }]);
  expect(found).toEqual(['content/terms.yaml verified.by "Example schools team"']);
  const { services, feeds } = content;
  expect(find([{ role: 'Example schools team' }])).toHaveLength(services.length + feeds.length);
});

test('an owner who checks nothing is named only when every entry could be read', () => {
  const owners = [...(content.site?.data.owners ?? []), { role: 'Example librarian' }];
  expect(find(owners)).toEqual(['content/site.yaml owners.2.role "Example librarian"']);
  expect(find(owners, false)).toEqual([]);
});
