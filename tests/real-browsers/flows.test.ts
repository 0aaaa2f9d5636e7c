import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { checkerSchema } from '../../src/schemas/checker.ts';
import { expect, test } from '../fixtures/real-browsers.ts';
import type { Reader } from '../fixtures/reader.ts';

const path = '/practitioners/check-eligibility/';
const safety = checkerSchema.parse(load(readFileSync('content/checker/safety.yaml', 'utf8')));
const [first, second, third] = safety.questions.map(({ question }) => question);

/** The hoped answer to a question of safety. */
const hoped = (place: number): string => {
  const question = safety.questions[place];
  const option = question?.options.find(({ value }) => question.advice[value] === undefined);
  if (!option) throw new Error(`no hoped answer to question ${place}`);
  return option.label;
};

const asks = (reader: Reader, question = '') =>
  expect.poll(() => reader.count('heading', question), question).toBe(1);

async function goOn(reader: Reader, place: number): Promise<void> {
  await reader.press('radio', hoped(place));
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
  await goOn(reader, 0);
  await asks(reader, second);
  await goOn(reader, 1);
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
  await expect.poll(async () => (await reader.look()).text).toContain('your answers are gone');
  expect(await checked(reader)).toBe('0');
  await goOn(reader, 0);
  await asks(reader, second);
  expect((await reader.look()).text).not.toContain('your answers are gone');
});

test('a page that is gone back to shows no answer, and says so', async ({ reader, host }) => {
  await reader.open(`${host.url}${path}`);
  await goOn(reader, 0);
  await asks(reader, second);
  await reader.open(`${host.url}/practitioners/`);
  await reader.back();
  await asks(reader, first);
  expect(await checked(reader)).toBe('0');
  await expect.poll(async () => (await reader.look()).text).toContain('your answers are gone');
});
