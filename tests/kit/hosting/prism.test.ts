import { globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kitRoot, kitSite } from '../../fixtures/kit-site.ts';
import { officialSchemas } from '../../fixtures/open-referral.ts';
import { startOwn, startPrism, type Running } from '../../fixtures/servers.ts';

const [id = ''] = globSync('*-*', { cwd: `${kitSite}/oruk/v3/services` });
const term = globSync('*-*', { cwd: `${kitSite}/oruk/v3/taxonomy_terms` })[0] ?? '';

/** What a validator asks for, in its order. */
const paths = [
  '/',
  '/services?page=1',
  `/services/${id}`,
  '/taxonomies?page=1',
  '/taxonomy_terms?page=1&per_page=50',
  `/taxonomy_terms/${term}`,
];

/** A feed that gives one service an id that is none. */
const breakFeed = (): Server =>
  createServer((request, response) => {
    const whole = readFileSync(`${kitSite}/oruk/v3/services/${id}`, 'utf8');
    const root = readFileSync(`${kitSite}/oruk/v3/index.json`, 'utf8');
    const text = request.url?.includes(id) ? whole.replaceAll(id, 'one') : root;
    response.setHeader('Content-Type', 'application/json').end(text);
  });

describe('a validating proxy, by the official description and by our own', () => {
  let folder = '';
  let own: Running;
  const started: Running[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prism-'));
    // The same files, which look for each other beside themselves.
    for (const file of globSync(`${officialSchemas}/oruk-3.0/*.json`)) {
      const text = await readFile(file, 'utf8');
      const near = text.replaceAll('https://openreferraluk.org/specifications/3.0/schema/', './');
      await writeFile(join(folder, basename(file)), near);
    }
    await cp(`${kitSite}/oruk/v3/openapi.json`, join(folder, 'own.json'));
    own = await startOwn(kitRoot);
    started.push(own);
  });
  afterAll(async () => {
    for (const each of started) await each.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['openapi.json', 'own.json'])('%s has nothing to say', async (name) => {
    const proxy = await startPrism(join(folder, name), `${own.url}/oruk/v3`);
    started.push(proxy);
    for (const path of paths) {
      const answer = await fetch(`${proxy.url}${path}`);
      expect([path, answer.status, answer.ok ? '' : await answer.text()]).toEqual([path, 200, '']);
    }
  });

  test.each(['openapi.json', 'own.json'])('%s names what is wrong', async (name) => {
    const feed = breakFeed().listen(0, '127.0.0.1');
    await once(feed, 'listening');
    const address = feed.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const proxy = await startPrism(join(folder, name), `http://127.0.0.1:${port}`);
    started.push(proxy);
    const answer = await fetch(`${proxy.url}/services/${id}`);
    feed.close();
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/uuid/);
  });
});
