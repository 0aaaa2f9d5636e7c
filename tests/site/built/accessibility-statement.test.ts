import { expect, test } from 'vitest';
import { findCurrentRecord } from '../../../src/test-record/test-record.ts';
import { modes } from '../accessibility/modes.ts';
import { states } from '../accessibility/states.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { paths } from '../../fixtures/pages.ts';

const html = (builtPages().find(({ path }) => path === '/accessibility/')?.html ?? '').replace(
  /\s+/g,
  ' ',
);

/* Both are right: npm test does not run all that the record stands for. .ci/run asks for the record. */
test('the statement gives results only for the very code and content that were tested', () => {
  const record = findCurrentRecord(process.cwd());
  const untested = 'have not yet run on this version';
  if (record) {
    expect(html).toContain(`They looked at ${record.pages} pages`);
    expect(html).not.toContain(untested);
    expect(record.pages).toBe(paths.length);
    expect(record.states).toBe(Object.keys(states).length);
    for (const mode of Object.keys(modes)) expect(record.modes).toContain(mode);
  } else {
    expect(html).toContain(untested);
    expect(html).not.toMatch(/They looked at|They found|found nothing/);
  }
});
