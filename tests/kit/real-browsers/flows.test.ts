import { expect, test } from '../../fixtures/real-browsers.ts';
import type { Reader } from '../../fixtures/reader.ts';

const path = '/practitioners/check-eligibility/';
const first = 'Is anyone in the family afraid of another?';
const second = 'Is there a child of 5 to 16?';
const third = 'Do both parents agree to meet a coach?';

const asks = (reader: Reader, question: string) =>
  expect.poll(() => reader.count('heading', question), question).toBe(1);

async function answer(reader: Reader, label: string): Promise<void> {
  await reader.press('radio', label);
  await reader.press('button', 'Continue');
}

const checked = (reader: Reader): Promise<string> =>
  reader.run(() => String(document.querySelectorAll('question-flow input:checked').length));

test('Back and Forward walk the questions, and a page loaded again starts anew', async ({
  reader,
  host,
}) => {
  await reader.open(`${host.url}/practitioners/`);
  await reader.open(`${host.url}${path}`);
  await answer(reader, 'No');
  await asks(reader, second);
  await answer(reader, 'Yes');
  await asks(reader, third);
  await reader.back();
  await asks(reader, second);
  expect(await checked(reader)).toBe('1');
  await reader.back();
  await asks(reader, first);
  expect(await checked(reader)).toBe('1');
  await reader.forward();
  await asks(reader, second);
  expect(await reader.run(() => JSON.stringify(history.state))).toBe('1');
  expect((await reader.look()).address).toBe(`${host.url}${path}`);
  await reader.reload();
  await asks(reader, first);
  await expect.poll(async () => (await reader.look()).text).toContain('are not kept. Start again');
  expect(await checked(reader)).toBe('0');
  await answer(reader, 'No');
  await asks(reader, second);
  expect((await reader.look()).text).not.toContain('are not kept. Start again');
});

test('a page that is gone back to shows no answer, and says so', async ({ reader, host }) => {
  await reader.open(`${host.url}${path}`);
  await answer(reader, 'No');
  await asks(reader, second);
  await reader.open(`${host.url}/practitioners/`);
  await reader.back();
  await asks(reader, first);
  expect(await checked(reader)).toBe('0');
  await expect.poll(async () => (await reader.look()).text).toContain('are not kept. Start again');
});
