import { expect, test } from '../../fixtures/real-browsers.ts';
import type { Reader } from '../../fixtures/reader.ts';
import { exitTitle, serveSite } from '../../fixtures/served-site.ts';

const keep = 'Keep the toolkit on this device';
const heading = async (reader: Reader): Promise<string> => (await reader.look()).headings.join();
const text = async (reader: Reader): Promise<string> => (await reader.look()).text;

/** How many caches and workers the browser holds for the site. */
const held = (reader: Reader): Promise<string> =>
  reader.run(() => {
    const ask = async (): Promise<void> => {
      const names = await caches.keys();
      const workers = await navigator.serviceWorker.getRegistrations();
      document.body.dataset['held'] = `${names.length} ${workers.length}`;
    };
    void ask();
    return document.body.dataset['held'] ?? '';
  });

async function keepToolkit(reader: Reader, url: string): Promise<void> {
  await reader.open(`${url}/practitioners/toolkit/`);
  await reader.press('button', keep);
  await expect.poll(() => text(reader), { timeout: 30_000 }).toContain('is kept on this device');
}

for (const where of ['practitioners/check-eligibility', 'urgent-help']) {
  test(`leaving from /${where}/ empties the kept toolkit, and Back shows none of it`, async ({
    reader,
    host,
  }) => {
    await keepToolkit(reader, host.url);
    await expect.poll(() => held(reader)).toBe('1 1');
    await reader.open(`${host.url}/${where}/`);
    await reader.press('link', 'Leave this site');
    await expect.poll(() => heading(reader)).toBe(exitTitle);
    const later = await reader.openTab();
    await later.open(`${host.url}/`);
    await expect.poll(() => held(later)).toBe('0 0');
    await reader.back();
    await expect.poll(() => heading(reader)).toBe('This page is closed');
  });
}

test('without a signal the kept pages open, and leaving empties them as well', async ({
  reader,
}) => {
  const host = await serveSite();
  await keepToolkit(reader, host.url);
  await host.lose();
  await reader.open(`${host.url}/practitioners/check-eligibility/`);
  await expect.poll(() => text(reader)).toContain('Kept copy of ');
  await reader.press('link', 'Leave this site');
  await expect.poll(() => text(reader).catch(() => '')).not.toContain('Kept copy of');
  await host.find();
  const later = await reader.openTab();
  await later.open(`${host.url}/`);
  await expect.poll(() => held(later)).toBe('0 0');
  await host.close();
});
