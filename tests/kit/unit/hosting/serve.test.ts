import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../../../scripts/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const files: Record<string, string> = {
  _headers: '/*\n  X-Frame-Options: DENY\n',
  _redirects: '',
  '404.html': '<p>no page</p>',
  'index.html': '<p>home</p>',
  'support/index.html': '<p>support</p>',
  'open-data/files/services.csv': '<p>a cell</p>',
  'oruk/404.json': '{"error":"none"}',
  'oruk/404.html': '{"error":"none"}',
  'oruk/v3/services/index.json': '{"contents":[]}',
  'oruk/v3/services/one': '{"id":"one"}',
};
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  site = await serve(folder, 0);
});
afterAll(() => {
  site.server.close();
  rmSync(folder, { recursive: true });
});

const ask = async (path: string): Promise<[number, string]> => {
  const response = await fetch(`${site.url}${path}`, { redirect: 'manual' });
  return [response.status, await response.text()];
};

test.each([
  ['/', 'home'],
  ['/support/', 'support'],
  ['/open-data/files/services.csv', 'a cell'],
  ['/oruk/v3/services', 'contents'],
  ['/oruk/v3/services/', 'contents'],
  ['/oruk/v3/services/one', 'one'],
])('%s is there', async (path, words) => {
  const [status, body] = await ask(path);
  expect(status).toBe(200);
  expect(body).toContain(words);
});

test.each([
  ['/open-data/files/services.csv/', 'no page'],
  ['/support/index.html/', 'no page'],
  ['/404.html/', 'no page'],
  ['/_headers/', 'no page'],
  ['/_redirects/', 'no page'],
  ['/%5Fheaders/', 'no page'],
  ['/oruk/v3/services/one/', 'none'],
  ['/oruk/404.html/', 'none'],
])('%s is a file with a slash, which is no page', async (path, words) => {
  const [status, body] = await ask(path);
  expect(status).toBe(404);
  expect(body).toContain(words);
});
