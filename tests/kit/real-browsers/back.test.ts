import { expect, test } from '../../fixtures/real-browsers.ts';
import type { Reader } from '../../fixtures/reader.ts';
import { serveSite } from '../../fixtures/served-site.ts';

const headings = async (reader: Reader): Promise<string[]> => (await reader.look()).headings;

test('a page that the browser keeps is put away hidden, and comes back whole', async ({
  reader,
}) => {
  const host = await serveSite({ withoutHeaders: true });
  await reader.open(`${host.url}/`);
  const before = await headings(reader);
  await reader.run(() => {
    addEventListener('pagehide', () => {
      document.body.dataset['away'] = String(document.documentElement.hidden);
    });
    addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset['kept'] = String(persisted);
    });
    return '';
  });
  await reader.press('link', 'Find support');
  await expect.poll(() => headings(reader)).toEqual(['Find support']);
  await reader.back();
  const noted = () =>
    reader.run(() => `${document.body.dataset['away']} ${document.body.dataset['kept']}`);
  await expect.poll(noted).toBe('true true');
  expect(await headings(reader)).toEqual(before);
  await host.close();
});

test('Back returns to the place on a page where the reader was', async ({ reader, host }) => {
  await reader.open(`${host.url}/support/`);
  await reader.run(() => {
    addEventListener('pagehide', () => {
      sessionStorage.setItem('place left', `${scrollY}`);
    });
    return '';
  });
  await reader.press('link', 'Example Ear');
  await expect.poll(() => headings(reader)).toEqual(['Example Ear']);
  await reader.back();
  await expect.poll(() => headings(reader)).toEqual(['Find support']);
  const left = Number(await reader.run(() => sessionStorage.getItem('place left') ?? ''));
  expect(left).toBeGreaterThan(200);
  await expect.poll(async () => Number(await reader.run(() => `${scrollY}`))).toBeCloseTo(left, 0);
});
