import { expect, test } from '../../fixtures/real-browsers.ts';
import type { Reader } from '../../fixtures/reader.ts';
import { serveSite } from '../../fixtures/served-site.ts';

const has = (reader: Reader, heading: string) =>
  expect.poll(() => reader.count('heading', heading)).toBeGreaterThan(0);
const add = (reader: Reader, name: string) =>
  reader.press('button', new RegExp(`^Add to my list ?${name}$`));
const offers = (reader: Reader, does: 'Add to' | 'Remove from', name: string) =>
  expect
    .poll(() => reader.count('button', new RegExp(`^${does} my list ?${name}$`)))
    .toBeGreaterThan(0);

for (const withoutHeaders of [false, true]) {
  const where = withoutHeaders ? 'a host that forgets the headers' : 'this host';

  test(`on ${where}, what is added before and after Back is kept, and Back after it is deleted shows none`, async ({
    reader,
  }) => {
    const host = await serveSite({ withoutHeaders });
    await reader.open(`${host.url}/support/listening-line/`);
    await add(reader, 'Example Ear');
    await reader.press('link', 'Find support');
    await add(reader, 'Family Coaching');
    await offers(reader, 'Remove from', 'Family Coaching');
    await reader.back();
    await has(reader, 'Example Ear');
    await offers(reader, 'Remove from', 'Example Ear');
    await reader.press('button', /^Remove from my list ?Example Ear$/);
    await add(reader, 'Example Ear');
    await reader.press('link', 'See my list (2)');
    await has(reader, '2 services on your list');
    await has(reader, 'Family Coaching');
    await has(reader, 'Example Ear');
    await reader.press('button', 'Delete my list');
    await has(reader, 'Your list is empty');
    await reader.back();
    await offers(reader, 'Add to', 'Example Ear');
    expect(await reader.count('button', /^Remove from my list/)).toBe(0);
    await reader.forward();
    await has(reader, 'Your list is empty');
    await host.close();
  });
}

test('filters, the finder and a shared list come again with Back and reload', async ({
  reader,
  host,
}) => {
  const address = async () => (await reader.look()).address.replace(host.url, '');
  await reader.open(`${host.url}/support/#cost=free`);
  await expect.poll(() => reader.count('button', 'Clear all filters')).toBe(1);
  await expect.poll(address).toBe('/support/');
  await reader.open(`${host.url}/my-list/%23s=listening-line.unsure-talks&amp;v=1`);
  await has(reader, 'A list someone shared with you');
  await expect.poll(address).toBe('/my-list/');
  await reader.reload();
  await has(reader, 'A list someone shared with you');
  await reader.back();
  await expect.poll(() => reader.count('button', 'Clear all filters')).toBe(1);
  await reader.reload();
  await expect.poll(() => reader.count('button', 'Clear all filters')).toBe(1);

  await reader.open(`${host.url}/situations/`);
  await reader.press('checkbox', 'We shout, and our child hides');
  await reader.press('button', 'Show my list');
  await has(reader, 'Your list');
  await reader.press('link', 'Home');
  await expect.poll(address).toBe('/');
  await reader.back();
  await has(reader, 'Your list');
  await reader.back();
  await has(reader, 'What sounds like you?');
  await expect.poll(address).toBe('/situations/');
  expect(
    await reader.run(() => String(document.querySelectorAll('situation-finder :checked').length)),
  ).toBe('1');
});
