import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { siteDate } from '../../../scripts/site-date.ts';
import { copySite } from '../../fixtures/content-folder.ts';
import { kitCouncil } from '../../fixtures/kit-site.ts';

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** Asks for the feeds as other programs do, and expects what hosts answer. */
async function expectFeeds(site: string): Promise<void> {
  const ask = async (path: string) => {
    const response = await fetch(`${site}${path}`, { redirect: 'manual' });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: z.record(z.string(), z.unknown()).parse(await response.json()),
    };
  };
  const rest = { type: 'application/json; charset=utf-8' };
  const list = await ask('/oruk/v3/services');
  expect(list).toMatchObject({ ...rest, status: 200, body: { page_number: 1 } });
  const { contents } = z
    .object({ contents: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(list.body);
  const { id = '' } = contents.find(({ name }) => name.startsWith('Another Family Team')) ?? {};
  for (const path of ['/oruk/v3/services/', '/oruk/v3/services?page=1', '/oruk/v3/services/?x']) {
    expect(await ask(path)).toEqual(list);
  }
  const whole = await ask(`/oruk/v3/services/${id}`);
  expect(whole).toMatchObject({ ...rest, status: 200, body: { id } });
  expect(whole.body).toHaveProperty('attributes');
  expect(await ask('/oruk/v3')).toMatchObject({ ...rest, status: 200 });
  expect(await ask('/oruk/v1/services')).toMatchObject({
    ...rest,
    status: 200,
    body: { number: 1 },
  });
  for (const path of ['/oruk/v3/services/none', '/oruk/v3/organizations', '/oruk/', '/oruk/v2/']) {
    expect(await ask(path)).toMatchObject({
      ...rest,
      status: 404,
      body: { error: 'There is nothing at this address.' },
    });
  }
}

/** The status of an answer of the feeds, and who may read it, for a request with these headers. */
async function askAs(port: number, headers: Record<string, string>): Promise<[number, unknown]> {
  const asked = request({ host: 'localhost', port, path: '/oruk/v3/services', headers }).end();
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(asked, 'response'));
  response.resume();
  await once(response, 'end');
  return [response.statusCode ?? 0, response.headers['access-control-allow-origin']];
}

/** Expects that a page of the web gets nothing, and can have the server ask nobody. */
async function expectPrivate(port: number): Promise<void> {
  const asked: unknown[] = [];
  const other = createHttpServer((message, response) => {
    asked.push(message.url);
    response.end('{}');
  }).listen(0);
  await once(other, 'listening');
  const { port: strange } = z.object({ port: z.number() }).parse(other.address());
  expect(await askAs(port, { host: `localhost:${strange}` })).toEqual([200, undefined]);
  expect(asked).toEqual([]);
  expect(await askAs(port, { host: `rebound.example:${strange}` })).toEqual([403, undefined]);
  const page = 'https://other.example';
  expect(await askAs(port, { origin: page })).toEqual([200, undefined]);
  const browser = { origin: page, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
  expect(await askAs(port, browser)).toEqual([403, undefined]);
  const near = `http://localhost:${strange}`;
  expect(await askAs(port, { origin: near })).toEqual([200, near]);
  other.close();
  await once(other, 'close');
}

test('the author’s server shows every problem in place of the page, and the page when all is mended', async () => {
  const { root, remove } = await copySite(siteDate, kitCouncil);
  const file = join(root, 'content/services/family-team.md');
  const good = await readFile(file, 'utf8');
  const port = await freePort();
  await writeFile(file, good.replace('title: ', 'titel: '));
  const child = spawn(process.execPath, [resolve('scripts/dev.ts')], {
    cwd: root,
    stdio: 'ignore',
    // Under the test runner the build tool would serve no page.
    env: {
      ...process.env,
      VITEST: '',
      NODE_ENV: 'development',
      PORT: String(port),
      ASTRO_DEV_BACKGROUND: '0',
      SITE_DATE: siteDate,
    },
  });
  const shows = async (words: RegExp, seconds: number): Promise<void> => {
    await expect
      .poll(
        async () => {
          const page = await fetch(`http://localhost:${port}/support/family-team/`, {
            headers: { accept: 'text/html' },
          }).catch(() => undefined);
          return (await page?.text()) ?? '';
        },
        { timeout: seconds * 1000, interval: 200 },
      )
      .toMatch(words);
  };
  try {
    // Broken when it starts, mended, broken while it runs, in a way that stops the build tool.
    await shows(/line 3, titel[^]*did you mean: title/, 30);
    await writeFile(file, good);
    await shows(/<h1[^>]*>\s*Exampleshire Family Team/, 90);
    await writeFile(
      file,
      good.replace('provider: exampleshire-council', 'provider: exampleshire-counsil'),
    );
    await shows(/did you mean: exampleshire-council/, 20);
    await writeFile(file, good.replace('---\n', '---\n\tx: 1\n'));
    await shows(/two spaces in place of each tab/, 20);
    await writeFile(file, good.replace('title: Exampleshire', 'title: Another'));
    await shows(/<h1[^>]*>\s*Another Family Team/, 60);
    await expectFeeds(`http://localhost:${port}`);
    await expectPrivate(port);
  } finally {
    child.kill();
    await once(child, 'exit');
    await remove();
  }
}, 240_000);
