import { expect, test } from 'vitest';
import { builtPages } from '../fixtures/built-pages.ts';

const html = (path: string): string => builtPages().find((page) => page.path === path)?.html ?? '';

/** The card of one service on a page: from its list item to the next. */
const card = (path: string, service: string): string =>
  html(path)
    .split('<li class="app-call-card"')
    .find((part) => part.includes(`href="/support/${service}/"`)) ?? '';

test.each([
  ['/urgent-help/', 'herts-domestic-abuse-helpline'],
  ['/practitioners/check-eligibility/out-of-area/', 'citizens-advice'],
])('on %s a number to call that is not confirmed says so: %s', (path, service) => {
  expect(card(path, service)).toContain('href="tel:');
  expect(card(path, service)).toContain('This number is not confirmed.');
});

test.each(['samaritans', 'childline', 'national-domestic-abuse-helpline'])(
  'no doubt stands beside a number that every source agrees on: %s',
  (service) => {
    expect(card('/urgent-help/', service)).toContain('href="tel:');
    expect(card('/urgent-help/', service)).not.toMatch(/not confirmed/i);
  },
);

test('beside every button to text stands what to text', () => {
  let texts = 0;
  for (const { path, html: page } of builtPages()) {
    for (const [, number = ''] of page.matchAll(/<div class="app-number">(.*?)<\/div>/gs)) {
      if (!number.includes('href="sms:')) continue;
      texts += 1;
      expect(number, path).toMatch(/<p class="app-small">\s*Text the word /);
    }
  }
  expect(texts).toBeGreaterThan(0);
});
