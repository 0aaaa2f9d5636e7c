import { expect, test } from '../fixtures/real-browsers.ts';
import { serveSite } from '../fixtures/served-site.ts';

test('the browser keeps whole pages for Back where nothing forbids it', async ({ reader }) => {
  const host = await serveSite({ withoutHeaders: true });
  await reader.open(`${host.url}/`);
  await reader.run(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.body.dataset['kept'] = String(persisted);
    });
    return '';
  });
  await reader.press('link', 'Find support');
  await expect.poll(async () => (await reader.look()).headings).toEqual(['Find support']);
  await reader.back();
  await expect.poll(() => reader.run(() => document.body.dataset['kept'] ?? '')).toBe('true');
  await host.close();
});
