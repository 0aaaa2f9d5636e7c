import { expect, test } from 'vitest';
import { readAudit } from '../../../scripts/audit-report.ts';

const report = (severity: string): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { astro: { name: 'astro', severity, range: '<7.3.4', via: [] } },
    metadata: {},
  });

test.each([
  ['low', []],
  ['moderate', []],
  ['high', ['astro <7.3.4: high']],
  ['critical', ['astro <7.3.4: critical']],
])('a weakness of the level %s', (level, found) => {
  expect(readAudit(report(level))).toEqual(found);
});

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html>'],
  ['an error', '{"message": "404", "error": {"summary": "audit endpoint returned an error"}}'],
  ['something else', '[]'],
])('a registry that answers with %s does not answer', (_, text) => {
  expect(readAudit(text)).toBeUndefined();
});
