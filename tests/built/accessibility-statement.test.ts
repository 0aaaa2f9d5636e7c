import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { codeDigest, statement } from '../../scripts/accessibility-record.ts';
import { policySchema } from '../../src/schemas/policy.ts';
import { modes } from '../accessibility/modes.ts';
import { states } from '../accessibility/states.ts';
import { builtPages } from '../fixtures/built-pages.ts';
import { paths } from '../fixtures/pages.ts';

const facts = /^---\n(.*?)\n---/s.exec(readFileSync(statement, 'utf8'))?.[1] ?? '';
const { tested } = policySchema.parse(load(facts));

test('the accessibility statement is not older than the code that it describes', () => {
  // When this is red: npm run test:accessibility.
  expect(tested?.code).toBe(codeDigest());
  expect(tested?.pages).toBe(paths.length);
  expect(tested?.states).toBe(Object.keys(states).length);
  for (const mode of Object.keys(modes)) expect(tested?.modes).toContain(mode);
});

test('it says what was tested and what is known to be wrong', () => {
  const html = builtPages().find(({ path }) => path === '/accessibility/')?.html ?? '';
  expect(html).toContain(`They looked at ${tested?.pages ?? 0} pages`);
  expect(html).toMatch(/we know of no fault|We know of these faults/);
});
