import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../../fixtures/real-browsers.ts';
import { tellPage, type Reader } from '../../fixtures/reader.ts';
import { exitTitle, serveSite } from '../../fixtures/served-site.ts';

const path = '/parents/plan/build/';
const secret = 'The blue bicycle goes along.';
/** Words of the family that these journeys write down. */
const family = /bicycle|Quentin|Zelda|Wilf/i;

const has = (reader: Reader, heading: string) =>
  expect.poll(() => reader.count('heading', heading), heading).toBe(1);
const isAt = (reader: Reader, address: string) =>
  expect.poll(async () => (await reader.look()).address).toBe(address);

/** All that the page holds, seen or not, with what stands in its boxes. */
const hold = (reader: Reader): Promise<string> =>
  reader.run(() =>
    [
      document.title,
      document.body.innerHTML,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
        ({ value }) => value,
      ),
    ].join('\n'),
  );

/** What both stores hold, but for the marks of having left. */
const stored = (reader: Reader): Promise<string> =>
  reader.run(() =>
    [sessionStorage, localStorage]
      .flatMap((store) => Object.entries<string>(store))
      .filter(([key]) => key !== 'left' && key !== 'v')
      .join('\n'),
  );

/** Waits for a heading, and looks the whole time that the screen shows no word of the family. */
const seesNoFamilyBut = (reader: Reader, heading: string) =>
  expect
    .poll(async () => {
      const { title, text } = await reader.look();
      expect(`${title} ${text}`).not.toMatch(family);
      return reader.count('heading', heading);
    }, heading)
    .toBe(1);

const first = 'Are you or a child afraid of the other parent?';

async function passStops(reader: Reader): Promise<void> {
  for (const [question, safe] of [
    [first, 'No'],
    ['Is a child at risk?', 'No'],
    ['Does the other parent control or hurt you?', 'No'],
    ['Could you say no and be safe?', 'Yes'],
    ['Is there an order of a court?', 'No'],
  ] as const) {
    await has(reader, question);
    await reader.press('radio', safe);
    await reader.press('button', 'Continue');
  }
}

/** Begins a plan and writes a point of one's own, whose box still has the focus. */
async function write(
  reader: Reader,
  url: string,
  keep: 'Do not keep it' | 'Keep it in this tab',
): Promise<void> {
  await reader.open(`${url}${path}`);
  await passStops(reader);
  await reader.press('radio', keep);
  await reader.press('button', 'Continue');
  await reader.press('button', 'Use my own words');
  await reader.type('textbox', 'What are you called?', 'Quentin');
  await reader.type('textbox', 'What is the other parent or carer called?', 'Zelda');
  await reader.type('textbox', 'First name or initials', 'Wilf');
  await reader.type('combobox', 'How old?', '5');
  await reader.press('button', 'Continue');
  await reader.press('button', 'Your own points');
  await reader.type('textbox', 'Heading', 'On the way');
  await reader.type('textbox', 'What you suggest', secret);
  expect(await hold(reader)).toMatch(family);
}

const heading = async (reader: Reader): Promise<string> => (await reader.look()).headings.join();

/**
 * Leaves, and presses Back five times. The steps of the plan are one page: a browser that kept it
 * whole may lead to the exit once more.
 */
async function leave(reader: Reader): Promise<void> {
  await reader.press('link', 'Leave this site');
  await expect.poll(() => heading(reader)).toBe(exitTitle);
  for (let press = 0; press < 5; press += 1) {
    const before = await tellPage(reader);
    await reader.back();
    await expect
      .poll(async () => {
        const { title, text, headings } = await reader.look();
        expect(['', 'Page closed', exitTitle]).toContain(title);
        expect(text).not.toMatch(family);
        return (await tellPage(reader)) === before ? 'the page before' : headings.join();
      })
      .toMatch(new RegExp(`^(This page is closed|${exitTitle})$`));
  }
  expect(await heading(reader)).toBe('This page is closed');
  expect(await stored(reader)).toBe('');
}

test('after leaving a plan that is not kept, five presses of Back show the neutral page', async ({
  reader,
}) => {
  const host = await serveSite({ withoutHeaders: true });
  await write(reader, host.url, 'Do not keep it');
  expect(await stored(reader)).toBe('');
  await leave(reader);
  await host.close();
});

test('a plan kept in the tab comes back after a reload and the stops, and leaving empties it', async ({
  reader,
  host,
}) => {
  await write(reader, host.url, 'Keep it in this tab');
  await reader.reload();
  await seesNoFamilyBut(reader, first);
  expect(await stored(reader)).toContain(secret);
  expect(await hold(reader)).not.toMatch(family);
  await passStops(reader);
  await has(reader, 'Go on with the plan that was kept');
  await reader.press('radio', 'Quentin');
  await reader.press('button', 'Show the plan');
  await reader.press('button', 'Your own points');
  await expect.poll(() => hold(reader)).toContain(secret);
  await reader.type('textbox', 'What you suggest', ' With the helmet.');
  await leave(reader);
});

