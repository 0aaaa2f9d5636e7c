import { expect, test } from '../../fixtures/real-browsers.ts';
import type { Reader } from '../../fixtures/reader.ts';
import { exitTitle, serveSite } from '../../fixtures/served-site.ts';

const headings = async (reader: Reader): Promise<string[]> => (await reader.look()).headings;
const groups = (reader: Reader) => reader.count('heading', 'For people in North Example');

/** What the address, the tab and the device keep. */
const kept = (reader: Reader): Promise<string> =>
  reader.run(() =>
    [
      ...[location.href, JSON.stringify(history.state), document.cookie],
      JSON.stringify([sessionStorage, localStorage]),
    ].join(' '),
  );
const field = (reader: Reader): Promise<string> =>
  reader.run(() => {
    const box = document.querySelector('#near');
    return box instanceof HTMLInputElement ? box.value : 'no field';
  });
/** Any part of what was written, and what it means. */
const place = /zz1|1aa|north.example/i;

for (const withoutHeaders of [false, true]) {
  const where = withoutHeaders ? 'a host that forgets the headers' : 'this host';

  test(`on ${where}, another page, a reload and the exit forget where somebody lives`, async ({
    reader,
  }) => {
    const host = await serveSite({ withoutHeaders });
    await reader.open(`${host.url}/`);
    await reader.press('link', 'Find support');
    await expect.poll(() => headings(reader)).toEqual(['Find support']);
    await reader.press('button', 'Where do you live?');
    await reader.type('textbox', 'Town, district or postcode', 'zz1 1aa');
    await reader.enter();
    await expect.poll(() => groups(reader)).toBe(1);
    expect(await field(reader)).toBe('ZZ1');
    expect((await reader.look()).text).not.toMatch(/1aa/i);
    expect(await kept(reader)).not.toMatch(place);

    await reader.press('link', 'Winter Walks');
    await expect.poll(() => headings(reader)).toEqual(['Winter Walks']);
    expect(await kept(reader)).not.toMatch(place);
    await reader.back();
    await expect.poll(() => headings(reader)).toEqual(['Find support']);
    // Whether the browser kept the page as it was or made it anew.
    await expect.poll(async () => `${await field(reader)} ${await groups(reader)}`).toBe(' 0');
    expect((await reader.look()).text).not.toMatch(/zz1/i);
    expect(await kept(reader)).not.toMatch(place);
    await reader.reload();
    await expect.poll(() => headings(reader)).toEqual(['Find support']);
    expect(await field(reader)).toBe('');
    expect(await groups(reader)).toBe(0);

    await reader.press('button', 'Where do you live?');
    await reader.type('textbox', 'Town, district or postcode', 'zz1 1aa');
    await reader.enter();
    await expect.poll(() => groups(reader)).toBe(1);
    await reader.press('link', 'Leave this site');
    await expect.poll(() => headings(reader)).toEqual([exitTitle]);
    await reader.back();
    await expect.poll(() => headings(reader)).toEqual(['This page is closed']);
    expect((await reader.look()).text).not.toMatch(place);
    expect(await kept(reader)).not.toMatch(place);
    expect(await field(reader)).toBe('no field');
    const anew = await reader.openTab();
    await anew.open(`${host.url}/support/`);
    await expect.poll(() => headings(anew)).toEqual(['Find support']);
    expect(await field(anew)).toBe('');
    expect(await groups(anew)).toBe(0);
    await host.close();
  });
}
