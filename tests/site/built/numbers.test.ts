import { expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { judgeFreshness } from '../../../src/lib/services/due.ts';
import { telephoneAddress } from '../../../src/lib/services/phone-number.ts';
import { builtPages } from '../../fixtures/built-pages.ts';
import { content } from '../../fixtures/site-content.ts';

/** Every number to press in a card of a service to call. */
const shown = builtPages().flatMap(({ path, html }) =>
  [...html.matchAll(/<li class="app-call-card" data-service="([^"]+)">(.*?)<\/li>/gs)].flatMap(
    ([, id = '', card = '']) =>
      [...card.matchAll(/<div class="app-number">(.*?)<\/div>/gs)].map(([, words = '']) => {
        const address = /href="((?:tel|sms):[^"?;]+)/.exec(words)?.[1] ?? '';
        const service = content.services.find((each) => each.id === id);
        const phone = service?.data.phones.find(
          ({ number, kind }) => telephoneAddress(number, kind) === address,
        );
        return { path, id, address, words, phone };
      }),
  ),
);

/** Whether an entry is checked, and within its review on the day of the build. */
const isSure = (status: string, date: string | undefined): boolean =>
  status === 'current' &&
  judgeFreshness(date, siteDate, content.site?.data.review.warnAfterDays ?? 0) === 'fresh';

test('every number to call or text stands in the file of its service', () => {
  expect(shown.length).toBeGreaterThan(0);
  for (const { path, id, address, phone } of shown) {
    expect(phone, `${address} of ${id} on ${path}`).toBeDefined();
  }
});

test('a number that is not confirmed says so wherever it can be pressed, and one of a sure entry does not', () => {
  const sure = new Set(
    content.services.flatMap(({ id, data }) =>
      isSure(data.status, data.verified.date) ? [id] : [],
    ),
  );
  for (const { path, id, words, phone } of shown) {
    const said = words.includes('Check first');
    if (phone?.unconfirmed) expect(said, `${id} on ${path}`).toBe(true);
    else if (sure.has(id)) expect(said, `${id} on ${path}`).toBe(false);
  }
  expect(shown.some(({ id }) => sure.has(id))).toBe(true);
});

test('beside every button to text stands what to text', () => {
  const texts = shown.filter(({ words }) => words.includes('href="sms:'));
  const onCards = new Set(shown.map(({ id }) => id));
  const some = content.services.some(
    ({ id, data }) => onCards.has(id) && data.phones.some(({ kind }) => kind === 'text'),
  );
  expect(texts.length > 0).toBe(some);
  for (const { path, words, phone } of texts) {
    expect(words, path).toMatch(
      new RegExp(`<p class="app-small">\\s*${RegExp.escape(phone?.label ?? 'nothing')}`),
    );
  }
});
