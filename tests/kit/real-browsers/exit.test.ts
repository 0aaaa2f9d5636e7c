import { expect, test } from '../../fixtures/real-browsers.ts';
import { tellPage, type Reader } from '../../fixtures/reader.ts';
import { exitTitle, serveSite, type Host } from '../../fixtures/served-site.ts';

const neutral = 'This page is closed';
const heading = async (reader: Reader): Promise<string> => (await reader.look()).headings.join();

async function leave(reader: Reader, button: 'left' | 'middle' = 'left'): Promise<void> {
  await reader.press('link', 'Leave this site', button);
  await expect.poll(() => heading(reader)).toBe(exitTitle);
}

/** Goes through the tab's history or reloads, and watches: nothing of the site may be seen. */
async function seeNothing(
  reader: Reader,
  way: 'back' | 'forward' | 'reload',
  expected: string,
): Promise<void> {
  const before = await tellPage(reader);
  await reader[way]();
  await expect
    .poll(async () => {
      const { title, text, headings } = await reader.look();
      expect(['', 'Page closed', exitTitle]).toContain(title);
      expect(text).not.toMatch(/support|parent|council|abuse|help|list|search/i);
      return (await tellPage(reader)) === before ? 'the page before' : headings.join();
    })
    .toBe(expected);
}

const hosts: Record<string, Host> = {
  '': {},
  ', on a host that forgets the headers': { withoutHeaders: true },
};

for (const [where, options] of Object.entries(hosts)) {
  test(`after leaving, no press of Back shows the site${where}`, async ({ reader }) => {
    const host = await serveSite(options);
    await reader.open(`${host.url}/`);
    await reader.press('link', 'Find support');
    await expect.poll(() => heading(reader)).toBe('Find support');
    for (const path of ['/search/', '/my-list/', '/practitioners/check-eligibility/']) {
      await reader.open(`${host.url}${path}`);
    }
    await reader.press('link', 'Urgent help');
    await expect.poll(async () => (await reader.look()).address).toBe(`${host.url}/urgent-help/`);
    await leave(reader);

    await seeNothing(reader, 'back', neutral);
    await seeNothing(reader, 'reload', neutral);
    for (let press = 0; press < 4; press += 1) await seeNothing(reader, 'back', neutral);
    await seeNothing(reader, 'forward', neutral);
    expect(await reader.count('link', /./)).toBe(0);
    await host.close();
  });
}

test('every open tab leaves with the first, and a new one opens the site', async ({
  reader,
  host,
}) => {
  const other = await reader.openTab();
  await other.open(`${host.url}/`);
  await other.press('link', 'Find support');
  await expect.poll(() => heading(other)).toBe('Find support');
  await other.run(() => {
    sessionStorage.setItem('list', 'x');
    localStorage.setItem('list', 'x');
    return '';
  });
  await reader.open(`${host.url}/urgent-help/`);
  await leave(reader);
  await expect.poll(() => heading(other)).toBe(neutral);
  await seeNothing(other, 'back', neutral);
  const stored = await other.run(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.keys(localStorage)]),
  );
  expect(JSON.parse(stored)).toEqual([[['left', '1']], ['v']]);

  await reader.open(`${host.url}/support/`);
  await expect.poll(() => heading(reader)).toBe(neutral);
  const later = await reader.openTab();
  await later.open(`${host.url}/support/`);
  await expect.poll(() => heading(later)).toBe('Find support');
});

test('the middle button leaves as well', async ({ reader, host }) => {
  await reader.open(`${host.url}/urgent-help/`);
  await leave(reader, 'middle');
  await reader.open(`${host.url}/support/`);
  await expect.poll(() => heading(reader)).toBe(neutral);
});