for (const withoutHeaders of [false, true]) {
  const where = withoutHeaders ? 'a host that forgets the headers' : 'this host';

  test(`on ${where}, another page and Back show no word of the family`, async ({ reader }) => {
    const host = await serveSite({ withoutHeaders });
    await write(reader, host.url, 'Do not keep it');
    await reader.press('link', 'Home');
    await isAt(reader, `${host.url}/`);
    await reader.back();
    await seesNoFamilyBut(reader, first);
    expect(await hold(reader)).not.toMatch(family);
    await reader.back();
    await seesNoFamilyBut(reader, first);
    await host.close();
  });
}

test('Back and Forward walk the plan, and what is written is still there', async ({
  reader,
  host,
}) => {
  await write(reader, host.url, 'Do not keep it');
  await reader.back();
  await has(reader, 'Your plan');
  await reader.forward();
  await has(reader, 'Your own points');
  await expect.poll(() => hold(reader)).toContain(secret);
  for (const heading of ['Your plan', 'Who the plan is for', 'Your plan']) {
    await reader.back();
    await has(reader, heading);
  }
  await reader.back();
  await has(reader, 'Where may your plan be kept?');
  await reader.back();
  await seesNoFamilyBut(reader, 'Is there an order of a court?');
  await reader.forward();
  await has(reader, 'Where may your plan be kept?');
  await reader.press('button', 'Continue');
  await reader.press('button', 'Your own points');
  await expect.poll(() => hold(reader)).toContain(secret);
});

test('fear ends at help with no plan on the page or kept, and Back to it shows none', async ({
  reader,
}) => {
  const host = await serveSite({ withoutHeaders: true });
  await write(reader, host.url, 'Keep it in this tab');
  await reader.press('button', 'Continue');
  await reader.press('button', 'Open a plan');
  await has(reader, first);
  await reader.press('radio', 'Yes');
  await reader.press('button', 'Continue');
  await seesNoFamilyBut(reader, 'Get help first');
  expect(await hold(reader)).not.toMatch(family);
  expect(await stored(reader)).toBe('');
  await reader.press('link', 'Home');
  await isAt(reader, `${host.url}/`);
  await reader.back();
  await seesNoFamilyBut(reader, first);
  expect(await hold(reader)).not.toMatch(family);
  await passStops(reader);
  await seesNoFamilyBut(reader, 'Where may your plan be kept?');
  await host.close();
});

test('the file is saved, opens without this site, and is opened here again', async ({
  reader,
  host,
  downloads,
}) => {
  await write(reader, host.url, 'Do not keep it');
  await reader.press('button', 'Continue');
  await reader.press('button', 'Save or share the plan');
  await reader.press('button', 'Save the plan file');
  const find = (): string => globSync('**/plan-*.html', { cwd: downloads })[0] ?? '';
  await expect.poll(find).not.toBe('');
  const file = join(downloads, find());
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('</html>');

  await reader.open(pathToFileURL(file).href);
  await expect.poll(async () => (await reader.look()).text).toContain(secret);

  await reader.open(`${host.url}${path}#answer`);
  await passStops(reader);
  await reader.press('radio', 'Do not keep it');
  await reader.press('button', 'Continue');
  await has(reader, 'Open a plan');
  await reader.run(
    (text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'plan.html', { type: 'text/html' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input) input.files = files.files;
      return '';
    },
    readFileSync(file, 'utf8'),
  );
  await reader.press('button', 'Open');
  await reader.press('radio', 'Quentin');
  await reader.press('button', 'Show the plan');
  await reader.press('button', 'Your own points');
  await expect.poll(() => hold(reader)).toContain(secret);
});

test('nothing that a page of the plan could ask of another site leaves', async ({
  reader,
  host,
}) => {
  const asked: string[] = [];
  const other = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((done) => {
    other.listen(0, done);
  });
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await reader.open(`${host.url}${path}`);
  await has(reader, first);
  await reader.run((url) => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.body.classList.add(effectiveDirective);
    });
    fetch(`${url}fetch`).catch(() => null);
    navigator.sendBeacon(`${url}beacon`, 'x');
    new Image().src = `${url}image`;
    const form = document.createElement('form');
    form.action = `${url}form`;
    document.body.append(form);
    try {
      form.submit();
    } catch {
      // One browser throws where its policy forbids it.
    }
    return '';
  }, `http://127.0.0.1:${port}/`);
  const stopped = () => reader.run(() => [...document.body.classList].sort().join(' '));
  await expect.poll(stopped).toBe('connect-src form-action img-src');
  expect(asked).toEqual([]);
  other.closeAllConnections();
  await new Promise((done) => other.close(done));
});
