import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { checkerSchema } from '../../../src/schemas/checker.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';
import { expect, test } from '../../fixtures/real-browsers.ts';
import type { Reader } from '../../fixtures/reader.ts';

const headings = async (reader: Reader): Promise<string[]> => (await reader.look()).headings;
const text = async (reader: Reader): Promise<string> => (await reader.look()).text;
const flow = (name: string) =>
  checkerSchema.parse(load(readFileSync(`${kitCouncil}/checker/${name}.yaml`, 'utf8')));

/** The names of the services that are shown, one a line. */
const shown = (reader: Reader): Promise<string> =>
  reader.run(() =>
    [...document.querySelectorAll<HTMLElement>('main li[data-service] h3')]
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => each.innerText)
      .join('\n'),
  );

test('the list keeps what is added on two pages, until it is deleted', async ({ reader, host }) => {
  await reader.open(`${host.url}/support/`);
  const [one = '', two = ''] = (await shown(reader)).split('\n');
  for (const name of [one, two]) {
    await reader.press('link', name);
    await expect.poll(() => headings(reader)).toEqual([name]);
    await reader.press('button', /^Add to my list/);
    await expect.poll(() => reader.count('button', /^Remove from my list/)).toBe(1);
    await reader.back();
    await expect.poll(() => headings(reader)).toEqual(['Find support']);
  }
  await reader.open(`${host.url}/my-list/`);
  for (const name of [one, two]) await expect.poll(() => reader.count('link', name)).toBe(1);
  await reader.press('button', 'Delete my list');
  await expect.poll(() => reader.count('heading', 'Your list is empty')).toBe(1);
});

test('search answers words with a slip', async ({ reader, host }) => {
  await reader.open(`${host.url}/support/`);
  await reader.type('searchbox', 'Search this site', 'haome');
  await reader.enter();
  await expect.poll(() => reader.count('status', /result/)).toBe(1);
  expect(await reader.count('link', 'Rows at home')).toBeGreaterThan(0);
});

test('the checker asks one question at a time, and ends in an outcome', async ({
  reader,
  host,
}) => {
  await reader.open(`${host.url}/practitioners/check-eligibility/`);
  const safety = flow('safety');
  const criteria = flow('criteria');
  for (const { question, options } of [...safety.questions, ...criteria.questions]) {
    await expect.poll(() => text(reader)).toContain(question);
    await reader.press('radio', options[0]?.label ?? '');
    await reader.press('button', 'Continue');
  }
  const titles = new Set(criteria.outcomes.map(({ title }) => title));
  await expect
    .poll(async () => Promise.all([...titles].map((title) => reader.count('heading', title))))
    .toContain(1);
});

test('a filter shows as many services as it promised', async ({ reader, host }) => {
  await reader.open(`${host.url}/support/`);
  await reader.press('button', /^Cost/);
  const name = await reader.run(
    () =>
      [...document.querySelectorAll<HTMLElement>('main label')]
        .filter((label) => label.getClientRects().length > 0)
        .map((label) => label.textContent.replace(/\s+/g, ' ').trim())
        .find((label) => /\(\d+\)$/.test(label)) ?? '',
  );
  await reader.press('checkbox', name);
  await expect
    .poll(async () => (await shown(reader)).split('\n').length)
    .toBe(Number(/\((\d+)\)$/.exec(name)?.[1]));
});

test('a referral form names what is missing before it gives a file', async ({ reader, host }) => {
  await reader.open(`${host.url}/practitioners/refer/coaching/`);
  for (const { question, options } of flow('screening').questions) {
    await expect.poll(() => text(reader)).toContain(question);
    await reader.press('radio', options[0]?.label ?? '');
    await reader.press('button', 'Continue');
  }
  await reader.press('button', 'Check your answers');
  await expect.poll(() => reader.count('heading', 'There is a problem')).toBe(1);
});
