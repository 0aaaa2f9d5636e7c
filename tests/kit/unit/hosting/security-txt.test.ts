import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeSecurityText } from '../../../../src/hosting/security-txt.ts';

const url = 'https://site.example';
const field = (text: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';

test('says where to write, in which language, and where it stands itself', () => {
  expect(writeSecurityText(url, '2026-11-21', '#report-a-weakness')).toBe(
    [
      'Contact: https://site.example/contact/#report-a-weakness',
      'Expires: 2027-11-20T00:00:00.000Z',
      'Preferred-Languages: en',
      'Canonical: https://site.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('holds for less than a year from any day, and for most of one', () => {
  const days = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const expires = Date.parse(field(writeSecurityText(url, day, ''), 'Expires'));
      const left = (expires - Date.parse(day)) / 86_400_000;
      expect(left).toBeGreaterThanOrEqual(364);
      expect(left).toBeLessThanOrEqual(365);
    }),
  );
});
