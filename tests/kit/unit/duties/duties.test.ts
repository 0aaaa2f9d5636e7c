import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { accessibilityDuties, privacyDuties } from '../../../../src/lib/duties/duties.ts';
import { siteSchema } from '../../../../src/schemas/site.ts';

const settled = siteSchema.parse(
  load(readFileSync('tests/fixtures/second-council/content/site.yaml', 'utf8')),
);
const open = siteSchema.parse({
  ...settled,
  privacyNotice: undefined,
  accessibilityStatement: undefined,
});

describe('what the law asks a council to say', () => {
  test.each([
    ['privacy notice', privacyDuties],
    ['accessibility statement', accessibilityDuties],
  ])('every part of the %s is said where it is settled, and open where it is not', (_, duties) => {
    for (const { said } of duties(settled)) expect(said).toBeTruthy();
    for (const { said, field, name } of duties(open)) {
      expect(said, field).toBeUndefined();
      expect(name).toBeTruthy();
    }
  });

  test('each field of site.yaml has one part of its own', () => {
    const fields = [...privacyDuties(settled), ...accessibilityDuties(settled)].map(
      ({ field }) => field,
    );
    expect(fields.toSorted()).toEqual(
      (['privacyNotice', 'accessibilityStatement'] as const)
        .flatMap((group) => Object.keys(settled[group]).map((name) => `${group}.${name}`))
        .toSorted(),
    );
  });

  test.each(['fully', 'partially', 'not'] as const)(
    'the status "%s" uses the phrase of the model',
    (status) => {
      const [duty] = accessibilityDuties({ ...settled, accessibilityStatement: { status } });
      expect(duty?.said).toMatch(
        new RegExp(
          `^This website is ${status} compliant with the Web Content Accessibility Guidelines`,
        ),
      );
    },
  );
});
